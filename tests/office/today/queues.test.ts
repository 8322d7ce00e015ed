import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveDraft } from '#db/queries/drafts/draft.ts'
import { cancelDistribution } from '#office/distribution/cancel-distribution.ts'
import { listQueues } from '#office/today/list-queues.ts'
import { atSite, giveBack, lineOf, plan, submit, verify } from '../../support/distributions.ts'
import { makeReliefOffice, type Person, type ReliefOffice } from '../../support/relief-office.ts'
import { openConsularOffice } from '../consular/consular-office.ts'

let office: ReliefOffice
let blanket: string
beforeAll(async () => {
  office = await makeReliefOffice()
  blanket = await office.lotOf(office.blanket)
  await office.receive('2026-11-01', office.tripoli, blanket, 500)
})
afterAll(() => office.remove())

const queues = async (person: Person) => (await listQueues(office.read(person))).queues
const queue = async (person: Person, kind: string) => (await queues(person)).find((each) => each.kind === kind)
const labels = async (person: Person, kind: string) => (await queue(person, kind))?.rows.map((row) => row.label) ?? []

describe('what waits', () => {
  test('is only what the person may do something about, and no empty queue', async () => {
    const { number } = await plan(office, { agreement: null })
    const waybill = await office.send('2026-11-18', office.tripoli, { warehouse: office.sebha }, { [blanket]: 5 })
    expect((await queues('storekeeper')).map((each) => each.kind)).toEqual(['to-receive'])
    expect(await queue('storekeeper', 'to-receive')).toEqual({
      ...{ kind: 'to-receive', count: 1 },
      rows: [
        {
          subject: { kind: 'document', id: waybill.id },
          ...{ label: waybill.number, detail: 'TIP', to: 'SEB', since: '2026-11-18', days: 2 },
        },
      ],
    })
    expect(await labels('programme', 'to-agree')).toEqual([number])
    expect((await queues('programme')).map((each) => each.kind)).toEqual(['to-agree'])
    expect((await queues('manager')).map((each) => each.kind)).toEqual([])
  })

  test('leaves when it is done, and comes back when that was undone', async () => {
    const sent = await office.send('2026-11-10', office.tripoli, { warehouse: office.sebha }, { [blanket]: 7 })
    expect(await labels('storekeeper', 'to-receive')).toContain(sent.number)
    const arrival = await office.arrive('2026-11-11', sent.id, { [blanket]: { good: 7 } })
    expect(await labels('storekeeper', 'to-receive')).not.toContain(sent.number)
    await office.reverse('2026-11-12', arrival.id)
    expect((await labels('storekeeper', 'to-receive'))[0]).toBe(sent.number)
    await office.reverse('2026-11-12', sent.id)
    expect(await labels('storekeeper', 'to-receive')).not.toContain(sent.number)
  })

  test('a distribution is to report once its goods are there and its day has come', async () => {
    const early = await atSite(office, 5, { plannedOn: '2026-12-01' })
    const due = await atSite(office, 5, { plannedOn: '2026-11-15' })
    expect(await labels('programme', 'to-report')).toEqual([due.number])
    office.clock.set('2026-12-02T09:00:00.000Z')
    expect(await labels('programme', 'to-report')).toEqual([due.number, early.number])
    office.clock.set('2026-11-20T09:00:00.000Z')
  })

  test('DIS-3 goods are to be sent once place and time are agreed, until a waybill takes them', async () => {
    const { id, number } = await plan(office, { items: [{ itemId: office.blanket, quantity: 4 }], kits: [] })
    expect(await queue('storekeeper', 'to-send')).toMatchObject({ rows: [{ label: number, since: '2026-11-02' }] })
    expect(await queue('programme', 'to-send')).toBeUndefined()
    const sent = await office.send('2026-11-19', office.tripoli, { distribution: id }, { [blanket]: 4 })
    expect(await queue('storekeeper', 'to-send')).toBeUndefined()
    await office.reverse('2026-11-19', sent.id)
    expect(await labels('storekeeper', 'to-send')).toEqual([number])
    await office.done('programme', (call) => cancelDistribution(call, { id, reason: 'Not needed any more' }))
    expect(await queue('storekeeper', 'to-send')).toBeUndefined()
  })

  test('DIS-20 what a report says came back is to be taken back until a goods received note has it', async () => {
    const { id, number } = await atSite(office, 5)
    await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 3, returned: 2 })] })
    expect(await labels('storekeeper', 'to-take-back')).toEqual([number])
    expect(await queue('manager', 'to-take-back')).toBeUndefined()
    await giveBack(office, id, [{ lotId: blanket, good: 2, damaged: 0 }])
    expect(await queue('storekeeper', 'to-take-back')).toBeUndefined()
    await verify(office, id)
  })

  test('REF-14 what a person handed in themselves waits for somebody else', async () => {
    const { id, number } = await atSite(office, 5)
    await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 5 })] })
    expect(await labels('manager', 'to-verify')).toEqual([number])
    expect(await labels('programme', 'to-verify')).toEqual([])
  })

  test('goods that expire count down, the first to expire first', async () => {
    const soon = await office.lotOf(office.soap, { expiresOn: '2026-12-20' })
    const gone = await office.lotOf(office.soap, { expiresOn: '2026-11-18' })
    const late = await office.lotOf(office.soap, { expiresOn: '2027-12-20' })
    for (const lot of [soon, gone, late]) await office.receive('2026-11-02', office.tripoli, lot, 10)
    const rows = (await queue('storekeeper', 'lot-expiring'))?.rows
    expect(rows?.map((row) => [row.label, row.detail, row.count, row.days])).toEqual([
      ['SOAP', 'TIP', { of: 'piece', number: 10 }, -2],
      ['SOAP', 'TIP', { of: 'piece', number: 10 }, 30],
    ])
  })

  test('a month that is over waits for its report, since the day after its last', async () => {
    expect(await queue('reporter', 'month-to-prepare')).toBeUndefined()
    office.clock.set('2026-12-03T09:00:00.000Z')
    expect((await queue('reporter', 'month-to-prepare'))?.rows).toMatchObject([
      { subject: { kind: 'month', id: '2026-11' }, since: '2026-12-01', days: 2 },
    ])
    office.clock.set('2026-11-20T09:00:00.000Z')
  })

  test('a draft waits for its author alone', async () => {
    const draft = { id: newId(), user_id: office.people.storekeeper.id, kind: 'receipt', subject_id: newId() }
    await office.db
      .transaction()
      .execute((tx) => saveDraft(tx, { ...draft, body: '{}', updated_at: '2026-11-19T08:00:00Z' }))
    expect(await labels('storekeeper', 'draft')).toEqual(['receipt'])
    expect(await queue('programme', 'draft')).toBeUndefined()
  })

  test('nothing is shown while a temporary passphrase must be changed', async () => {
    const call = office.read('storekeeper')
    expect(await listQueues({ ...call, by: { ...call.by, mustChangePassphrase: true } })).toEqual({ queues: [] })
  })

  test('a queue shows fifty rows and counts them all', async () => {
    for (let count = 0; count < 51; count++) await plan(office, { agreement: null })
    const found = await queue('programme', 'to-agree')
    expect([found?.count, found?.rows.length]).toEqual([52, 50])
  })
})

