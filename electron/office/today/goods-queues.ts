import { selectExpiringLots, selectLoadsUnderWay } from '#db/queries/today/today.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import type { ReadCall } from '../context.ts'
import { namePlaces } from '../stock/name-places.ts'
import { expiringQueue, type Queue, waitingQueue } from './queue.ts'

/** Loads that are on the road, for whoever receives them. */
export async function toReceive(call: ReadCall): Promise<Queue> {
  const loads = await selectLoadsUnderWay(call.db).execute()
  const ends = loads.flatMap((load) => [load.from_place_id, load.to_place_id])
  const places = await namePlaces(call.db, call.by.language, [...new Set(ends)])
  const nameOf = (id: string) => places.get(id)?.name ?? ''
  return waitingQueue(
    call,
    'to-receive',
    loads.map((load) => ({
      subject: { kind: 'document', id: load.id },
      label: load.number,
      detail: `${nameOf(load.from_place_id)} → ${nameOf(load.to_place_id)}`,
      since: load.happened_on,
    })),
  )
}

/** Goods that should leave a warehouse before they expire, and those that have expired there. */
export async function lotsExpiring(call: ReadCall): Promise<Queue> {
  const lots = await selectExpiringLots(call.db, call.today).execute()
  return expiringQueue(
    call,
    'lot-expiring',
    lots.map((lot) => ({
      subject: { kind: 'item', id: lot.item_id },
      label: nameIn(call.by.language, { en: lot.name_en, fr: lot.name_fr, ar: lot.name_ar }),
      detail: [lot.warehouse, lot.batch, String(lot.quantity)].filter((part) => part !== '').join(' · '),
      since: lot.expires_on,
    })),
  )
}
