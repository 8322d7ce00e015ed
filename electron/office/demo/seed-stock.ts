import { v7 as newId } from 'uuid'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { Stage } from './demo-context.ts'
import { loseOnTheWay } from './seed-losses.ts'
import type { Reference } from './set-up-reference.ts'

/** Puts a month's deliveries and transfers on the agenda: what came from outside, and what went to the hubs. */
export function liveStock(stage: Stage, reference: Reference, firstDay: Day, monthNumber: number): void {
  const { agenda, random } = stage
  const { tripoli, benghazi, sebha } = reference.warehouses
  const project = (index: number) => reference.projects[index] ?? ''
  agenda.on(addDays(firstDay, 1), () =>
    receive(stage, reference, {
      warehouseId: tripoli,
      projectId: project(0),
      day: addDays(firstDay, 1),
      batch: `M${monthNumber}`,
    }),
  )
  agenda.on(addDays(firstDay, 3), () =>
    receive(stage, reference, {
      warehouseId: tripoli,
      projectId: project(1),
      day: addDays(firstDay, 3),
      batch: `N${monthNumber}`,
    }),
  )
  if (monthNumber % 2 === 0) {
    agenda.on(addDays(firstDay, 5), () =>
      receive(stage, reference, {
        warehouseId: tripoli,
        projectId: project(2),
        day: addDays(firstDay, 5),
        batch: `W${monthNumber}`,
      }),
    )
  }
  for (const [warehouseId, offset] of [
    [benghazi, 7],
    [sebha, 9],
  ] as const) {
    const day = addDays(firstDay, offset)
    const isRobbed = monthNumber === 4 && warehouseId === sebha
    agenda.on(day, () => transfer(stage, reference, warehouseId, day, { something: random.chance(25), isRobbed }))
  }
}

async function receive(
  stage: Stage,
  reference: Reference,
  delivery: { warehouseId: string; projectId: string; day: Day; batch: string },
): Promise<void> {
  const { random } = stage
  const { items } = reference
  const lines = [
    { item: items.blanket, sent: random.between(20, 40) * 30 },
    { item: items.mat, sent: random.between(20, 36) * 25 },
    { item: items.jerrycan, sent: random.between(10, 20) * 50 },
    { item: items.kitchen, sent: random.between(20, 40) * 10 },
    { item: items.women, sent: random.between(20, 40) * 20 },
    { item: items.men, sent: random.between(30, 50) * 20 },
    { item: items.hygieneFamily, sent: random.between(15, 30) * 10 },
    { item: items.soap, sent: random.between(10, 20) * 100 },
  ].map(({ item, sent }) => {
    const damaged = random.chance(15) ? random.between(1, 4) : 0
    const missing = random.chance(10) ? random.between(1, 3) : 0
    return {
      itemId: item.id,
      batch: item.tracksBatch || item.tracksExpiry ? `${delivery.batch}-${item.code.slice(-4)}` : '',
      expiresOn: item.tracksExpiry ? addDays(delivery.day, random.between(240, 700)) : null,
      sent,
      good: sent - damaged - missing,
      damaged,
      missing,
    }
  })
  await stage.as('storekeeper').stock.receive({
    callId: newId(),
    id: newId(),
    warehouseId: delivery.warehouseId,
    projectId: delivery.projectId,
    source: { kind: 'supplier', partyId: random.pick(reference.suppliers) },
    waybillNumber: `SUP-${delivery.batch}-${delivery.day.replaceAll('-', '')}`,
    happenedOn: delivery.day,
    deliveredBy: random.pick(drivers),
    receivedBy: 'Salma Khalil',
    lines,
  })
}

async function transfer(
  stage: Stage,
  reference: Reference,
  toWarehouse: string,
  day: Day,
  { something, isRobbed }: { something: boolean; isRobbed: boolean },
): Promise<void> {
  const store = stage.as('storekeeper').stock
  const { items, warehouses } = reference
  const proposed = await store.proposeLots({
    warehouseId: warehouses.tripoli,
    happenedOn: day,
    wanted: [
      { itemId: items.blanket.id, projectId: reference.projects[0] ?? null, quantity: 240 },
      { itemId: items.mat.id, projectId: reference.projects[0] ?? null, quantity: 150 },
      { itemId: items.jerrycan.id, projectId: reference.projects[0] ?? null, quantity: 100 },
      { itemId: items.kitchen.id, projectId: reference.projects[0] ?? null, quantity: 60 },
      { itemId: items.hygieneFamily.id, projectId: reference.projects[0] ?? null, quantity: 40 },
      { itemId: items.women.id, projectId: reference.projects[1] ?? null, quantity: 120 },
      { itemId: items.men.id, projectId: reference.projects[1] ?? null, quantity: 200 },
    ],
  })
  const lines = proposed.flatMap((each) => each.lines.map(({ lotId, quantity }) => ({ lotId, quantity })))
  const waybillId = newId()
  await store.dispatch({
    callId: newId(),
    id: waybillId,
    warehouseId: warehouses.tripoli,
    destination: { kind: 'warehouse', warehouseId: toWarehouse },
    happenedOn: day,
    expectedOn: addDays(day, 3),
    transporterId: reference.transporter,
    vehiclePlate: `5-${stage.random.between(100_000, 999_999)}`,
    driverName: stage.random.pick(drivers),
    driverPhone: '+218 91 000 0000',
    lines,
  })
  if (isRobbed) stage.agenda.on(addDays(day, 1), () => loseOnTheWay(stage, waybillId, addDays(day, 1)))
  const arrives = addDays(day, stage.random.between(2, 4))
  stage.agenda.on(arrives, async () => {
    const { onTheWay } = await store.document({ id: waybillId })
    await store.arrive({
      callId: newId(),
      id: newId(),
      waybillId,
      happenedOn: arrives,
      receivedBy: 'Yusuf Ben Salem',
      lines: onTheWay.map(({ lotId, quantity }, index) => {
        const damaged = something && index === 0 ? 3 : 0
        const missing = something && index === 1 ? 1 : 0
        return { lotId, good: quantity - damaged - missing, damaged, missing }
      }),
    })
  })
}

/** Invented drivers. */
export const drivers = ['Ali Masoud', 'Fathi Gharbi', 'Nuri Shalabi', 'Walid Zuwai'] as const
