import { createHash, randomBytes } from 'node:crypto'
import { findLastEntry, insertEntry } from '#db/queries/journal/chain.ts'
import { readOffice } from '#db/queries/settings/office.ts'
import type { Reader, Tx } from '#db/schema.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { journalGenesis } from '#shared/domain/journal/genesis.ts'
import type { SubjectKind } from '#shared/domain/journal/subject-kinds.ts'

/** A record that an entry is about; `label` is what a person calls it at that moment (a number, a name). */
export interface Subject {
  kind: SubjectKind
  id: string
  label: string
}

/**
 * One thing that an entry says. Its details are read by who may read all its subjects, and are erased together: an action
 * on several people says one part for each.
 */
export interface EntryPart {
  subjects: readonly Subject[]
  /** JSON values; leave out what does not apply. Never a passphrase, a key or sealed text. */
  before?: unknown
  after?: unknown
}

export interface NewEntry {
  /** Instant, ISO 8601 UTC. */
  at: string
  /** Null for what the program does by itself, or someone whom the office does not know. */
  userId: string | null
  /** `stock.receive`, `session.signIn`: the area and the action. */
  action: string
  callId?: string | null
  parts: readonly EntryPart[]
}

/** An entry as it is stored and hashed: ids only, no name, no label; `subjects` is canonical JSON of `[{kind, id}]`. */
export interface StoredEntry {
  seq: number
  office_id: string
  at: string
  user_id: string | null
  action: string
  call_id: string | null
  subjects: string
  details_digest: string
  previous_hash: string
}

export interface JournalHead {
  sequence: number
  /** SHA-256, 64 hex digits. */
  hash: string
}

/**
 * Appends one entry to the hash chain inside the caller's transaction and answers the new head. The chain holds a salted
 * digest of what the entry says; the words themselves lie beside it, one row for each part, where they can be erased. Throws
 * TypeError when `before` or `after` is not JSON. Sequence and hash depend on the entry before, so it must be the only
 * open transaction, which a database with one connection gives.
 */
export async function appendEntry(tx: Tx, entry: NewEntry): Promise<JournalHead> {
  const { id: officeId } = await readOffice(tx)
  const head = await readHead(tx)
  const details = entry.parts.map((part, index) => {
    const salt = randomBytes(32).toString('hex')
    const words = canonicalJson({
      subjects: part.subjects,
      before: part.before ?? null,
      after: part.after ?? null,
    })
    return { seq: head.sequence + 1, part: index, digest: digestOfPart(salt, words), salt, details: words }
  })
  const subjects = subjectRows(
    head.sequence + 1,
    entry.parts.flatMap((part) => part.subjects),
  )
  const stored: StoredEntry = {
    seq: head.sequence + 1,
    office_id: officeId,
    at: entry.at,
    user_id: entry.userId,
    action: entry.action,
    call_id: entry.callId ?? null,
    subjects: canonicalJson(subjects.map(({ kind, subject_id: id }) => ({ kind, id }))),
    details_digest: digestOfDetails(details.map((part) => part.digest)),
    previous_hash: head.hash,
  }
  const hash = hashEntry(stored)
  await insertEntry(tx, { ...stored, hash }, details, subjects)
  return { sequence: stored.seq, hash }
}

/** The last entry's sequence and hash; 0 and the office's own genesis before the first. Printed on each signed report. */
export async function readHead(reader: Pick<Reader, 'selectFrom'>): Promise<JournalHead> {
  const last = await findLastEntry(reader)
  if (last) return { sequence: last.seq, hash: last.hash }
  return { sequence: 0, hash: journalGenesis((await readOffice(reader)).id) }
}

/** SHA-256 over the canonical JSON of all columns but the hash itself, in hex. */
export function hashEntry(entry: StoredEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/** The digest of one part: SHA-256 over its salt (64 hex digits) and its canonical text. Without the salt it tells nothing. */
export function digestOfPart(salt: string, details: string): string {
  return createHash('sha256').update(salt).update(details).digest('hex')
}

/** What the chain holds of all that an entry says: SHA-256 over the digests of its parts, in their order. */
export function digestOfDetails(digests: readonly string[]): string {
  return createHash('sha256').update(digests.join('')).digest('hex')
}

/** The rows of `journal_subject` that belong to an entry; a record named twice has one. */
export function subjectRows(seq: number, subjects: readonly { kind: string; id: string }[]) {
  const unique = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]))
  return [...unique.values()].map((subject) => ({ seq, kind: subject.kind, subject_id: subject.id }))
}
