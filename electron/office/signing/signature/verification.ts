import type { SigningPosition } from '../../print/paper.ts'
import type { ChainState } from '../certificate/check-chain.ts'

/** One signature as found in a file. */
export interface VerifiedSignature {
  /** From the certificate, so the authority answers for it. */
  name: string
  role: SigningPosition | 'unknown'
  /** The roles of the office that the certificate names; none in those of version 0.1.0. */
  officeRoles: string[]
  reason: string
  /** ISO instant by the signer's computer, null when the file names none. */
  signedAt: string | null
  certificateFingerprint: string
  authorityName: string
  authorityFingerprint: string
  /** The signed bytes are as they were signed, and the signature is by this certificate's key. */
  intact: boolean
  chain: ChainState
  coversWholeFile: boolean
}

/** What speaks against a file; `data` names what a person needs to look at. */
export type VerificationReason =
  | {
      code: 'NOT_A_PDF' | 'DAMAGED' | 'SAVED_AGAIN' | 'ENCRYPTED' | 'NO_SIGNATURE'
      data: Record<string, never>
    }
  | { code: 'MISSING_SIGNATURE' | 'UNEXPECTED_SIGNATURE'; data: { role: string } }
  | { code: SignatureReasonCode; data: { role: string; name: string } }
  | { code: 'DIFFERENT_AUTHORITIES'; data: { fingerprints: string } }
  | { code: 'SAME_SIGNER'; data: { name: string } }
  | { code: 'CHANGED_BETWEEN_SIGNATURES'; data: { role: string } }
  | { code: 'CHANGED_SINCE_SIGNED' | 'BYTES_BEFORE' | 'BYTES_AFTER'; data: { bytes: string } }

/** What can be wrong with one signature; `role` and `name` say with whose. */
export type SignatureReasonCode =
  | 'BYTE_RANGE_WRONG'
  | 'BYTE_CHANGED'
  | 'SIGNATURE_BROKEN'
  | 'NOT_PADES'
  | 'CERTIFICATE_EXPIRED'
  | 'CHAIN_INVALID'
  | 'SIGNER_WITHOUT_ROLE'

export interface PdfVerification {
  signatures: VerifiedSignature[]
  /** Something differs from what was signed first. */
  changedSince: boolean
  reasons: VerificationReason[]
  /** Attached files by name; trust them only when the file is valid. */
  attachments: Map<string, Uint8Array>
  /** The PDF without what was put before or after it. */
  core: Uint8Array
}
