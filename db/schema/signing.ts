import type { ColumnType } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/** The office's authority, which issues the certificates of the people who sign. DER. */
export interface ReportingAuthorityTable {
  id: WrittenOnce<string>
  certificate: WrittenOnce<Uint8Array<ArrayBuffer>>
  fingerprint: WrittenOnce<string>
  /** Under a key that only its shares give. Null for an authority whose key anyone could read: nothing is issued by it. */
  sealed_key: WrittenOnce<Uint8Array<ArrayBuffer> | null>
  created_at: WrittenOnce<string>
  retired_at: string | null
}

/** What something can be sealed for: its private half opens under the person's own passphrase only. */
export interface SealingKeyTable {
  user_id: WrittenOnce<string>
  public_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  sealed_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  made_at: WrittenOnce<string>
}

/** The key over the authority's, sealed for the first person around what is sealed for the second; one alone is both. */
export interface AuthorityShareTable {
  authority_id: WrittenOnce<string>
  first_id: WrittenOnce<string>
  second_id: WrittenOnce<string>
  envelope: WrittenOnce<Uint8Array<ArrayBuffer>>
}

/** A signing key that waits for its certificate. `roles`: JSON list. */
export interface CertificateRequestTable {
  id: WrittenOnce<string>
  user_id: WrittenOnce<string>
  public_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  sealed_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  roles: WrittenOnce<string>
  asked_at: WrittenOnce<string>
}

/** The first of two agreed: what is left of the envelope is sealed for the second. */
export interface CertificateConsentTable {
  request_id: WrittenOnce<string>
  given_by: WrittenOnce<string>
  for_id: WrittenOnce<string>
  envelope: WrittenOnce<Uint8Array<ArrayBuffer>>
  given_at: WrittenOnce<string>
}

/** A person's signing certificate; the private key is sealed under a key that only their passphrase opens. */
export interface SigningCertificateTable {
  id: WrittenOnce<string>
  user_id: WrittenOnce<string>
  certificate: WrittenOnce<Uint8Array<ArrayBuffer>>
  fingerprint: WrittenOnce<string>
  sealed_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  issued_at: WrittenOnce<string>
  retired_at: string | null
  authority_id: WrittenOnce<string | null>
  /** JSON list of the roles it was issued for. */
  roles: WrittenOnce<string>
  /** Who agreed first, when two were needed, and who issued it. */
  agreed_by: WrittenOnce<string | null>
  certified_by: WrittenOnce<string | null>
}

export interface SigningTables {
  reporting_authority: ReportingAuthorityTable
  sealing_key: SealingKeyTable
  authority_share: AuthorityShareTable
  certificate_request: CertificateRequestTable
  certificate_consent: CertificateConsentTable
  signing_certificate: SigningCertificateTable
}
