import { listUndecided, selectExpiringLots, selectLoadsUnderWay } from '#db/queries/today/today.ts'
import { dayOf } from '#shared/domain/dates.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { may } from '#shared/domain/permissions.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { ReadCall } from '../context.ts'
import { namePlaces } from '../stock/document/name-places.ts'
import type { Waiting } from './queue.ts'

/** Loads that are on the road, for whoever receives them. */
export async function toReceive(call: ReadCall): Promise<Waiting[]> {
  const loads = await selectLoadsUnderWay(call.db).execute()
  const ends = loads.flatMap((load) => [load.from_place_id, load.to_place_id])
  const places = await namePlaces(call.db, call.by.language, [...new Set(ends)])
  const nameOf = (id: string) => places.get(id)?.name ?? ''
  return loads.map((load) => ({
    subject: { kind: 'document', id: load.id },
    label: load.number,
    detail: nameOf(load.from_place_id),
    to: nameOf(load.to_place_id),
    since: load.happened_on,
  }))
}

/** Goods that should leave a warehouse before they expire, and those that have expired there. */
export async function lotsExpiring(call: ReadCall): Promise<Waiting[]> {
  const lots = await selectExpiringLots(call.db, call.today).execute()
  return lots.map((lot) => ({
    subject: { kind: 'item', id: lot.item_id },
    label: nameIn(call.by.language, { en: lot.name_en, fr: lot.name_fr, ar: lot.name_ar }),
    detail: [lot.warehouse, lot.batch].filter((part) => part !== '').join(' · '),
    count: { of: lot.unit, number: lot.quantity },
    since: lot.expires_on,
  }))
}

/** Documents of every kind that wait for approval by this person: not their own (STK-31). */
export async function documentsToApprove(call: ReadCall): Promise<Waiting[]> {
  const waiting = (await listUndecided(call.db)).filter(({ kind, recorded_by }) => {
    const { approve } = kindOf(kind).may
    return approve !== undefined && may(call.by.roles, approve) && recorded_by !== call.by.id
  })
  return waiting.map((document) => ({
    subject: { kind: 'document', id: document.id },
    label: document.number,
    detail: document.recorded_by_name,
    since: dayOf(document.recorded_at, call.office.timeZone),
  }))
}
