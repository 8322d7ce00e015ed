import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { addDays } from '#shared/domain/dates.ts'
import { get, giveBack, lineOf, plan, submit, verify } from '../../support/distributions.ts'
import { figures, unequal, whole } from '../../support/month-figures.ts'
import { makeReliefOffice, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice

/** What people of an office do with goods, day after day, over the end of a month; some of it is refused. */
const oftenDone = ['issue', 'arrive', 'arrive', 'report', 'verify'] as const
const action = fc.record({
  what: fc.constantFrom(...oftenDone, 'receive', 'send', 'plan', 'give-back', 'reverse'),
  quantity: fc.integer({ min: 1, max: 60 }),
  share: fc.integer({ min: 0, max: 3 }),
  which: fc.nat(5),
  item: fc.constantFrom('blanket' as const, 'soap' as const),
})
type ActionButton = typeof action extends fc.Arbitrary<infer T> ? T : never

interface Known {
  day: string
  distributions: string[]
  documents: string[]
}

test('X-8 whatever an office does, every figure that stands twice is the same, in each month', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 40, maxLength: 70 }), async (actions) => {
      office = await makeReliefOffice()
      const known: Known = { day: '2026-10-24', distributions: [], documents: [] }
      office.clock.set('2026-10-24T10:00:00.000Z')
      for (const item of ['blanket', 'soap'] as const) {
        await act(known, { what: 'receive', quantity: 500, share: 0, which: 0, item })
        await act(known, { what: 'plan', quantity: 1, share: 0, which: 0, item })
      }
      for (const each of actions) {
        known.day = addDays(known.day, each.share === 0 ? 1 : 0)
        office.clock.set(`${known.day}T10:00:00.000Z`)
        await act(known, each)
      }
      for (const month of ['2026-10', '2026-11']) {
        const found = await figures(office, month)
        expect(unequal(found)).toEqual([])
        expect(canonicalJson(await figures(office, month))).toBe(canonicalJson(found))
        expect(JSON.parse(canonicalJson(whole(found)))).toEqual(whole(found))
      }
      await office.remove()
    }),
    { numRuns: 20 },
  )
}, 120_000)

/** Does what can be done; a action that makes no sense now, or is refused, changes nothing. */
async function act(known: Known, { what, quantity, share, which, item }: ActionButton): Promise<void> {
  const lot = await office.lotOf(office[item], item === 'soap' ? { expiresOn: '2027-06-30' } : {})
  const distribution = known.distributions[which % Math.max(1, known.distributions.length)]
  const keep = async (document: Promise<{ id: string }>) => {
    known.documents.push((await document).id)
  }
  const stock = await balanceOf(office.tripoli, lot)
  if (what === 'receive') await keep(office.receive(known.day, office.tripoli, lot, quantity))
  if (what === 'plan') {
    known.distributions.push((await plan(office, { agreement: { ...agreed, on: known.day } })).id)
  }
  if (what === 'send' && stock >= quantity) {
    await keep(office.send(known.day, office.tripoli, { warehouse: office.sebha }, { [lot]: quantity }))
  }
  if (what === 'issue' && distribution && stock >= quantity && (await get(office, distribution)).state !== 'verified') {
    await keep(office.send(known.day, office.tripoli, { distribution }, { [lot]: quantity }))
  }
  if (what === 'arrive') await arriveOldest(known, share)
  if (what === 'give-back' && distribution) await bringBack(known, distribution, share)
  if (what === 'report' && distribution) await report(known, distribution, share)
  if (what === 'verify' && distribution) await finish(known, distribution, share)
  if (what === 'reverse') await reverseLast(known)
}

const agreed = { with: 'Council', role: '', place: 'School', time: '' }

async function balanceOf(placeId: string, lotId: string): Promise<number> {
  const row = await office.db
    .selectFrom('balance')
    .select('quantity')
    .where('place_id', '=', placeId)
    .where('lot_id', '=', lotId)
    .executeTakeFirst()
  return row?.quantity ?? 0
}

/** Lets whatever is on its way to a distribution arrive, reports and verifies. */
async function finish(known: Known, distribution: string, share: number): Promise<void> {
  while (await arriveOldest(known, share, distribution)) share = 0
  await report(known, distribution, share)
  const verified = await verify(office, distribution)
  if ('id' in verified) known.documents.push(verified.id)
}

/** Answers whether there was a load. */
async function arriveOldest(known: Known, share: number, distribution?: string): Promise<boolean> {
  const load = await office.db
    .selectFrom('balance')
    .innerJoin('place', 'place.id', 'balance.place_id')
    .innerJoin('document as waybill', 'waybill.id', 'balance.place_id')
    .select(['balance.place_id', 'balance.lot_id', 'balance.quantity'])
    .where('place.kind', '=', 'in-transit')
    .$if(distribution !== undefined, (query) => query.where('waybill.distribution_id', '=', distribution ?? ''))
    .orderBy('balance.place_id')
    .executeTakeFirst()
  if (!load) return false
  const damaged = Math.min(share, load.quantity)
  const missing = Math.min(share, load.quantity - damaged)
  const good = load.quantity - damaged - missing
  const arrival = await office.arrive(known.day, load.place_id, { [load.lot_id]: { good, damaged, missing } })
  known.documents.push(arrival.id)
  return true
}

async function bringBack(known: Known, distribution: string, share: number): Promise<void> {
  const [lot] = (await get(office, distribution)).atSite
  if (!lot) return
  const back = Math.min(lot.quantity, share + 1)
  const line = lot.condition === 'damaged' ? { good: 0, damaged: back } : { good: back - 1, damaged: 1 }
  const returned = await giveBack(office, distribution, [{ lotId: lot.lotId, ...line }], { happenedOn: known.day })
  if ('id' in returned) known.documents.push(returned.id)
}

/** A report that balances, as far as the goods have arrived. */
async function report(known: Known, distribution: string, share: number): Promise<void> {
  const { items } = await get(office, distribution)
  const lines = items.map((item) => {
    const left = Math.max(0, item.arrived - item.returnedByReceipt)
    const lost = Math.min(share, left)
    const damaged = Math.min(share, left - lost)
    return lineOf(item.itemId, { distributed: left - lost - damaged, returned: item.returnedByReceipt, lost, damaged })
  })
  await submit(office, distribution, { happenedOn: known.day, lines })
}

/** The last document that can still be undone; one that something later stands on cannot. */
async function reverseLast(known: Known): Promise<void> {
  const last = known.documents.pop()
  if (!last) return
  const document = await office.db
    .selectFrom('document')
    .select('kind')
    .where('id', '=', last)
    .executeTakeFirstOrThrow()
  const arrived = await office.db
    .selectFrom('document_link')
    .select('child_id')
    .where('parent_id', '=', last)
    .executeTakeFirst()
  if (document.kind === 'waybill' && arrived) return
  await office.reverse(known.day, last).catch(() => undefined)
}
