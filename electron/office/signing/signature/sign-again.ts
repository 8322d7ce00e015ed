import { PDFDocument } from '@cantoo/pdf-lib'
import type { PackedStreams } from '../../print/packing.ts'
import { shortened } from '../certificate/fingerprint.ts'
import { shownDigest } from '../pdf/content-digest.ts'
import { type SignatureField, signatureFields } from '../pdf/signature-field.ts'
import { addSignature, contentsLength, fillIn } from './add-signature.ts'
import type { StampText } from './signature-stamp.ts'
import type { VerifiedSignature } from './verification.ts'

/** Where a report was signed, as it stands on the report itself. */
export type SignedWhere = Pick<StampText, 'location' | 'timeZone' | 'locale'>

/**
 * Puts the signatures found in a file on a fresh drawing, in their order and as `signPdf` does, each with the value that
 * the file has. A report that this program drew and signed comes out to the byte, so whoever compares all bytes need not
 * ask what else a reader of PDFs could see in the file. Undefined when there is a signature that `signPdf` does not write.
 */
export async function signAgain(
  drawing: Uint8Array,
  found: readonly { field: SignatureField; signature: VerifiedSignature }[],
  where: SignedWhere,
  packed: PackedStreams,
): Promise<Uint8Array | undefined> {
  const positions = found.map(({ signature }) => signature.role)
  let file = drawing
  for (const [at, { field, signature }] of found.entries()) {
    const { role: position, name, certificateFingerprint } = signature
    const { signedAt, contents } = field
    const again = position !== 'unknown' && positions.indexOf(position) === at && contents.length <= contentsLength
    if (!again || !signedAt) return undefined
    const fingerprint = shortened(certificateFingerprint)
    const text: StampText = { ...where, position, name, signedAt, fingerprint }
    file = fillIn(await addSignature(file, text, packed), contents)
  }
  return file
}

/**
 * The signature whose field a file does not have as it was written again: another picture in its block, place, action or
 * text of its own. Values and ranges are not looked at.
 */
export async function findOtherBlock(
  file: Uint8Array,
  again: Uint8Array,
): Promise<{ role: string; name: string } | undefined> {
  const [theirs, ours] = await Promise.all(
    [file, again].map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  )
  if (!theirs || !ours) return undefined
  const written = signatureFields(ours).map((field) => shownDigest(ours, field.ref))
  const other = signatureFields(theirs).find((field, at) => shownDigest(theirs, field.ref) !== written[at])
  return other && { role: other.name, name: other.signerName }
}
