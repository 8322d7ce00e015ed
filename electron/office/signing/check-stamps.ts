import { PDFDocument } from '@cantoo/pdf-lib'
import { shortened } from './fingerprint.ts'
import { type SignatureField, signatureFields } from './signature-field.ts'
import { type StampText, showsStamp, signingReason } from './signature-stamp.ts'
import type { VerificationReason, VerifiedSignature } from './verification.ts'

/** Where a report was signed, as it stands on the report itself. */
export type SignedWhere = Pick<StampText, 'location' | 'timeZone' | 'locale'>

/**
 * Compares what each signature shows and says of itself with what its certificate, its time and the report's own office
 * give when they are drawn again: a signer's block is the one picture in a report that its data do not draw. Rejects when
 * the file cannot be read.
 */
export async function checkStamps(
  bytes: Uint8Array,
  signatures: readonly VerifiedSignature[],
  where: SignedWhere,
): Promise<VerificationReason[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const reasons: VerificationReason[] = []
  for (const field of signatureFields(pdf)) {
    const signature = signatures.find(({ role }) => role === field.name)
    if (signature && (await isOwn(pdf, field, signature, where))) continue
    const { role = 'unknown', name = '' } = signature ?? {}
    reasons.push({ code: 'SIGNATURE_BLOCK_DIFFERS', data: { role, name } })
  }
  return reasons
}

async function isOwn(
  pdf: PDFDocument,
  field: SignatureField,
  { role, name, certificateFingerprint }: VerifiedSignature,
  where: SignedWhere,
): Promise<boolean> {
  if (role === 'unknown' || !field.signedAt) return false
  const saysSo =
    field.signerName === name &&
    field.reason === signingReason(role, where.locale.language) &&
    field.location === where.location
  const fingerprint = shortened(certificateFingerprint)
  const stamp = { ...where, position: role, name, function: '', signedAt: field.signedAt, fingerprint }
  return saysSo && (await showsStamp(pdf, field.ref, stamp))
}
