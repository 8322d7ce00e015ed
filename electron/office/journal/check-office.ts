import { checkDatabase } from '#db/check.ts'
import { checkCases } from '../consular/case/check-cases.ts'
import type { ReadCall } from '../context.ts'
import { proveBalances } from '../stock/prove-balances.ts'
import { verifyDocuments } from '../stock/verify-documents.ts'
import { verifyJournal } from './verify-journal.ts'

/**
 * Looks the whole office through: the files' own integrity, every balance against its movements, every document against
 * the seal of its posting, every person's step against their events, and the journal's chain. Reads everything; seconds
 * on a large office.
 */
export async function checkOffice(call: ReadCall) {
  const database = await checkDatabase(call.db)
  const { balances, movements, differences } = await proveBalances(call)
  const { altered } = await verifyDocuments(call.db)
  const cases = await checkCases(call.db, call.profile, call.today)
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
    cases: { members: cases.members, differences: cases.wrong.length },
    journal: { entries: verdict.entries, head: verdict.head.hash, broken: verdict.broken ?? null },
  }
}
