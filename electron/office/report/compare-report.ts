import { PDFDocument } from '@cantoo/pdf-lib'
import type { Verification } from '#shared/contract/report.ts'
import type { Language } from '#shared/domain/languages.ts'
import { drawPaper } from '../print/draw-paper.ts'
import { packedStreams } from '../signing/pdf/packed-streams.ts'
import { compareWithDrawing } from '../signing/pdf/same-file.ts'
import { type SignatureField, signatureFields } from '../signing/pdf/signature-field.ts'
import { findOtherBlock, signAgain } from '../signing/signature/sign-again.ts'
import type { VerifiedSignature } from '../signing/signature/verification.ts'
import type { AttachedDataset } from './read-dataset.ts'
import type { ReadMonth } from './versions/month-version.ts'

type Reason = Verification['reasons'][number]

export interface ComparedReport {
  /** Null when it cannot be said: another version of this program drew it. */
  agrees: boolean | null
  reasons: Reason[]
  cautions: Verification['cautions']
}

/**
 * Builds a report again from its attached dataset and the values of its signatures, and compares all bytes. Nothing but
 * equal bytes agrees: then the file is what this program writes for these figures, in any reader of PDFs. Where they
 * differ it looks for the sentence that says what does. Never throws; takes some seconds in the caller's own thread.
 */
export async function compareReport(
  bytes: Uint8Array,
  { head, month, language }: AttachedDataset,
  signatures: readonly VerifiedSignature[],
): Promise<ComparedReport> {
  if (month === null) {
    const caution = { code: 'OTHER_DATASET_VERSION' as const, data: { version: String(head.version) } }
    return { agrees: null, reasons: [], cautions: [caution] }
  }
  const unequal = month
    .findUnequal()
    .map(({ concept, of }) => ({ code: 'FIGURES_DISAGREE' as const, data: { concept, of } }))
  const agreeing = unequal.length === 0
  try {
    const { name: location, timeZone, country } = head.office
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    const packed = packedStreams(file)
    const drawing = await drawPaper(month.draw(language, false), packed)
    const found = signatureFields(file).flatMap((field, at) => paired(field, signatures[at]))
    const where = { location, timeZone, locale: { language, digits: 'latn', country } } as const
    const again = startsWith(bytes, drawing) ? await signAgain(drawing, found, where, packed) : undefined
    if (again && isSame(bytes, again)) return { agrees: agreeing, reasons: unequal, cautions: [] }
    const other = await explain(bytes, drawing, again)
    if (other === 'OTHER_PROGRAM_VERSION') {
      return { agrees: agreeing ? null : false, reasons: unequal, cautions: [{ code: other, data: {} }] }
    }
    return { agrees: false, reasons: [...unequal, other], cautions: [] }
  } catch {
    const printed = { code: 'PRINTED_DIFFERS_FROM_DATA' as const, data: { pages: '' } }
    return { agrees: false, reasons: [...unequal, printed], cautions: [] }
  }
}

/** Whether an unsigned file is what `preview` gives, to the byte: a draft is drawn from its data too, with its mark on every page. */
export async function isDraft(bytes: Uint8Array, month: ReadMonth, language: Language): Promise<boolean> {
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    return isSame(bytes, await drawPaper(month.draw(language, true), packedStreams(file)))
  } catch {
    return false
  }
}

function paired(field: SignatureField, signature: VerifiedSignature | undefined) {
  return signature ? [{ field, signature }] : []
}

/** What differs in a file that is not what was built. */
async function explain(
  bytes: Uint8Array,
  drawing: Uint8Array,
  again: Uint8Array | undefined,
): Promise<Reason | 'OTHER_PROGRAM_VERSION'> {
  const { agree, pages, parts, added, sameEngine } = await compareWithDrawing(bytes, drawing)
  // What no version of this program writes is against the file, whichever version it says it was drawn by.
  if (!agree && !sameEngine && added.length === 0) return 'OTHER_PROGRAM_VERSION'
  if (pages.length > 0) return { code: 'PRINTED_DIFFERS_FROM_DATA', data: { pages: pages.join(', ') } }
  if (!agree) return { code: 'HOLDS_MORE_THAN_ITS_DATA', data: { parts: parts.join(', ') } }
  const other = again && (await findOtherBlock(bytes, again))
  if (other) return { code: 'SIGNATURE_BLOCK_DIFFERS', data: other }
  if (again && startsWith(bytes, again)) {
    return { code: 'CHANGED_SINCE_SIGNED', data: { bytes: String(bytes.length - again.length) } }
  }
  return { code: 'STRUCTURE_AMBIGUOUS', data: {} }
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return isSame(bytes.subarray(0, head.length), head)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
