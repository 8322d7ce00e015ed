import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { drawSignatureStamp } from '../../print/draw-stamp.ts'
import { formatInstant } from '../../print/formats.ts'
import type { PackedStreams } from '../../print/packing.ts'
import type { PaperLocale, SigningPosition } from '../../print/paper.ts'
import { printWords } from '../../print/words.ts'

/** What the visible block of a signature says. */
export interface StampText {
  position: SigningPosition
  name: string
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
export async function embedStamp(document: PDFDocument, stamp: StampText, packed?: PackedStreams): Promise<PDFRef> {
  const { locale, position } = stamp
  const words = printWords('signing', locale.language)
  const block = {
    locale,
    label: words.by[position],
    name: stamp.name,
    lines: [
      { text: stamp.location, direction: 'text' as const },
      { text: formatInstant(stamp.signedAt.toISOString(), stamp.timeZone, locale), direction: 'code' as const },
      { text: `${words.certificate} \u2066${stamp.fingerprint}\u2069`, direction: 'text' as const },
    ],
  }
  const [form] = await document.embedPdf(await drawSignatureStamp(block, packed))
  if (!form) throw new Error('the signature’s block has no page')
  await form.embed()
  return form.ref
}

/** Why a signer did it, as it stands in the signature's properties. */
export function signingReason(position: SigningPosition, language: PaperLocale['language']): string {
  return printWords('signing', language).reason[position]
}
