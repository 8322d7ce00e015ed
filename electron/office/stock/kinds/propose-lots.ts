import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { findItems, findProject, findWarehouse } from '#db/queries/reference/reference.ts'
import type { Reader } from '#db/schema.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { allocateFefo, type PickLine } from '#shared/domain/stock/fefo.ts'
import type { ReadCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { type LotAtWarehouse, readFirstLotsAt } from './pickable-lots.ts'

type Input = InferContractRouterInputs<typeof stockContract>['proposeLots']
type Proposal = InferContractRouterOutputs<typeof stockContract>['proposeLots']

/**
 * STK-10, STK-12: which lots of the office's own goods to take. Without a project (a transfer between warehouses) lots
 * of every project are proposed, the first to expire first; with one, only its own (STK-11).
 */
export async function proposeLots(
  { db }: Pick<ReadCall, 'db'>,
  input: Input,
): Promise<Proposal | ProblemOf<typeof stockContract.proposeLots>> {
  if (!(await findWarehouse(db, input.warehouseId))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'warehouseId', id: input.warehouseId } }
  }
  const unknown = await findUnknown(db, input.wanted)
  if (unknown) return unknown
  const proposal: Proposal = []
  for (const { itemId, projectId, quantity } of input.wanted) {
    const { own, lines, short } = await allocate(db, input, { itemId, projectId, quantity })
    proposal.push({
      itemId,
      short,
      lines: lines.flatMap((line) => {
        const lot = own.find((each) => each.lotId === line.lotId)
        if (!lot) return []
        const { lotId, batch, owner, available } = lot
        const condition = 'good' as const
        const facts = { lotId, itemId, projectId: lot.projectId, batch, expiresOn: lot.expiry, condition, owner }
        return [{ ...facts, quantity: line.quantity, available }]
      }),
    })
  }
  return proposal
}

async function findUnknown(
  db: Reader,
  wanted: Input['wanted'],
): Promise<ProblemOf<typeof stockContract.proposeLots> | undefined> {
  const itemIds = wanted.map((each) => each.itemId)
  const items = new Set((await findItems(db, itemIds)).map((item) => item.id))
  const noItem = itemIds.findIndex((id) => !items.has(id))
  if (noItem >= 0) {
    return { problem: 'UNKNOWN_RECORD', data: { field: `wanted.${noItem}.itemId`, id: itemIds[noItem] ?? '' } }
  }
  for (const id of new Set(wanted.map((each) => each.projectId))) {
    if (id === null || (await findProject(db, id))) continue
    const index = wanted.findIndex((each) => each.projectId === id)
    return { problem: 'UNKNOWN_RECORD', data: { field: `wanted.${index}.projectId`, id } }
  }
  return undefined
}

/** So many lots are looked at first: mostly the first one or two are enough, and there may be hundreds. */
const firstLook = 16

/** What is taken of which lots, looking at no more of them than are needed. */
async function allocate(
  db: Reader,
  { warehouseId, happenedOn }: Input,
  { itemId, projectId, quantity }: Input['wanted'][number],
): Promise<{ own: LotAtWarehouse[]; lines: PickLine[]; short: number }> {
  for (let most = firstLook; ; most *= 4) {
    const read = await readFirstLotsAt(db, warehouseId, itemId, happenedOn, most)
    const isAll = read.length < most
    // More lots of the last day may follow, and those of one day are taken by when they came.
    const last = read.at(-1)?.expiry
    const lots = isAll ? read : read.filter((lot) => lot.expiry !== last)
    const own = lots.filter((lot) => lot.owner === '' && (projectId === null || lot.projectId === projectId))
    // For a transfer the project does not matter, but the rule wants to be told one.
    const candidates = projectId === null ? own.map((lot) => ({ ...lot, projectId: '' })) : own
    const { lines, short } = allocateFefo(candidates, quantity, happenedOn, projectId ?? '')
    if (short === 0 || isAll) return { own, lines, short }
  }
}
