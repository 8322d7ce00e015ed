import { PDFDocument } from '@cantoo/pdf-lib'
import type { SigningPosition } from '../print/paper.ts'
import { attachedFiles } from './attached-files.ts'
import { derOf } from './check-cms.ts'
import { crossReferenceAgrees } from './cross-reference.ts'
import { findChanges, findMisplaced } from './find-changes.ts'
import { endOf, type SignatureField, signatureFields } from './signature-field.ts'
import type { PdfVerification, VerificationReason } from './verification.ts'
import { type CheckedSignature, verifySignature } from './verify-signature.ts'

export interface VerifyOptions {
  /**
   * Certificates (DER) of authorities that the verifier knows: headquarters' root, or the office's own. With none, an
   * authority that nobody vouches for is not a reason against the file; its fingerprint must be compared by a person.
   */
  trusted?: Uint8Array[]
  /** Signatures that must be there; both when left out. */
  expected?: SigningPosition[]
}

/** How a PDF is read for verifying: nothing is repaired. */
const strict = { updateMetadata: false, throwOnInvalidObject: true, warnOnInvalidObjects: false } as const

/**
 * Says of a file who signed it and whether it is what they signed. Never throws: a file that is damaged, cut off or no
 * PDF is not valid, with the reason. It checks signatures and structure, not whether figures and data agree.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): Promise<PdfVerification> {
  const { trusted = [], expected = ['prepared', 'approved'] } = options
  if (!startsAsPdf(bytes)) return refused('NOT_A_PDF')
  if (packsObjects(bytes)) return refused('SAVED_AGAIN')
  try {
    const pdf = await PDFDocument.load(bytes, strict)
    return await verify(bytes, pdf, trusted, expected)
  } catch {
    return refused('DAMAGED')
  }
}

async function verify(
  bytes: Uint8Array,
  pdf: PDFDocument,
  trusted: Uint8Array[],
  expected: SigningPosition[],
): Promise<PdfVerification> {
  const fields = signatureFields(pdf)
  const checked: CheckedSignature[] = []
  for (const field of fields) checked.push(await verifySignature(bytes, field, trusted))
  const structure = await readStructure(bytes, pdf, fields, checked).catch(() => unreadable)
  const reasons: VerificationReason[] = [
    ...(fields.length === 0 ? [{ code: 'NO_SIGNATURE' as const, data: {} }] : rolesAmiss(checked, expected)),
    ...checked.flatMap(({ signature: { role, name }, wrong }) => wrong.map((code) => ({ code, data: { role, name } }))),
    ...structure.reasons,
    ...authoritiesAmiss(checked, trusted),
    ...sameSigner(checked),
  ]
  return {
    valid: reasons.length === 0,
    signatures: checked.map(({ signature }) => signature),
    changedSince: reasons.some(({ code }) => changeCodes.has(code)),
    reasons,
    attachments: structure.attachments,
  }
}

interface Structure {
  reasons: VerificationReason[]
  attachments: Map<string, Uint8Array>
}

/** Some object in it is broken. The signatures, which cover bytes, say what they say all the same. */
const unreadable: Structure = { reasons: [{ code: 'DAMAGED', data: {} }], attachments: new Map() }

/** What the file holds beside its signatures, and whether it was added when nobody signed for it. */
async function readStructure(
  bytes: Uint8Array,
  pdf: PDFDocument,
  fields: SignatureField[],
  checked: CheckedSignature[],
): Promise<Structure> {
  const attached = attachedFiles(pdf)
  const last = fields.at(-1)
  const ambiguous = attached.ambiguous || !crossReferenceAgrees(bytes, pdf)
  const since = last && endOf(last) !== bytes.length ? bytes.length - endOf(last) : 0
  const wholeRanges = checked.every(({ wrong }) => !wrong.includes('BYTE_RANGE_WRONG'))
  return {
    reasons: [
      ...(wholeRanges ? await findChanges(bytes, fields, strict) : []),
      ...(since === 0 ? [] : [{ code: 'CHANGED_SINCE_SIGNED' as const, data: { bytes: String(since) } }]),
      ...findMisplaced(pdf, fields, checked),
      ...(ambiguous ? [{ code: 'STRUCTURE_AMBIGUOUS' as const, data: {} }] : []),
    ],
    attachments: attached.files,
  }
}

const changeCodes = new Set<string>(['BYTE_CHANGED', 'CHANGED_BETWEEN_SIGNATURES', 'CHANGED_SINCE_SIGNED'])

/** Each expected signature once, in their order, and no other. */
function rolesAmiss(checked: CheckedSignature[], expected: SigningPosition[]): VerificationReason[] {
  const roles = checked.map(({ signature }) => signature.role)
  const missing = expected.filter((role) => !roles.includes(role))
  const unexpected = roles.filter((role, index) => role === 'unknown' || roles.indexOf(role) !== index)
  return [
    ...missing.map((role) => ({ code: 'MISSING_SIGNATURE' as const, data: { role } })),
    ...unexpected.map((role) => ({ code: 'UNEXPECTED_SIGNATURE' as const, data: { role } })),
  ]
}

function authoritiesAmiss(checked: CheckedSignature[], trusted: Uint8Array[]): VerificationReason[] {
  const reasons: VerificationReason[] = []
  const keys = new Set(checked.map(({ authority }) => (authority ? publicKeyOf(authority) : 'none')))
  const fingerprints = checked.map(({ signature }) => signature.authorityFingerprint)
  if (keys.size > 1) reasons.push({ code: 'DIFFERENT_AUTHORITIES', data: { fingerprints: fingerprints.join(' / ') } })
  const unknown = checked.find(({ signature }) => signature.chain === 'unknown-authority')
  if (unknown && trusted.length > 0) {
    const { authorityName: authority, authorityFingerprint } = unknown.signature
    reasons.push({ code: 'UNKNOWN_AUTHORITY', data: { authority, fingerprint: authorityFingerprint } })
  }
  return reasons
}

/** The office's authority keeps its key when headquarters certifies it anew. */
function publicKeyOf(certificate: NonNullable<CheckedSignature['authority']>): string {
  return Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()).toString('hex')
}

/** REF-14: who approves a report is not who prepared it. */
function sameSigner(checked: CheckedSignature[]): VerificationReason[] {
  const certificates = checked.flatMap(({ signer }) => (signer ? [Buffer.from(derOf(signer)).toString('hex')] : []))
  const [first] = checked
  if (!first || new Set(certificates).size === certificates.length) return []
  return [{ code: 'SAME_SIGNER', data: { name: first.signature.name } }]
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

const name = /\/(?:[^\0\t\n\f\r ()<>[\]{}/%#]|#[0-9A-Fa-f]{2})+/g

/**
 * Whether objects or the table of objects lie packed in streams, as other programs save them: this one never does, and
 * reading them would unpack whatever they hold, without end.
 */
function packsObjects(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const [written] of text.matchAll(name)) {
    const plain = written.includes('#')
      ? written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : written
    if (plain === '/ObjStm' || plain === '/XRef') return true
  }
  return false
}

function refused(code: 'NOT_A_PDF' | 'DAMAGED' | 'SAVED_AGAIN'): PdfVerification {
  return { valid: false, signatures: [], changedSince: false, reasons: [{ code, data: {} }], attachments: new Map() }
}
