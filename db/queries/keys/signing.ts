import type { Insertable } from 'kysely'
import type { SigningAuthorityTable, SigningCertificateTable } from '../../schema/signing.ts'
import type { Reader, Tx } from '../../schema.ts'

/** The office's authority, or undefined in an office that is still being made. */
export function findAuthority(db: Reader) {
  return db.selectFrom('signing_authority').selectAll().executeTakeFirst()
}

/** Keeps the office's authority; there is one, for good. */
export async function addAuthority(tx: Tx, row: Omit<Insertable<SigningAuthorityTable>, 'only_row'>): Promise<void> {
  await tx.insertInto('signing_authority').values(row).execute()
}

/** The certificate a person signs with now, or undefined. */
export function findCertificate(db: Reader, userId: string) {
  return db
    .selectFrom('signing_certificate')
    .selectAll()
    .where('user_id', '=', userId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** Retires the certificate a person had, if any, and keeps the new one. */
export async function replaceCertificate(
  tx: Tx,
  row: Omit<Insertable<SigningCertificateTable>, 'retired_at'>,
): Promise<void> {
  await tx
    .updateTable('signing_certificate')
    .set({ retired_at: row.issued_at })
    .where('user_id', '=', row.user_id)
    .where('retired_at', 'is', null)
    .execute()
  await tx
    .insertInto('signing_certificate')
    .values({ ...row, retired_at: null })
    .execute()
}
