import { type JournalFilter, listActivity, listJournal } from '#db/queries/journal/journal.ts'
import type { ReadCall, Subject } from '../context.ts'

/** A page of the journal as the contract shows it: what was stored as text is JSON again. */
export async function readJournalPage(call: ReadCall, input: JournalFilter & { offset: number; limit: number }) {
  const { rows, total } = await listJournal(call.db, input, input)
  return {
    total,
    rows: rows.map((row) => ({
      sequence: row.seq,
      at: row.at,
      userName: row.user_name,
      action: row.action,
      subjects: JSON.parse(row.subjects) as Subject[],
      before: parsed(row.before),
      after: parsed(row.after),
      hash: row.hash,
    })),
  }
}

/** Who did what to one record, the newest first; at most 500 entries. */
export async function readActivity(call: ReadCall, input: { kind: string; id: string }) {
  const rows = await listActivity(call.db, input.kind, input.id)
  return rows.map((row) => ({ sequence: row.seq, at: row.at, userName: row.user_name, action: row.action }))
}

function parsed(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown)
}
