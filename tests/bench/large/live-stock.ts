import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import type { Reference } from '#office/demo/set-up-reference.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'

/** Lines of a large document. */
const lines = 100

/** Items beside the example office's own: half of them with batch and expiry. */
export async function addItems(office: OfficeClient, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const id = newId()
    const tracked = index % 2 === 0
    await office.reference.saveItem({
      ...{
        callId: newId(),
        id,
        code: `LARGE${String(index).padStart(4, '0')}`,
        nameEn: `Item ${index}`,
        nameFr: '',
        nameAr: '',
      },
      ...{ category: 'nfi', unit: 'piece', tracksBatch: tracked, tracksExpiry: tracked, status: 'active' },
      ...{ packUnit: '', unitsPerPack: 1, weightGrams: 0, volumeMillilitres: 0, barcode: '' },
      ...{ warnDaysBeforeExpiry: 30, isMenstrualHygiene: false },
    })
    ids.push(id)
  }
  return ids
}

/** A receipt of a hundred lines, of the items from `first` on; those with expiry are of a batch made on a day. */
export function receive(
  office: OfficeClient,
  reference: Reference,
  items: readonly string[],
  day: Day,
  { first, batch, made }: { first: number; batch: string; made: Day },
) {
  return office.stock.receive({
    ...{
      callId: newId(),
      id: newId(),
      happenedOn: day,
      receivedBy: 'Salma Khalil',
      waybillNumber: `L-${batch}-${first}`,
    },
    ...{ warehouseId: reference.warehouses.tripoli, projectId: reference.projects[0] ?? '' },
    source: { kind: 'supplier', partyId: reference.suppliers[0] ?? '' },
    lines: Array.from({ length: lines }, (_, index) => {
      const itemId = items[(first + index) % items.length] ?? ''
      const tracked = items.indexOf(itemId) % 2 === 0
      const kept = tracked ? { batch, expiresOn: addDays(made, 700) } : {}
      return { itemId, ...kept, sent: 100, good: 100, damaged: 0, missing: 0 }
    }),
  })
}

/** What FEFO proposes for a hundred items, as the lines of a waybill. */
export async function propose(
  office: OfficeClient,
  reference: Reference,
  items: readonly string[],
  day: Day,
  from = 0,
) {
  const wanted = Array.from({ length: lines }, (_, index) => ({
    itemId: items[(from + index) % items.length] ?? '',
    projectId: reference.projects[0] ?? null,
    quantity: 20,
  }))
  const proposed = await office.stock.proposeLots({
    warehouseId: reference.warehouses.tripoli,
    happenedOn: day,
    wanted,
  })
  return proposed.flatMap((each) => each.lines.map(({ lotId, quantity }) => ({ lotId, quantity })))
}

/** A waybill of these lines to another warehouse. */
export async function dispatch(
  office: OfficeClient,
  reference: Reference,
  moved: readonly { lotId: string; quantity: number }[],
  day: Day,
): Promise<string> {
  const id = newId()
  await office.stock.dispatch({
    ...{ callId: newId(), id, warehouseId: reference.warehouses.tripoli, happenedOn: day, expectedOn: addDays(day, 3) },
    destination: { kind: 'warehouse', warehouseId: reference.warehouses.benghazi },
    ...{ transporterId: reference.transporter, vehiclePlate: '5-1', driverName: 'Ali Masoud', driverPhone: '' },
    lines: [...moved],
  })
  return id
}

/** Everything of a waybill arrives whole. */
export async function arrive(
  office: OfficeClient,
  waybillId: string,
  moved: readonly { lotId: string; quantity: number }[],
  day: Day,
): Promise<void> {
  await office.stock.arrive({
    ...{ callId: newId(), id: newId(), waybillId, happenedOn: day, receivedBy: 'Yusuf Ben Salem' },
    lines: moved.map(({ lotId, quantity }) => ({ lotId, good: quantity, damaged: 0, missing: 0 })),
  })
}

/** A month of a busy warehouse: half of its lines come in, a quarter go out, a quarter arrive. */
export async function liveStockMonth(
  office: OfficeClient,
  reference: Reference,
  items: readonly string[],
  month: { first: Day; number: number; documents: number },
): Promise<void> {
  for (let index = 0; index < month.documents; index++) {
    const day = addDays(month.first, index % 25)
    await receive(office, reference, items, day, { first: index * 37, batch: `B${month.number}`, made: month.first })
    if (index % 2 === 1) continue
    const moved = await propose(office, reference, items, day, index * 7)
    const waybillId = await dispatch(office, reference, moved, day)
    await arrive(office, waybillId, moved, addDays(day, 2))
  }
}
