import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import type { Certificate } from 'pkijs'
import type { SigningPosition } from '../../print/paper.ts'
import type { IsTrusted } from '../certificate/check-chain.ts'
import { attachedFiles } from '../pdf/attached-files.ts'
import { endOf, type SignatureField, signatureFields } from '../pdf/signature-field.ts'
import { findChanges } from './find-changes.ts'
import type { PdfVerification, VerificationReason } from './verification.ts'
import { type CheckedSignature, nameOf, personOf, verifySignature } from './verify-signature.ts'

export interface VerifyOptions {
  /** Which authorities are known to whoever verifies; none when left out. That one is not is said of each signature. */
  isTrusted?: IsTrusted
  /** Signatures that must be there; both when left out. */
  expected?: SigningPosition[]
}

/** How a PDF is read for verifying: nothing is repaired. */
const strict = { updateMetadata: false, throwOnInvalidObject: true, warnOnInvalidObjects: false } as const

/**
 * Says of a file who signed it, and what speaks against that it is what they signed. Never throws: of a file that is
 * damaged, cut off or no PDF that is the reason. It proves nothing: whether the file is a report, and no reader of PDFs
 * sees more in it, `verifyReport` says.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): Promise<PdfVerification> {
  const { isTrusted = () => false, expected = ['prepared', 'approved'] } = options
  const { core, added } = withoutAdded(bytes)
  if (!core) return refused('NOT_A_PDF')
  if (packsObjects(core)) return refused('SAVED_AGAIN')
  try {
    const pdf = await PDFDocument.load(core, strict)
    const found = await verify(core, pdf, isTrusted, expected)
    const changedSince = found.changedSince || added.length > 0
    return {
      ...found,
      changedSince,
      reasons: [...added, ...found.reasons],
      core,
    }
  } catch (error) {
    return refused(error instanceof EncryptedPDFError ? 'ENCRYPTED' : 'DAMAGED')
  }
}

async function verify(
  bytes: Uint8Array,
  pdf: PDFDocument,
  isTrusted: IsTrusted,
  expected: SigningPosition[],
): Promise<Omit<PdfVerification, 'core'>> {
  const fields = signatureFields(pdf)
  const checked: CheckedSignature[] = []
  for (const field of fields) checked.push(await verifySignature(bytes, field, isTrusted))
  const structure = await readStructure(bytes, pdf, fields, checked).catch(() => unreadable)
  const reasons: VerificationReason[] = [
    ...(fields.length === 0 ? [{ code: 'NO_SIGNATURE' as const, data: {} }] : rolesAmiss(checked, expected)),
    ...checked.flatMap(({ signature: { role, name }, wrong }) => wrong.map((code) => ({ code, data: { role, name } }))),
    ...structure.reasons,
    ...authoritiesAmiss(checked),
    ...sameSigner(checked),
  ]
  return {
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
  const last = fields.at(-1)
  const since = last && endOf(last) !== bytes.length ? bytes.length - endOf(last) : 0
  const wholeRanges = checked.every(({ wrong }) => !wrong.includes('BYTE_RANGE_WRONG'))
  return {
    reasons: [
      ...(wholeRanges ? await findChanges(bytes, fields, strict) : []),
      ...(since === 0 ? [] : [{ code: 'CHANGED_SINCE_SIGNED' as const, data: { bytes: String(since) } }]),
    ],
    attachments: attachedFiles(pdf),
  }
}

const changeCodes = new Set<string>(['BYTE_CHANGED', 'CHANGED_BETWEEN_SIGNATURES', 'CHANGED_SINCE_SIGNED'])

/** Each expected signature once, in their order, and no other. */
function rolesAmiss(checked: CheckedSignature[], expected: SigningPosition[]): VerificationReason[] {
  const roles = checked.map(({ signature }) => signature.role)
  const missing = expected.filter((role) => !roles.includes(role))
  const unexpected = roles.filter((role, index) => !isExpected(role, expected) || roles.indexOf(role) !== index)
  return [
    ...missing.map((role) => ({ code: 'MISSING_SIGNATURE' as const, data: { role } })),
    ...unexpected.map((role) => ({ code: 'UNEXPECTED_SIGNATURE' as const, data: { role } })),
  ]
}

function isExpected(role: CheckedSignature['signature']['role'], expected: SigningPosition[]): boolean {
  return role !== 'unknown' && expected.includes(role)
}

function authoritiesAmiss(checked: CheckedSignature[]): VerificationReason[] {
  const keys = new Set(checked.map(({ authority }) => (authority ? publicKeyOf(authority) : 'none')))
  const fingerprints = checked.map(({ signature }) => signature.authorityFingerprint)
  return keys.size > 1 ? [{ code: 'DIFFERENT_AUTHORITIES', data: { fingerprints: fingerprints.join(' / ') } }] : []
}

/** The office's authority keeps its key when headquarters certifies it anew. */
function publicKeyOf(certificate: Certificate): string {
  return Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER()).toString('hex')
}

/** REF-14: who approves a report is not who prepared it: neither the same certificate, nor the same person, nor name. */
function sameSigner(checked: CheckedSignature[]): VerificationReason[] {
  const signers = checked.flatMap(({ signer }) => (signer ? [signer] : []))
  const same = signers.some((one, at) => signers.slice(at + 1).some((other) => isSamePerson(one, other)))
  return same ? [{ code: 'SAME_SIGNER', data: { name: checked[0]?.signature.name ?? '' } }] : []
}

function isSamePerson(one: Certificate, other: Certificate): boolean {
  const named = (certificate: Certificate) => nameOf(certificate).normalize('NFKC').trim().toLowerCase()
  return publicKeyOf(one) === publicKeyOf(other) || personOf(one) === personOf(other) || named(one) === named(other)
}

/** How far into a file a PDF may begin: a mail's head is not longer. */
const longestHead = 65_536

/**
 * The PDF in a file that something else was put before or after, as mail programs and gateways do, and what was. Blanks
 * at the end are none of it: they stay, and are seen as added since the last signature.
 */
function withoutAdded(bytes: Uint8Array): { core?: Uint8Array; added: VerificationReason[] } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = file.subarray(0, longestHead).indexOf('%PDF-', 0, 'latin1')
  if (from < 0) return { added: [] }
  const end = file.lastIndexOf('%%EOF', undefined, 'latin1')
  const rest = end < 0 ? '' : file.toString('latin1', end + 5)
  const until = rest.trim() === '' ? bytes.length : end + 5
  const added: VerificationReason[] = []
  if (from > 0) added.push({ code: 'BYTES_BEFORE', data: { bytes: String(from) } })
  if (until < bytes.length) added.push({ code: 'BYTES_AFTER', data: { bytes: String(bytes.length - until) } })
  return { core: bytes.slice(from, until), added }
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

function refused(code: 'NOT_A_PDF' | 'DAMAGED' | 'SAVED_AGAIN' | 'ENCRYPTED'): PdfVerification {
  return {
    signatures: [],
    changedSince: false,
    reasons: [{ code, data: {} }],
    attachments: new Map(),
    core: new Uint8Array(),
  }
}
