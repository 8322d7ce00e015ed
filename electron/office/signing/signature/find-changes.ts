import { type LoadOptions, PDFDocument } from '@cantoo/pdf-lib'
import { contentDigest, fieldDigest } from '../pdf/content-digest.ts'
import { endOf, type SignatureField, signatureFields } from '../pdf/signature-field.ts'
import type { VerificationReason } from './verification.ts'

/**
 * Compares what the file showed and held at each signature with what it holds now: a signature says nothing of what was
 * added before it by another hand. Neither the content nor an earlier signature's field may differ.
 */
export async function findChanges(
  bytes: Uint8Array,
  fields: SignatureField[],
  options: LoadOptions,
): Promise<VerificationReason[]> {
  const reasons: VerificationReason[] = []
  let before: Revision | undefined
  for (const field of fields) {
    const revision = await readRevision(bytes.slice(0, endOf(field)), options)
    if (before && !continues(before, revision)) {
      reasons.push({ code: 'CHANGED_BETWEEN_SIGNATURES', data: { role: field.name } })
    }
    before = revision
  }
  return reasons
}

interface Revision {
  content: string
  fields: Map<string, string>
}

async function readRevision(bytes: Uint8Array, options: LoadOptions): Promise<Revision> {
  const pdf = await PDFDocument.load(bytes, options)
  const fields = signatureFields(pdf).map(({ ref }): [string, string] => [ref.toString(), fieldDigest(pdf, ref)])
  return { content: contentDigest(pdf), fields: new Map(fields) }
}

/** The same content, every field as it was, and one more. */
function continues(before: Revision, after: Revision): boolean {
  const kept = [...before.fields].every(([ref, digest]) => after.fields.get(ref) === digest)
  return kept && after.content === before.content && after.fields.size === before.fields.size + 1
}
