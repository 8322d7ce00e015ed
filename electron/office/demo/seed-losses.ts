import { v7 as newId } from 'uuid'
import { addDays, type Day, firstDay, type Month, previousMonth } from '#shared/domain/dates.ts'
import type { OfficeClient } from '../context.ts'
import type { Stage } from './demo-context.ts'
import type { Reference } from './set-up-reference.ts'

type Loss = Omit<Parameters<OfficeClient['stock']['reportLoss']>[0], 'callId' | 'id'>

/** What was found missing in the warehouses: approved, rejected, and one that waits for its approval today. */
export function liveLosses(stage: Stage, reference: Reference, lastMonth: Month, today: Day): void {
  const { warehouses, items } = reference
  const leak = addDays(firstDay(previousMonth(lastMonth)), 15)
  inWarehouse(stage, leak, warehouses.tripoli, items.blanket.id, async (lotId) => ({
    ...{ foundAt: 'warehouse', warehouseId: warehouses.tripoli, happenedOn: leak },
    circumstances: 'Rain came through the roof over the last bay; the lower layers of the pallet are soaked.',
    ...{
      reportedTo: 'The donor’s field office, by e-mail',
      witness: 'Yusuf Ben Salem',
      value: 22_500,
      currency: 'USD',
    },
    lines: [{ lotId, cause: 'water', lost: 4, damaged: 11 }],
  }))
  stage.agenda.on(addDays(leak, 1), () => decide(stage, leak, 'approved'))
  const counted = addDays(firstDay(lastMonth), 18)
  inWarehouse(stage, counted, warehouses.sebha, items.kitchen.id, async (lotId) => ({
    ...{ foundAt: 'count', warehouseId: warehouses.sebha, happenedOn: counted },
    circumstances: 'The count found fewer kitchen sets than the stock card says.',
    ...{ reportedTo: 'Nadia Amari, manager', witness: '' },
    lines: [{ lotId, cause: 'unknown', lost: 6, damaged: 0 }],
  }))
  stage.agenda.on(addDays(counted, 1), () =>
    decide(stage, counted, 'rejected', 'They stood in the other bay: count again.'),
  )
  inWarehouse(stage, today, warehouses.tripoli, items.soap.id, async (lotId) => ({
    ...{ foundAt: 'warehouse', warehouseId: warehouses.tripoli, happenedOn: today },
    circumstances: 'Mice got into two cartons of soap behind the shelves.',
    ...{ reportedTo: 'The donor’s field office, by telephone', witness: 'Yusuf Ben Salem' },
    lines: [{ lotId, cause: 'pest', lost: 12, damaged: 30 }],
  }))
}

/** Some of a load never arrives: reported by who sent it, and approved before the rest comes in. */
export async function loseOnTheWay(stage: Stage, waybillId: string, day: Day): Promise<void> {
  const store = stage.as('storekeeper').stock
  const [load] = (await store.document({ id: waybillId })).onTheWay
  if (!load) throw new Error('The example office lost goods of an empty load')
  await store.reportLoss({
    ...{ callId: newId(), id: newId(), foundAt: 'transit', waybillId, happenedOn: day },
    circumstances: 'The lorry was stopped at an unofficial checkpoint, where men took a bale.',
    ...{ reportedTo: 'The donor’s field office and the transporter', witness: 'The driver' },
    ...{ value: 24_000, currency: 'USD' },
    lines: [{ lotId: load.lotId, cause: 'theft', lost: 16, damaged: 0 }],
  })
  await decide(stage, day, 'approved')
}

/** Puts a report on the agenda, of a good lot of an item in a warehouse. */
function inWarehouse(
  { agenda, as }: Stage,
  day: Day,
  warehouseId: string,
  itemId: string,
  loss: (lotId: string) => Promise<Loss>,
): void {
  agenda.on(day, async () => {
    const { rows } = await as('storekeeper').stock.onHand({ warehouseId, itemId })
    const lot = rows.find((row) => row.condition === 'good' && row.quantity >= 50)
    if (!lot) throw new Error('The example office has too little to lose')
    await as('storekeeper').stock.reportLoss({ callId: newId(), id: newId(), ...(await loss(lot.lotId)) })
  })
}

/** Decides on the report that waits, which was found on a day. */
async function decide({ as }: Stage, found: Day, decision: 'approved' | 'rejected', reason = ''): Promise<void> {
  const question = {
    text: '',
    filters: [
      { column: 'state', is: 'one-of' as const, values: ['submitted'] },
      { column: 'date', is: 'between' as const, from: found, to: found },
    ],
    sort: [],
  }
  const [waiting] = await as('manager').list.documents.rows({ question, columns: ['number'], offset: 0, limit: 1 })
  if (!waiting) throw new Error('The example office has no loss report to decide on')
  await as('manager').stock.decide({ callId: newId(), documentId: String(waiting.id), decision, reason })
}
