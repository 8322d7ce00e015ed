import type { Certificate } from 'pkijs'
import { type ChainState, checkChain, type IsTrusted } from '../certificate/check-chain.ts'
import { checkCms, derOf } from '../certificate/check-cms.ts'
import { fingerprint } from '../certificate/fingerprint.ts'
import { maySignAs } from '../certificate/signing-roles.ts'
import { endOf, type SignatureField } from '../pdf/signature-field.ts'
import type { SignatureReasonCode, VerifiedSignature } from './verification.ts'

export interface CheckedSignature {
  signature: VerifiedSignature
  wrong: SignatureReasonCode[]
  signer: Certificate | undefined
  authority: Certificate | undefined
}

const commonName = '2.5.4.3'
const serialNumber = '2.5.4.5'
const unit = '2.5.4.11'

/** Checks one signature of a file by itself: what it covers, whether it is intact, and who certified its signer. */
export async function verifySignature(
  bytes: Uint8Array,
  field: SignatureField,
  isTrusted: IsTrusted,
): Promise<CheckedSignature> {
  const covered = coveredBytes(bytes, field)
  const cms = covered && (await checkCms(field.contents, covered))
  const chain = cms && field.signedAt && (await checkChain(cms.signer, cms.certificates, isTrusted, field.signedAt))
  const wrong: [boolean, SignatureReasonCode][] = [
    [!covered, 'BYTE_RANGE_WRONG'],
    [Boolean(covered && !cms), 'SIGNATURE_BROKEN'],
    [Boolean(cms && !cms.bytesMatch), 'BYTE_CHANGED'],
    [Boolean(cms?.bytesMatch && !cms.signatureRight), 'SIGNATURE_BROKEN'],
    [Boolean(cms && !(cms.pades && field.signedAt)), 'NOT_PADES'],
    [chain?.expired ?? false, 'CERTIFICATE_EXPIRED'],
    [Boolean(chain && !chain.expired && chain.state === 'invalid'), 'CHAIN_INVALID'],
    [Boolean(cms && !hasRoleFor(field.name, cms.signer)), 'SIGNER_WITHOUT_ROLE'],
  ]
  return {
    signature: {
      name: cms ? nameOf(cms.signer) : '',
      role: field.name === 'prepared' || field.name === 'approved' ? field.name : 'unknown',
      officeRoles: cms ? valuesOf(cms.signer, unit) : [],
      reason: field.reason,
      signedAt: field.signedAt?.toISOString() ?? null,
      certificateFingerprint: cms ? fingerprint(derOf(cms.signer)) : '',
      authorityName: chain?.authority ? nameOf(chain.authority) : '',
      authorityFingerprint: chain?.authority ? fingerprint(derOf(chain.authority)) : '',
      intact: Boolean(cms?.bytesMatch && cms.signatureRight),
      chain: chain?.state ?? ('invalid' satisfies ChainState),
      coversWholeFile: covered !== undefined && endOf(field) === bytes.length,
    },
    wrong: wrong.flatMap(([is, code]) => (is ? [code] : [])),
    signer: cms?.signer,
    authority: chain?.authority,
  }
}

/** Who a certificate names. */
export function nameOf(certificate: Certificate): string {
  return valuesOf(certificate, commonName)[0] ?? ''
}

/** The id of the person whom a certificate names; empty when it names none. */
export function personOf(certificate: Certificate): string {
  return valuesOf(certificate, serialNumber)[0] ?? ''
}

function valuesOf(certificate: Certificate, type: string): string[] {
  const found = certificate.subject.typesAndValues.filter((each) => each.type === type)
  return found.map(({ value }) => String(value.valueBlock.value))
}

/** A certificate that names roles must name one that may sign there; whether it may name none is not known here. */
function hasRoleFor(position: string, signer: Certificate): boolean {
  const roles = valuesOf(signer, unit)
  if (roles.length === 0 || (position !== 'prepared' && position !== 'approved')) return true
  return maySignAs(position, roles)
}

/**
 * The bytes that a signature covers: all from the first to an end of file, but the hole that holds exactly its own
 * value. Undefined when the range says anything else.
 */
function coveredBytes(bytes: Uint8Array, field: SignatureField): Uint8Array | undefined {
  const [start, hole, from, length] = field.byteRange
  const end = endOf(field)
  const whole = start === 0 && hole !== undefined && from !== undefined && length !== undefined
  if (!whole || field.byteRange.length !== 4) return undefined
  if (hole <= 0 || from <= hole || length <= 0 || end > bytes.length) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const value = /^<([0-9a-f]+)>$/.exec(file.toString('latin1', hole, from))?.[1]
  if (!value || !Buffer.from(value, 'hex').equals(field.contents)) return undefined
  if (!/%%EOF\s*$/.test(file.toString('latin1', Math.max(from, end - 16), end))) return undefined
  return Buffer.concat([file.subarray(0, hole), file.subarray(from, end)])
}
