import { findDonor, findItems, findParty, findProject, findWarehouse } from '#db/queries/reference/reference.ts'
import { findReceiptOfWaybill, type NewMovement } from '#db/queries/stock/document.ts'
import type { DocumentTaken } from '#shared/contract/posting.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LineFault } from '#shared/domain/stock/line-fault.ts'
import { checkReceipt } from '#shared/domain/stock/receipt.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { placeOf } from '../../reference/place-of.ts'
import { type Posted, postDocument } from '../document/post-document.ts'
import { findOrAddLots } from './find-or-add-lots.ts'

export type ReceiveInput = DocumentTaken<(typeof documentKinds)['receipt']>
type Problem = ProblemOf<typeof stockContract.receive>

/**
 * Posts a goods received note. Good and damaged goods come in as two lots; what is missing stays on the paper and moves
 * nothing, since it never was the office's (STK-3, STK-15, STK-18, STK-20, REF-7, REF-12).
 */
export async function receiveGoods(call: WriteCall, input: ReceiveInput): Promise<Posted | Problem> {
  const { tx } = call
  const warehouse = await findWarehouse(tx, input.warehouseId)
  if (!warehouse) return unknown('warehouseId', input.warehouseId)
  const project = await findProject(tx, input.projectId)
  if (!project) return unknown('projectId', input.projectId)
  if (project.status === 'closed') return { problem: 'PROJECT_CLOSED', data: { project: project.code } }
  const problem = (await findSourceProblem(call, input)) ?? (await findLineProblem(call, input))
  if (problem) return problem
  if (warehouse.status !== 'open') return { problem: 'WAREHOUSE_CLOSED', data: { warehouse: warehouse.code } }

  const warehousePlace = await placeOf(call, 'warehouse', warehouse.id)
  const { callId: _callId, warehouseId: _warehouseId, projectId, source, id, lines, ...fields } = input
  const outcome = await postDocument(call, {
    id,
    kind: 'receipt',
    code: warehouse.code,
    happenedOn: input.happenedOn,
    warehouseId: warehouse.id,
    fromPlaceId: await placeOf(call, 'supplier'),
    toPlaceId: warehousePlace,
    references: { project_id: projectId, ...sourceColumns(source) },
    details: { source: source.kind, ...fields },
    lines: lines.map(({ itemId, ...typed }) => ({ itemId, lotId: null, details: typed })),
    movements: await movementsOf(call, input, warehousePlace),
    subjects: [
      { kind: 'warehouse', id: warehouse.id, label: warehouse.code },
      { kind: 'project', id: project.id, label: project.code },
    ],
  })
  if (!isProblem(outcome)) return outcome
  if (outcome.problem === 'NOT_ENOUGH_STOCK') throw new Error('A supplier cannot lack goods')
  return outcome
}

function sourceColumns(source: ReceiveInput['source']) {
  return {
    supplier_id: source.kind === 'supplier' ? source.partyId : null,
    donor_id: source.kind === 'donor' ? source.donorId : null,
  }
}

function unknown(field: string, id: string): Problem {
  return { problem: 'UNKNOWN_RECORD', data: { field, id } }
}

async function findSourceProblem({ tx }: WriteCall, input: ReceiveInput): Promise<Problem | undefined> {
  const { source } = input
  if (source.kind === 'supplier' && !(await findParty(tx, source.partyId))) {
    return unknown('source.partyId', source.partyId)
  }
  if (source.kind === 'donor' && !(await findDonor(tx, source.donorId))) {
    return unknown('source.donorId', source.donorId)
  }
  if (input.waybillNumber === '') return undefined
  // The same paper typed twice would be goods twice. One waybill may still serve two warehouses or two projects.
  const twice = await findReceiptOfWaybill(tx, { ...input, ...sourceColumns(source) })
  return twice && { problem: 'ALREADY_USED', data: { field: 'waybillNumber', value: twice.number } }
}

async function findLineProblem({ tx }: WriteCall, input: ReceiveInput): Promise<Problem | undefined> {
  const items = new Map(
    (
      await findItems(
        tx,
        input.lines.map((line) => line.itemId),
      )
    ).map((item) => [item.id, item]),
  )
  const refused: LineFault[] = []
  input.lines.forEach((line, index) => {
    const item = items.get(line.itemId)
    if (!item) refused.push({ index, field: 'itemId', code: 'UNKNOWN_ITEM', detail: line.itemId })
    else if (item.status === 'discontinued') {
      refused.push({ index, field: 'itemId', code: 'ITEM_DISCONTINUED', detail: item.code })
    }
  })
  const problems = checkReceipt({
    ...input,
    lines: input.lines.map((line) => ({
      ...line,
      tracksBatch: items.get(line.itemId)?.tracks_batch === 1,
      tracksExpiry: items.get(line.itemId)?.tracks_expiry === 1,
    })),
  })
  if (problems.some((each) => each.rule === 'STK-15')) return { problem: 'WAYBILL_OR_REASON' }
  for (const problem of problems) {
    if (problem.index === null) continue
    const { index, field, code, difference } = problem
    refused.push({ index, field, code, ...(difference !== undefined && { detail: String(difference) }) })
  }
  return refused.length > 0 ? { problem: 'LINES_REFUSED', data: { lines: refused } } : undefined
}

async function movementsOf(call: WriteCall, input: ReceiveInput, toPlaceId: string): Promise<NewMovement[]> {
  const fromPlaceId = await placeOf(call, 'supplier')
  const { projectId, owner } = input
  const came = input.lines.flatMap(({ itemId, batch, expiresOn, ...line }) =>
    (['good', 'damaged'] as const)
      .filter((condition) => line[condition] > 0)
      .map((condition) => ({
        facts: { itemId, projectId, batch, expiresOn, owner, condition },
        quantity: line[condition],
      })),
  )
  const lotIds = await findOrAddLots(
    call.tx,
    came.map(({ facts }) => facts),
  )
  return came.map(({ quantity }, index) => ({ lotId: lotIds[index] ?? '', fromPlaceId, toPlaceId, quantity }))
}
