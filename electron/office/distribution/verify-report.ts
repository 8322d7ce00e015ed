import { findDistribution, findReportInForce, listReportLines } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import { listLotsAtSite } from '#db/queries/distribution/site-balances.ts'
import { findDocument, type NewMovement } from '#db/queries/stock/document.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import { mayRecordDistribution } from '#shared/domain/distribution/distribution.ts'
import { mayVerify, type ReportProblem } from '#shared/domain/distribution/distribution-report.ts'
import { useAtSite } from '#shared/domain/distribution/site-use.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { placeOf } from '../reference/place-of.ts'
import { postDocument } from '../stock/document/post-document.ts'
import type { Posted } from './plan-distribution.ts'
import { readBalances } from './read-balances.ts'

type VerifyProblem = ProblemOf<typeof distributionContract.verifyReport>

/**
 * Verifies the report in force and posts what became of the goods on the day of the distribution: from the site to the
 * people, to loss, to damage. Only when every item balances (DIS-19), what came back was received (DIS-20), nothing is
 * still on its way, and by another person than the one who handed it in (REF-14). Reversing the posted document makes
 * the distribution `reported` again.
 */
export async function verifyReport(
  call: WriteCall,
  input: { id: string; distributionId: string },
): Promise<Posted | VerifyProblem> {
  const { tx } = call
  const plan = await findDistribution(tx, input.distributionId)
  if (!plan) return { problem: 'UNKNOWN_RECORD', data: { field: 'distributionId', id: input.distributionId } }
  if (await findDocument(tx, input.id)) return { problem: 'ALREADY_USED', data: { field: 'id', value: input.id } }
  const events = await readEventsOf(tx, plan.id)
  const [refused] = mayRecordDistribution('verified', events, 0)
  const report = await findReportInForce(tx, plan.id)
  if (refused || !report) return { problem: 'WRONG_STATE', data: { state: refused?.state ?? 'issued' } }
  const balances = await readBalances(tx, plan.id)
  const kept = mayVerify({ lines: balances, submittedBy: report.recorded_by }, call.by.id)
  if (kept.length > 0) return problemOf(kept, balances)

  return postDocument(call, {
    id: input.id,
    kind: 'distribution-report',
    code: call.office.code,
    happenedOn: report.happened_on,
    warehouseId: null,
    fromPlaceId: plan.id,
    toPlaceId: await placeOf(call, 'beneficiaries'),
    references: { distribution_id: plan.id, report_id: report.id },
    details: { version: report.version, signedBy: report.signed_by },
    lines: await linesOf(call, report.id),
    movements: await movementsOf(call, plan.id, report),
    subjects: [{ kind: 'distribution', id: plan.id, label: plan.number }],
  })
}

async function linesOf(call: WriteCall, reportId: string) {
  const lines = await listReportLines(call.tx, reportId)
  return lines.map(({ item_id, distributed, returned, lost, damaged }) => ({
    ...{ itemId: item_id, lotId: null },
    details: { distributed, returned, lost, damaged },
  }))
}

/** The report says items; the ledger moves lots: which ones is settled by `useAtSite`. */
async function movementsOf(
  call: WriteCall,
  siteId: string,
  report: { id: string; happened_on: string },
): Promise<NewMovement[]> {
  const lots = (await listLotsAtSite(call.tx, siteId)).map((lot) => ({
    lotId: lot.lot_id,
    itemId: lot.item_id,
    projectId: lot.project_id,
    expiry: lot.expires_on,
    firstReceivedOn: lot.first_received_on ?? report.happened_on,
    available: lot.quantity,
    condition: lot.condition,
  }))
  const to = {
    distributed: await placeOf(call, 'beneficiaries'),
    damaged: await placeOf(call, 'damage'),
    lost: await placeOf(call, 'loss'),
  }
  return (await listReportLines(call.tx, report.id)).flatMap((line) =>
    useAtSite(
      lots.filter((lot) => lot.itemId === line.item_id),
      line,
      report.happened_on,
    ).map(({ lotId, quantity, use }) => ({ lotId, fromPlaceId: siteId, toPlaceId: to[use], quantity })),
  )
}

/** The first thing in the way, with every item it is about. */
function problemOf(kept: readonly ReportProblem[], balances: readonly Balance[]): VerifyProblem {
  const has = (code: ReportProblem['code']) => kept.some((problem) => problem.code === code)
  const itemsWith = (code: ReportProblem['code']) =>
    balances.filter(({ itemId }) => kept.some((problem) => problem.code === code && problem.itemId === itemId))
  if (has('SAME_PERSON')) return { problem: 'SAME_PERSON' }
  if (has('GOODS_ON_THE_WAY')) return { problem: 'GOODS_ON_THE_WAY' }
  if (has('RETURN_MISSING')) {
    const items = itemsWith('RETURN_MISSING').map(({ itemId, returned, returnedByReceipt }) => ({
      itemId,
      returned,
      byReceipt: returnedByReceipt,
    }))
    return { problem: 'RETURN_MISSING', data: { items } }
  }
  const items = balances.filter(({ difference }) => difference !== 0)
  return { problem: 'NOT_BALANCED', data: { items: items.map(({ itemId, difference }) => ({ itemId, difference })) } }
}
type Balance = Awaited<ReturnType<typeof readBalances>>[number]
