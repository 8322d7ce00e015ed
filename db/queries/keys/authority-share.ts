import type { Insertable } from 'kysely'
import type { AuthorityShareTable, CertificateConsentTable, SealingKeyTable } from '../../schema/signing.ts'
import type { Reader, Tx } from '../../schema.ts'

/** What a person can be sealed something for, or undefined. */
export function findSealingKey(db: Reader, userId: string) {
  return db.selectFrom('sealing_key').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

/** Keeps a person's new sealing key; what was sealed for the one before is lost. */
export async function replaceSealingKey(tx: Tx, row: Insertable<SealingKeyTable>): Promise<void> {
  await forgetSealingKey(tx, row.user_id)
  await tx.insertInto('sealing_key').values(row).execute()
}

/** Ends a person's sealing key and every share that it could open. */
export async function forgetSealingKey(tx: Tx, userId: string): Promise<void> {
  await tx
    .deleteFrom('authority_share')
    .where((share) => share.or([share('first_id', '=', userId), share('second_id', '=', userId)]))
    .execute()
  await tx
    .deleteFrom('certificate_consent')
    .where((consent) => consent.or([consent('given_by', '=', userId), consent('for_id', '=', userId)]))
    .execute()
  await tx.deleteFrom('sealing_key').where('user_id', '=', userId).execute()
}

/** Every share of an authority's key, with the sealing key of the person who opens it first. */
export function listShares(db: Reader, authorityId: string) {
  return db
    .selectFrom('authority_share')
    .innerJoin('sealing_key', 'sealing_key.user_id', 'authority_share.first_id')
    .select(['first_id', 'second_id', 'envelope', 'public_key'])
    .where('authority_id', '=', authorityId)
    .orderBy('first_id')
    .orderBy('second_id')
    .execute()
}

/** Puts new shares in the place of all there were; what was agreed meanwhile no longer counts. */
export async function replaceShares(tx: Tx, shares: Insertable<AuthorityShareTable>[]): Promise<void> {
  await tx.deleteFrom('certificate_consent').execute()
  await tx.deleteFrom('authority_share').execute()
  await tx.insertInto('authority_share').values(shares).execute()
}

/** What a first person left for a second one of a request. */
export function findConsent(db: Reader, requestId: string, forId: string) {
  return db
    .selectFrom('certificate_consent')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('for_id', '=', forId)
    .executeTakeFirst()
}

/** Who agreed to each request that waits for a second person. */
export function listConsents(db: Reader) {
  return db.selectFrom('certificate_consent').select(['request_id', 'given_by', 'for_id']).execute()
}

/** Keeps that somebody agreed, for each of those who may be the second. */
export async function insertConsents(tx: Tx, consents: Insertable<CertificateConsentTable>[]): Promise<void> {
  await tx.insertInto('certificate_consent').values(consents).execute()
}
