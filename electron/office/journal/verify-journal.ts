import type { Reader } from '#db/schema.ts'
import { beforeTheFirst, hashEntry, type JournalHead, type Subject, subjectRows } from './append-entry.ts'

/**
 * - `ENTRY_MISSING`: a sequence number is skipped. - `CHAIN_CUT`: an entry does not follow the one before it.
 * - `ENTRY_CHANGED`: an entry's words are not those that were hashed. - `SUBJECTS_CHANGED`: the index by record differs.
 * - `HEAD_DIFFERS`: the chain is sound but not the one whose head a signed report carries: rewritten or cut off.
 */
export type BrokenReason = 'ENTRY_MISSING' | 'CHAIN_CUT' | 'ENTRY_CHANGED' | 'SUBJECTS_CHANGED' | 'HEAD_DIFFERS'

export interface JournalVerdict {
  entries: number
  head: JournalHead
  /** The first place where the journal is not what was written; absent when all is well. */
  broken?: { sequence: number; reason: BrokenReason }
}

const batch = 2000

/**
 * Walks the whole chain, in batches so that the office goes on answering. `knownHeads` are heads printed on signed
 * reports: only they show that entries were cut off at the end or that the whole chain was written anew.
 */
export async function verifyJournal(db: Reader, knownHeads: readonly JournalHead[] = []): Promise<JournalVerdict> {
  const known = new Map(knownHeads.map((head) => [head.sequence, head.hash]))
  let head: JournalHead = { sequence: 0, hash: beforeTheFirst }
  for (;;) {
    const entries = await readBatch(db, head.sequence)
    const first = entries[0]
    const last = entries.at(-1)
    if (!first || !last) break
    const indexed = await readSubjects(db, first.seq, last.seq)
    for (const entry of entries) {
      const reason = findFault(entry, head, indexed.get(entry.seq) ?? [], known)
      if (reason) return { entries: head.sequence, head, broken: { sequence: head.sequence + 1, reason } }
      head = { sequence: entry.seq, hash: entry.hash }
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  const missing = knownHeads.find((each) => each.sequence > head.sequence)
  if (missing) return { entries: head.sequence, head, broken: { sequence: missing.sequence, reason: 'HEAD_DIFFERS' } }
  return { entries: head.sequence, head }
}

type Entry = Awaited<ReturnType<typeof readBatch>>[number]

function readBatch(db: Reader, after: number) {
  return db.selectFrom('journal').selectAll().where('seq', '>', after).orderBy('seq').limit(batch).execute()
}

async function readSubjects(db: Reader, from: number, to: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('journal_subject')
    .select(['seq', 'kind', 'subject_id'])
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .execute()
  const bySequence = new Map<number, string[]>()
  for (const row of rows) {
    const found = bySequence.get(row.seq) ?? []
    found.push(`${row.kind} ${row.subject_id}`)
    bySequence.set(row.seq, found)
  }
  return bySequence
}

function findFault(
  { hash, ...entry }: Entry,
  before: JournalHead,
  indexed: readonly string[],
  known: ReadonlyMap<number, string>,
): BrokenReason | undefined {
  if (entry.seq !== before.sequence + 1) return 'ENTRY_MISSING'
  if (entry.previous_hash !== before.hash) return 'CHAIN_CUT'
  if (hashEntry(entry) !== hash) return 'ENTRY_CHANGED'
  const subjects: Subject[] = JSON.parse(entry.subjects)
  const expected = subjectRows(entry.seq, subjects).map((row) => `${row.kind} ${row.subject_id}`)
  if (expected.sort().join('\n') !== [...indexed].sort().join('\n')) return 'SUBJECTS_CHANGED'
  const printed = known.get(entry.seq)
  return printed !== undefined && printed !== hash ? 'HEAD_DIFFERS' : undefined
}
