import { checkCms } from '../certificate/check-cms.ts'
import { shortFingerprint } from '../certificate/fingerprint.ts'
import { type CmsSigner, makeCms } from '../certificate/make-cms.ts'
import { addSignature, fillIn } from './add-signature.ts'
import type { StampText } from './signature-stamp.ts'

/** Who signs a report as what, when (by the computer's clock: nothing proves it) and where. */
export interface PdfSignature extends Omit<StampText, 'fingerprint'> {
  signer: CmsSigner
}

/**
 * Adds a PAdES baseline B-B signature to a PDF as an incremental update: the bytes given stand unchanged at the
 * beginning of the answer, so earlier signatures stay valid. The block is shown in the place that the paper kept for it.
 * Throws when the bytes are not a PDF, it is signed in this position already, or key and certificate are not a pair.
 */
export async function signPdf(pdf: Uint8Array, { signer, ...text }: PdfSignature): Promise<Uint8Array<ArrayBuffer>> {
  const unfilled = await addSignature(pdf, { ...text, fingerprint: shortFingerprint(signer.certificate) })
  const { bytes, from, to } = unfilled
  const signed = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  const cms = await makeCms(new Uint8Array(signed), signer)
  const made = await checkCms(cms, signed)
  if (!made?.signatureRight) throw new Error('the key does not belong to the certificate')
  return fillIn(unfilled, cms)
}
