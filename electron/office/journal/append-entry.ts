import { createHash } from 'node:crypto'
import type { Tx } from '#db/schema.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'

/** A record that an entry is about; `label` is what a person calls it at that moment (a number, a name). */
export interface Subject {
  kind: string
  id: string
  label: string
}

export interface NewEntry {
  /** Instant, ISO 8601 UTC. */
  at: string
  /** Null for what the program does by itself, such as a migration. */
  userId: string | null
  /** Name at that moment: it must be readable when the person has gone. */
  userName: string
  /** `stock.receive`, `session.sign-in`: the area and the action. */
  action: string
  callId?: string | null
  subjects: readonly Subject[]
  /** JSON values; leave out what does not apply. Never a passphrase, a key or sealed text. */
  before?: unknown
  after?: unknown
}

/** An entry as it is stored: `subjects`, `before` and `after` are the canonical texts that were hashed. */
export interface StoredEntry {
  seq: number
  at: string
  user_id: string | null
  user_name: string
  action: string
  call_id: string | null
  subjects: string
  before: string | null
  after: string | null
  previous_hash: string
}

export interface JournalHead {
  sequence: number
  /** SHA-256, 64 hex digits. */
  hash: string
}

/** What the first entry follows. */
export const beforeTheFirst = '0'.repeat(64)

/**
 * Appends one entry to the hash chain inside the caller's transaction and answers the new head. Throws TypeError when
 * `before` or `after` is not JSON. Sequence and hash depend on the entry before, so it must be the only open transaction,
 * which a database with one connection gives.
 */
export async function appendEntry(tx: Tx, entry: NewEntry): Promise<JournalHead> {
  const head = await readHead(tx)
  const stored: StoredEntry = {
    seq: head.sequence + 1,
    at: entry.at,
    user_id: entry.userId,
    user_name: entry.userName,
    action: entry.action,
    call_id: entry.callId ?? null,
    subjects: canonicalJson(entry.subjects),
    before: entry.before === undefined ? null : canonicalJson(entry.before),
    after: entry.after === undefined ? null : canonicalJson(entry.after),
    previous_hash: head.hash,
  }
  const hash = hashEntry(stored)
  await tx
    .insertInto('journal')
    .values({ ...stored, hash })
    .execute()
  const rows = subjectRows(stored.seq, entry.subjects)
  if (rows.length > 0) await tx.insertInto('journal_subject').values(rows).execute()
  return { sequence: stored.seq, hash }
}

/** The last entry's sequence and hash; 0 and sixty-four zeros before the first. Printed on each signed report. */
export async function readHead(reader: Pick<Tx, 'selectFrom'>): Promise<JournalHead> {
  const last = await reader
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { sequence: last.seq, hash: last.hash } : { sequence: 0, hash: beforeTheFirst }
}

/** SHA-256 over the canonical JSON of all columns but the hash itself, in hex. */
export function hashEntry(entry: StoredEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/** The rows of `journal_subject` that belong to an entry; a record named twice has one. */
export function subjectRows(seq: number, subjects: readonly Subject[]) {
  const unique = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]))
  return [...unique.values()].map((subject) => ({ seq, kind: subject.kind, subject_id: subject.id }))
}
