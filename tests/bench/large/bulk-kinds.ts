import { v7 as newId } from 'uuid'
import { type Role, roles } from '#shared/domain/permissions.ts'
import { type Figures, time } from './figures.ts'
import type { LargeFacts } from './large-facts.ts'
import { arrive, propose, receive } from './live-stock.ts'
import type { OpenLarge, Side } from './open-kept.ts'

/** Documents of each kind, of a hundred lines each. */
const documents = 5
const lines = 100

/**
 * Lines a second of the kinds that stand on others: losses with damaged goods, and a distribution from its waybill to its
 * verified report; and of the undoing of a receipt. Losses are approved, and reports verified, by somebody else.
 */
export async function measureBulkOfOtherKinds(
  figures: Figures<Side>,
  facts: LargeFacts,
  { ours, signIn }: Pick<OpenLarge, 'ours' | 'signIn'>,
): Promise<void> {
  const other = await colleague(facts, ours, signIn)
  const took = { 'loss report': 0, 'loss approved': 0, return: 0, 'distribution report': 0, reversal: 0 }
  for (let run = 0; run < documents; run++) {
    took['loss report'] += await lose(facts, ours, run, async (documentId) => {
      took['loss approved'] += await time(() =>
        other.client.stock.decide({ callId: newId(), documentId, decision: 'approved', reason: '' }),
      )
    })
    const given = await distribute(facts, ours, other, run)
    took.return += given.returning
    took['distribution report'] += given.reporting
    took.reversal += await undo(facts, ours, run)
  }
  for (const [kind, ms] of Object.entries(took)) {
    const measured = (documents * lines * 1000) / ms
    figures.add({ what: `bulk, ${kind}`, must: 1500, measured, unit: 'lines/s' })
  }
}

/** Another person who may do everything. */
async function colleague({ people }: LargeFacts, ours: Side, signIn: OpenLarge['signIn']): Promise<Side> {
  const every: Role[] = [...roles]
  await ours.client.users.setRoles({ callId: newId(), id: people.preparing.userId, roles: every })
  return signIn(people.preparing)
}

async function lose(facts: LargeFacts, { client }: Side, run: number, decide: (id: string) => Promise<void>) {
  const { reference, items, today } = facts
  const lots = await propose(client, reference, items, today, run * 13)
  const id = newId()
  const reporting = await time(() =>
    client.stock.reportLoss({
      ...{ callId: newId(), id, foundAt: 'warehouse', warehouseId: reference.warehouses.tripoli, happenedOn: today },
      ...{ circumstances: 'Rain came through the roof.', reportedTo: 'The donor', witness: '' },
      lines: lots.slice(0, lines).map(({ lotId }) => ({ lotId, cause: 'water' as const, lost: 1, damaged: 1 })),
    }),
  )
  await decide(id)
  return reporting
}

/** A distribution of a hundred items: some come back whole, some damaged, the rest is given out. */
async function distribute(facts: LargeFacts, { client }: Side, other: Side, run: number) {
  const { reference, items, today } = facts
  const [id, waybillId, reportId] = [newId(), newId(), newId()]
  const projectId = reference.projects[0] ?? ''
  const lots = await propose(client, reference, items, today, run * 17)
  const planned = Array.from({ length: lines }, (_, index) => items[(run * 17 + index) % items.length] ?? '')
  await client.distribution.plan({
    ...{ callId: newId(), id, projectId, siteId: reference.sites[0]?.id ?? '', type: 'blanket', plannedOn: today },
    ...{ targetHouseholds: 50, targetPeople: 250 },
    agreement: { with: 'Community committee', on: today, place: 'School yard' },
    items: planned.map((itemId) => ({ itemId, quantity: 20 })),
  })
  await client.stock.dispatch({
    ...{ callId: newId(), id: waybillId, warehouseId: reference.warehouses.tripoli, happenedOn: today },
    ...{ expectedOn: today, destination: { kind: 'distribution', distributionId: id } },
    ...{ transporterId: reference.transporter, vehiclePlate: '5-3', driverName: 'Ali Masoud', lines: lots },
  })
  await arrive(client, waybillId, lots, today)
  const whole = await client.distribution.get({ id })
  const back = whole.atSite.filter((lot, index, all) => all.findIndex((one) => one.itemId === lot.itemId) === index)
  const returning = await time(() =>
    client.distribution.returnGoods({
      ...{ callId: newId(), id: newId(), distributionId: id, warehouseId: reference.warehouses.tripoli },
      ...{ happenedOn: today, receivedBy: 'Salma Khalil', remarks: '' },
      lines: back.map(({ lotId }) => ({ lotId, good: 0, damaged: 1 })),
    }),
  )
  await client.distribution.submitReport({
    ...{ callId: newId(), id: reportId, distributionId: id, happenedOn: today, households: 40, signedBy: 'Omar Fathi' },
    people: [{ group: 'migrant', sex: 'female', band: '18-59', people: 150 }],
    lines: planned.map((itemId) => {
      const came = whole.atSite.filter((lot) => lot.itemId === itemId).reduce((sum, lot) => sum + lot.quantity, 0)
      return { itemId, distributed: Math.max(0, came - 1), returned: Math.min(1, came), lost: 0, damaged: 0 }
    }),
  })
  const reporting = await time(() =>
    other.client.distribution.verifyReport({ callId: newId(), id: newId(), distributionId: id }),
  )
  return { returning, reporting }
}

async function undo(facts: LargeFacts, { client }: Side, run: number) {
  const { reference, items, today } = facts
  const { id } = await receive(client, reference, items, today, { first: run * 23, batch: 'B700', made: today })
  return time(() =>
    client.stock.reverse({ callId: newId(), id: newId(), documentId: id, happenedOn: today, reason: 'Counted anew' }),
  )
}
