import { PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { drawSignatureStamp } from '../print/draw-stamp.ts'
import { formatInstant } from '../print/formats.ts'
import type { PaperLocale, SigningPosition } from '../print/paper.ts'
import { printWords } from '../print/words.ts'
import { objectDigest } from './content-digest.ts'
import { newInflateBudget } from './stream-bytes.ts'

/** What the visible block of a signature says. */
export interface StampText {
  position: SigningPosition
  name: string
  /** Empty when the person has none. */
  function: string
  /** The office. */
  location: string
  signedAt: Date
  /** IANA name of the zone in which the time is printed. */
  timeZone: string
  /** Language and figures of the report. */
  locale: PaperLocale
  /** The first groups of the certificate's fingerprint. */
  fingerprint: string
}

/** Draws the visible block like any other page and embeds it in a document as a form. */
export async function embedStamp(document: PDFDocument, stamp: StampText): Promise<PDFRef> {
  const { locale, position } = stamp
  const words = printWords('signing', locale.language)
  const drawn = await drawSignatureStamp({
    locale,
    label: words.by[position],
    name: stamp.name,
    lines: [
      ...(stamp.function ? [{ text: stamp.function, direction: 'text' as const }] : []),
      { text: stamp.location, direction: 'text' },
      { text: formatInstant(stamp.signedAt.toISOString(), stamp.timeZone, locale), direction: 'code' },
      { text: `${words.certificate} \u2066${stamp.fingerprint}\u2069`, direction: 'text' },
    ],
  })
  const [form] = await document.embedPdf(drawn)
  if (!form) throw new Error('the signature’s block has no page')
  await form.embed()
  return form.ref
}

/** Why a signer did it, as it stands in the signature's properties. */
export function signingReason(position: SigningPosition, language: PaperLocale['language']): string {
  return printWords('signing', language).reason[position]
}

/** Whether the block that a signature shows in this file is the one that its own text gives when it is drawn again. */
export async function showsStamp(pdf: PDFDocument, field: PDFRef, stamp: StampText): Promise<boolean> {
  const widget = pdf.context.lookup(field)
  const appearance = widget instanceof PDFDict ? widget.lookup(PDFName.of('AP')) : undefined
  const shown = appearance instanceof PDFDict ? appearance.get(PDFName.of('N')) : undefined
  const fresh = await PDFDocument.create({ updateMetadata: false })
  const again = await embedStamp(fresh, stamp)
  return objectDigest(pdf, shown, newInflateBudget()) === objectDigest(fresh, again, newInflateBudget())
}
