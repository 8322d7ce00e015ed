import type { Insertable } from 'kysely'
import type { CertificateRequestTable, ReportingAuthorityTable, SigningCertificateTable } from '../../schema/signing.ts'
import type { Reader, Tx } from '../../schema.ts'

/** The authority that issues certificates now, or undefined in an office that is still being made or lost its key. */
export function findAuthority(db: Reader) {
  return db.selectFrom('reporting_authority').selectAll().where('retired_at', 'is', null).executeTakeFirst()
}

/** Every authority that the office ever had, the one in use first. */
export function listAuthorities(db: Reader) {
  return db
    .selectFrom('reporting_authority')
    .selectAll()
    .orderBy((each) => each('retired_at', 'is', null), 'desc')
    .orderBy('created_at', 'desc')
    .execute()
}

/** Retires the authority in use, if any, with all certificates under it, and keeps the new one. */
export async function replaceAuthority(tx: Tx, row: Omit<Insertable<ReportingAuthorityTable>, 'retired_at'>) {
  const retired = { retired_at: row.created_at }
  await tx.updateTable('signing_certificate').set(retired).where('retired_at', 'is', null).execute()
  await tx.updateTable('reporting_authority').set(retired).where('retired_at', 'is', null).execute()
  await tx.deleteFrom('certificate_consent').execute()
  await tx.deleteFrom('authority_share').execute()
  await tx
    .insertInto('reporting_authority')
    .values({ ...row, retired_at: null })
    .execute()
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
  await retireCertificate(tx, row.user_id, row.issued_at)
  await tx
    .insertInto('signing_certificate')
    .values({ ...row, retired_at: null })
    .execute()
}

/** Ends the certificate a person signs with, if any; it is kept. */
export async function retireCertificate(tx: Tx, userId: string, at: string): Promise<void> {
  await tx
    .updateTable('signing_certificate')
    .set({ retired_at: at })
    .where('user_id', '=', userId)
    .where('retired_at', 'is', null)
    .execute()
}

/** The key of a person that waits for its certificate, or undefined. */
export function findRequest(db: Reader, userId: string) {
  return db.selectFrom('certificate_request').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

/** Asks for a certificate, in place of what the person asked for before. */
export async function replaceRequest(tx: Tx, row: Insertable<CertificateRequestTable>): Promise<void> {
  await forgetRequest(tx, row.user_id)
  await tx.insertInto('certificate_request').values(row).execute()
}

/** Ends a person's request, with what was agreed to it. */
export async function forgetRequest(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('certificate_request').where('user_id', '=', userId).execute()
}
