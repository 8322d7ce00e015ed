import { checkDatabase } from '#db/check.ts'
import { checkCases } from '../consular/case/check-cases.ts'
import type { ReadCall } from '../context.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { proveBalances } from '../stock/balance/prove-balances.ts'
import { verifyDocuments } from '../stock/document/verify-documents.ts'

/**
 * Looks the whole office through: the files' own integrity, every balance against its movements, every document against
 * the seal of its posting, every person's step against their events, and the journal's chain. Reads everything, for
 * many seconds on a large office: a worker's work. `tell` hears how many of the five parts are done.
 */
export async function checkOffice(
  call: Pick<ReadCall, 'db' | 'profile' | 'today'>,
  tell: (done: number, of: number) => void,
) {
  const of = 5
  tell(0, of)
  const database = await checkDatabase(call.db)
  tell(1, of)
  const { balances, movements, differences } = await proveBalances(call)
  tell(2, of)
  const { altered } = await verifyDocuments(call.db)
  tell(3, of)
  const cases = await checkCases(call.db, call.profile, call.today)
  tell(4, of)
  const verdict = await verifyJournal(call.db)
  return {
    ok:
      database.length === 0 &&
      differences.length === 0 &&
      altered.length === 0 &&
      cases.wrong.length === 0 &&
      verdict.broken === undefined,
    database,
    ledger: { balances, movements, differences: differences.length, altered },
    cases: { members: cases.people, differences: cases.wrong.length },
    journal: {
      entries: verdict.entries,
      erased: verdict.erased,
      head: verdict.head.hash,
      broken: verdict.broken ?? null,
    },
  }
}
