import type { ColumnType, Generated } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/** Issues the certificates of the people who sign. DER and PKCS#8; the file itself is what is encrypted. */
export interface SigningAuthorityTable {
  only_row: Generated<number>
  certificate: WrittenOnce<Uint8Array<ArrayBuffer>>
  private_key: WrittenOnce<Uint8Array<ArrayBuffer>>
  created_at: WrittenOnce<string>
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
}

export interface SigningTables {
  signing_authority: SigningAuthorityTable
  signing_certificate: SigningCertificateTable
}
