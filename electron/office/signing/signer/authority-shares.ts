import { findConsent, insertConsents, listShares, replaceShares } from '#db/queries/keys/authority-share.ts'
import type { Reader, Tx } from '#db/schema.ts'
import { type BoxKeys, openSealed, sealFor } from './sealed-box.ts'

/** Somebody who issues certificates, with what can be sealed for them. */
export interface Holder {
  userId: string
  publicKey: Uint8Array<ArrayBuffer>
}

/** What one holder's keys give of the authority's key for a request. */
export type Opened =
  | { state: 'opened'; key: Uint8Array<ArrayBuffer>; agreedBy: string | null }
  /** They were the first of two: what they opened waits for any of the others. */
  | { state: 'agreed' }
  | { state: 'agreed-before' }
  | { state: 'no-share' }

/** Those who hold a part of an authority's key. */
export async function holdersOf(db: Reader, authorityId: string): Promise<Holder[]> {
  const rows = await listShares(db, authorityId)
  return [...new Map(rows.map((row) => [row.first_id, { userId: row.first_id, publicKey: row.public_key }])).values()]
}

/**
 * Gives the key over an authority's to its holders: to one alone, or to every two of several, sealed for the one around
 * what is sealed for the other, so that no single passphrase reaches it. Shares given before end.
 */
export async function shareAmong(
  tx: Tx,
  authorityId: string,
  key: Uint8Array,
  holders: readonly Holder[],
): Promise<void> {
  const shares: Parameters<typeof replaceShares>[1] = []
  for (const first of holders) {
    for (const second of holders) {
      if (first === second && holders.length > 1) continue
      const inner = first === second ? key : await sealFor(second.publicKey, key, innerOf(authorityId, second.userId))
      const envelope = await sealFor(first.publicKey, inner, outerOf(authorityId, first.userId, second.userId))
      shares.push({ authority_id: authorityId, first_id: first.userId, second_id: second.userId, envelope })
    }
  }
  await replaceShares(tx, shares)
}

/**
 * One holder's part in issuing a certificate. The first of two leaves for every other holder what only that one opens;
 * the second opens the key, as does who holds it alone. The caller wipes the key.
 */
export async function openShare(
  tx: Tx,
  asked: { authorityId: string; requestId: string; by: string; at: string },
  keys: BoxKeys,
): Promise<Opened> {
  const { authorityId, requestId, by } = asked
  const left = await findConsent(tx, requestId, by)
  if (left) {
    const key = await openSealed(keys, left.envelope, innerOf(authorityId, by))
    return key ? { state: 'opened', key, agreedBy: left.given_by } : { state: 'no-share' }
  }
  const own = (await listShares(tx, authorityId)).filter((share) => share.first_id === by)
  const opened: { second: string; inner: Uint8Array<ArrayBuffer> }[] = []
  for (const { second_id: second, envelope } of own) {
    const inner = await openSealed(keys, envelope, outerOf(authorityId, by, second))
    if (!inner) return { state: 'no-share' }
    if (second === by) return { state: 'opened', key: inner, agreedBy: null }
    opened.push({ second, inner })
  }
  if (opened.length === 0) return { state: 'no-share' }
  for (const { second } of opened) {
    if ((await findConsent(tx, requestId, second))?.given_by === by) return { state: 'agreed-before' }
  }
  await insertConsents(
    tx,
    opened.map(({ second, inner }) => ({
      ...{ request_id: requestId, given_by: by, for_id: second, envelope: inner, given_at: asked.at },
    })),
  )
  return { state: 'agreed' }
}

const innerOf = (authorityId: string, second: string) => `authority/${authorityId}|${second}`
const outerOf = (authorityId: string, first: string, second: string) => `authority/${authorityId}|${first}|${second}`
