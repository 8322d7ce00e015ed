import { createHash } from 'node:crypto'
import type { Verification } from '#shared/contract/report.ts'
import type { IsTrusted } from '../signing/certificate/check-chain.ts'
import { fingerprint } from '../signing/certificate/fingerprint.ts'
import type { PdfVerification, VerifiedSignature } from '../signing/signature/verification.ts'
import type { KnownOffice } from './known-office.ts'

/** What whoever verifies knows beforehand: the office's own authorities, and fingerprints that they compared by phone. */
export interface Anchors {
  own: KnownOffice | null
  fingerprints: readonly string[]
}

interface Judged {
  reasons: Verification['reasons']
  cautions: Verification['cautions']
}

/** An authority is known that is the open office's own, or whose fingerprint the verifier was told. */
export function trustedBy({ own, fingerprints }: Anchors): IsTrusted {
  const told = new Set(fingerprints.map(asCompared))
  for (const { certificate } of own?.authorities ?? []) told.add(asCompared(fingerprint(certificate)))
  return (authority) => told.has(asCompared(fingerprint(authority)))
}

/**
 * What speaks against those who certified the signers of a report, or is left to compare. An authority that nobody knows
 * is a reason against a report that claims to be the open office's own.
 *
 * In version 0.1.0 a certificate named no role, and everybody in the office could use its authority's key, today too.
 * Under that authority counts only a file that the office itself kept when it was approved; without the office's records
 * nothing tells it from one made since.
 */
export function judgeAuthorities(
  { signatures, core }: Pick<PdfVerification, 'signatures' | 'core'>,
  officeCode: string | undefined,
  own: KnownOffice | null,
): Judged {
  const kept = own?.keptFiles.includes(createHash('sha256').update(core).digest('hex')) ?? false
  const judged = signatures.map((signature) => judge(signature, own, kept, own !== null && officeCode === own.code))
  return {
    reasons: judged.flatMap(({ reasons }) => reasons),
    cautions: judged.flatMap(({ cautions }) => cautions),
  }
}

function judge(
  { name, role, chain, officeRoles, authorityName, authorityFingerprint }: VerifiedSignature,
  own: KnownOffice | null,
  kept: boolean,
  claimsToBeOwn: boolean,
): Judged {
  const authority = own?.authorities.find(({ certificate }) => fingerprint(certificate) === authorityFingerprint)
  const { reasons, cautions }: Judged = { reasons: [], cautions: [] }
  if (chain !== 'trusted') {
    const data = { authority: authorityName, fingerprint: authorityFingerprint }
    if (claimsToBeOwn && chain === 'unknown-authority') reasons.push({ code: 'UNKNOWN_AUTHORITY', data })
    else cautions.push({ code: 'AUTHORITY_NOT_KNOWN_HERE', data })
  }
  if (authority?.exposed) {
    if (kept) cautions.push({ code: 'EARLIER_AUTHORITY', data: {} })
    else reasons.push({ code: 'EXPOSED_AUTHORITY', data: { name } })
  } else if (officeRoles.length === 0) {
    if (authority) reasons.push({ code: 'SIGNER_WITHOUT_ROLE', data: { name, role } })
    else cautions.push({ code: 'SIGNER_NAMES_NO_ROLE', data: { name } })
  }
  return { reasons, cautions }
}

/** Fingerprints are read aloud and typed: only their digits count. */
function asCompared(fingerprint: string): string {
  return fingerprint.replace(/[^0-9A-Fa-f]/g, '').toUpperCase()
}