test('the consular desk sees documents that expire, late answers and people ready to be requested', async () => {
  const desk = await openConsularOffice()
  desk.clock.set('2026-10-01T08:00:00.000Z')
  const ready = await desk.register('Amadou Diallo')
  await desk.verify(ready.personId)
  await desk.ready(ready.personId, '2026-10-20')
  const asked = await desk.register('Fatou Camara')
  await desk.verify(asked.personId)
  await desk.ready(asked.personId)
  const request = { callId: newId(), id: newId(), authority: 'DCIM', requestedOn: '2026-09-30' }
  const { number } = await desk.desk.requestExitVisas({ ...request, personIds: [asked.personId] })
  desk.clock.set('2026-10-02T08:00:00.000Z')

  const call = (roles: ('consular-officer' | 'manager')[], day: string) => ({
    ...office.read('consular'),
    ...{ db: desk.db, profile: desk.profile, today: day, now: desk.clock.now() },
    by: { ...office.read('consular').by, roles },
  })
  const seen = async (day: string) =>
    (await listQueues(call(['consular-officer'], day))).queues.map((each) => [
      each.kind,
      ...each.rows.map((row) => `${row.label} ${row.days}`),
    ])
  expect(await seen('2026-10-02')).toEqual([
    ['document-expiring', 'Amadou Diallo 18'],
    ['ready-for-exit-visa', 'Amadou Diallo 7'],
  ])
  const late = await seen('2026-10-25')
  expect(late).toContainEqual(['document-expiring', 'Amadou Diallo -5'])
  expect(late).toContainEqual(['visa-without-answer', `${number} 25`])
  expect((await listQueues(call(['manager'], '2026-10-25'))).queues.map((each) => each.kind)).not.toContain(
    'document-expiring',
  )
  await desk.remove()
})
