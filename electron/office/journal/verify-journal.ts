import { listDetails, listEntries, listSubjects } from '#db/queries/journal/chain.ts'
import { readOffice } from '#db/queries/settings/office.ts'
import type { Reader } from '#db/schema.ts'
import { journalGenesis } from '#shared/domain/journal/genesis.ts'
import { digestOfDetails, digestOfPart, hashEntry, type JournalHead, subjectRows } from './append-entry.ts'

/**
 * - `ENTRY_MISSING`: a sequence number is skipped. - `CHAIN_CUT`: an entry does not follow the one before it, the first one
 *   not this office's beginning. - `ENTRY_CHANGED`: an entry is not what was hashed. - `DETAILS_CHANGED`: what it says is not
 *   what its digest was made of. - `SUBJECTS_CHANGED`: the index by record differs. - `HEAD_DIFFERS`: the chain is sound but
 *   not the one whose head a signed report carries: rewritten or cut off.
 */
export type BrokenReason =
  | 'ENTRY_MISSING'
  | 'CHAIN_CUT'
  | 'ENTRY_CHANGED'
  | 'DETAILS_CHANGED'
  | 'SUBJECTS_CHANGED'
  | 'HEAD_DIFFERS'

export interface JournalVerdict {
  entries: number
  /** Of how many the details, or a part of them, were erased: their digests still hold the chain together. */
  erased: number
  head: JournalHead
  /** The first place where the journal is not what was written; absent when all is well. */
  broken?: { sequence: number; reason: BrokenReason }
}

type Entry = Awaited<ReturnType<typeof listEntries>>[number]
type Detail = Awaited<ReturnType<typeof listDetails>>[number]
interface Beside {
  details: readonly Detail[]
  indexed: readonly string[]
  /** The hash that a signed report carries for this entry. */
  printed: string | undefined
}

const batch = 2000

/**
 * Walks the whole chain, in batches so that the office goes on answering. Needs no one's permission to read what the
 * entries say. `knownHeads` are heads printed on signed reports: only they show that entries were cut off at the end or
 * that the whole chain was written anew.
 */
export async function verifyJournal(db: Reader, knownHeads: readonly JournalHead[] = []): Promise<JournalVerdict> {
  const known = new Map(knownHeads.map((head) => [head.sequence, head.hash]))
  const office = await readOffice(db)
  let head: JournalHead = { sequence: 0, hash: journalGenesis(office.id) }
  let erased = 0
  for (;;) {
    const entries = await listEntries(db, head.sequence, batch)
    const first = entries[0]
    const last = entries.at(-1)
    if (!first || !last) break
    const details = groupBySequence(await listDetails(db, first.seq, last.seq))
    const indexed = groupBySequence(await listSubjects(db, first.seq, last.seq))
    for (const entry of entries) {
      const beside: Beside = {
        details: details.get(entry.seq) ?? [],
        indexed: (indexed.get(entry.seq) ?? []).map((row) => `${row.kind} ${row.subject_id}`),
        printed: known.get(entry.seq),
      }
      const reason = findFault(entry, head, beside)
      if (reason) return { entries: head.sequence, erased, head, broken: { sequence: head.sequence + 1, reason } }
      head = { sequence: entry.seq, hash: entry.hash }
      if (beside.details.some((part) => part.details === null)) erased++
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  const missing = knownHeads.find((each) => each.sequence > head.sequence)
  const cut = missing && ({ sequence: missing.sequence, reason: 'HEAD_DIFFERS' } as const)
  return { entries: head.sequence, erased, head, ...(cut && { broken: cut }) }
}

function findFault({ hash, ...entry }: Entry, before: JournalHead, beside: Beside): BrokenReason | undefined {
  if (entry.seq !== before.sequence + 1) return 'ENTRY_MISSING'
  if (entry.previous_hash !== before.hash) return 'CHAIN_CUT'
  if (hashEntry(entry) !== hash) return 'ENTRY_CHANGED'
  if (entry.details_digest !== digestOfDetails(beside.details.map((part) => part.digest))) return 'DETAILS_CHANGED'
  if (beside.details.some(isAltered)) return 'DETAILS_CHANGED'
  const subjects: { kind: string; id: string }[] = JSON.parse(entry.subjects)
  const expected = subjectRows(entry.seq, subjects).map((row) => `${row.kind} ${row.subject_id}`)
  if (expected.sort().join('\n') !== [...beside.indexed].sort().join('\n')) return 'SUBJECTS_CHANGED'
  return beside.printed !== undefined && beside.printed !== hash ? 'HEAD_DIFFERS' : undefined
}

/** An erased part has neither salt nor words; anything else must be what its digest was made of. */
function isAltered({ salt, details, digest }: Detail): boolean {
  if (salt === null || details === null) return salt !== details
  return digestOfPart(salt, details) !== digest
}

function groupBySequence<Row extends { seq: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.seq)
    if (group) group.push(row)
    else groups.set(row.seq, [row])
  }
  return groups
}
