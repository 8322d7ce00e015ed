import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { proveBalances } from '#office/stock/balance/prove-balances.ts'
import { decideDocument, withdrawDocument } from '#office/stock/document/decide-document.ts'
import { readDocument } from '#office/stock/document/read-document.ts'
import { reverseDocument } from '#office/stock/document/reverse-document.ts'
import { verifyDocuments } from '#office/stock/document/verify-documents.ts'
import { arriveGoods } from '#office/stock/kinds/arrive-goods.ts'
import { reportLoss } from '#office/stock/kinds/report-loss.ts'
import { documentPaper } from '#office/stock/paper/document-print.ts'
import { listQueues } from '#office/today/list-queues.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import { figures, unequal, whole } from '../../support/month-figures.ts'
import { must, outsidePlaces } from '../../support/office-file.ts'
import { makeReliefOffice, type Person, type ReliefOffice } from '../../support/relief-office.ts'

let office: ReliefOffice
let blanket: string
beforeEach(async () => {
  office = await makeReliefOffice()
  blanket = await office.lotOf(office.blanket)
  await office.receive('2026-10-05', office.tripoli, blanket, 100)
})
afterEach(() => office.remove())

type LossInput = Parameters<typeof reportLoss>[1]
const lossOf = (change: Partial<LossInput> = {}): LossInput => ({
  ...{ callId: newId(), id: newId(), foundAt: 'warehouse', warehouseId: office.tripoli, waybillId: null },
  ...{ happenedOn: '2026-10-30', circumstances: 'The roof leaked over the last bay.' },
  ...{ reportedTo: 'Embassy of Japan, by phone', witness: 'Omar', value: 12_500, currency: 'USD' },
  lines: [{ lotId: blanket, cause: 'water', lost: 7, damaged: 3 }],
  ...change,
})
const report = (change: Partial<LossInput> = {}, person: Person = 'storekeeper') =>
  office.write(person, (call) => reportLoss(call, lossOf(change)))
const decide = (documentId: string, decision: 'approved' | 'rejected' = 'approved', person: Person = 'manager') =>
  office.write(person, (call) =>
    decideDocument(call, {
      callId: newId(),
      documentId,
      decision,
      reason: decision === 'rejected' ? 'Count again' : '',
    }),
  )
const read = async (id: string) => must(await readDocument(office.read('manager'), { id }))
const units = (place: string, lot: string) =>
  Number(
    office.raw
      .prepare(
        `select coalesce(sum(case to_place_id when :place then quantity else -quantity end), 0)
         from movement where :place in (to_place_id, from_place_id) and lot_id = :lot`,
      )
      .pluck()
      .get({ place, lot }),
  )

describe('STK-31 a loss report', () => {
  test('moves nothing until somebody else approved it, then lost goods are lost and damaged ones stay as damaged', async () => {
    const { id, number } = must(await report())
    expect(number).toBe('LR-TIP-2026-00001')
    expect(units(office.tripoli, blanket)).toBe(100)
    expect(await read(id)).toMatchObject({ state: 'submitted', movements: [], decision: null })

    must(await decide(id))
    const damaged = await office.lotOf(office.blanket, { condition: 'damaged' })
    expect(units(office.tripoli, blanket)).toBe(90)
    expect(units(office.tripoli, damaged)).toBe(3)
    expect(units(outsidePlaces.loss, blanket)).toBe(7)
    expect(await read(id)).toMatchObject({
      state: 'approved',
      decision: { decision: 'approved', on: '2026-11-20', by: 'Nadia Amari' },
    })
    expect(await proveBalances({ db: office.db })).toMatchObject({ differences: [] })
  })

  test('is not approved by who reported it, also by SQL typed by hand', async () => {
    const { id } = must(await report())
    expect(await decide(id, 'approved', 'storekeeper')).toMatchObject({ problem: 'UNKNOWN_RECORD' })
    const own = must(await report({ lines: [{ lotId: blanket, cause: 'water', lost: 1, damaged: 0 }] }, 'logistics'))
    expect(await decide(own.id, 'approved', 'logistics')).toEqual({ problem: 'SAME_PERSON' })
    const byHand = office.raw.prepare("insert into document_decision values (?, 'approved', ?, ?, ?, '', 1, 7)")
    const at = '2026-11-20T09:00:00.000Z'
    expect(() => byHand.run(id, '2026-11-20', at, office.people.storekeeper.id)).toThrow('DOCUMENTS_ARE_KEPT')
    const move = office.raw.prepare(
      'insert into movement values ((select max(id) + 1 from movement), ?, 1, ?, ?, ?, 7, ?, ?)',
    )
    expect(() => move.run(id, blanket, office.tripoli, outsidePlaces.loss, '2026-10-30', at)).toThrow(
      'NO_SUCH_DOCUMENT',
    )
  })

  test('is decided once: rejected or withdrawn it moves nothing for good', async () => {
    const rejected = must(await report())
    must(await decide(rejected.id, 'rejected'))
    expect(await decide(rejected.id)).toEqual({ problem: 'ALREADY_DECIDED', data: { decision: 'rejected' } })
    expect(await read(rejected.id)).toMatchObject({ state: 'rejected', decision: { reason: 'Count again' } })

    const withdrawn = must(await report())
    const withdraw = (person: Person) =>
      office.write(person, (call) =>
        withdrawDocument(call, { callId: newId(), documentId: withdrawn.id, reason: 'Found behind the door' }),
      )
    expect(await withdraw('logistics')).toEqual({ problem: 'OTHER_PERSON' })
    // Who may not report losses any more takes none back.
    const { roles } = office.people.storekeeper
    Object.assign(office.people.storekeeper, { roles: ['auditor'] })
    expect(await withdraw('storekeeper')).toMatchObject({ problem: 'UNKNOWN_RECORD' })
    Object.assign(office.people.storekeeper, { roles })
    must(await withdraw('storekeeper'))
    expect(await read(withdrawn.id)).toMatchObject({ state: 'withdrawn' })
    expect(await decide(withdrawn.id)).toMatchObject({ problem: 'ALREADY_DECIDED' })
    expect(units(office.tripoli, blanket)).toBe(100)
  })

  test('is refused for what is not there, now or when it is approved', async () => {
    expect(await report({ lines: [{ lotId: blanket, cause: 'water', lost: 101, damaged: 0 }] })).toMatchObject({
      problem: 'NOT_ENOUGH_STOCK',
    })
    const { id } = must(await report({ lines: [{ lotId: blanket, cause: 'water', lost: 60, damaged: 0 }] }))
    await office.send('2026-11-18', office.tripoli, { warehouse: office.sebha }, { [blanket]: 50 })
    expect(await decide(id)).toMatchObject({
      problem: 'NOT_ENOUGH_STOCK',
      data: { lines: [{ available: 50, wanted: 60 }] },
    })
    expect(await read(id)).toMatchObject({ state: 'submitted' })
  })

  test('one lot may be missing for two causes, together no more than there is', async () => {
    const causes = (water: number, theft: number): LossInput['lines'] => [
      { lotId: blanket, cause: 'water', lost: water, damaged: 0 },
      { lotId: blanket, cause: 'theft', lost: theft, damaged: 0 },
    ]
    expect(await report({ lines: causes(60, 41) })).toMatchObject({
      problem: 'NOT_ENOUGH_STOCK',
      data: { lines: [{ available: 100, wanted: 101 }] },
    })
    must(await decide(must(await report({ lines: causes(60, 40) })).id))
    expect(units(office.tripoli, blanket)).toBe(0)
  })

  test.each<[string, (lot: string) => LossInput['lines'], string]>([
    ['nothing on a line', (lotId) => [{ lotId, cause: 'water', lost: 0, damaged: 0 }], 'NOTHING_LOST'],
    [
      'a lot twice',
      (lotId) => [
        { lotId, cause: 'water', lost: 1, damaged: 0 },
        { lotId, cause: 'water', lost: 1, damaged: 0 },
      ],
      'DUPLICATE_LOT',
    ],
    ['a lot nobody knows', () => [{ lotId: newId(), cause: 'water', lost: 1, damaged: 0 }], 'UNKNOWN_LOT'],
  ])('is refused with %s', async (_what, lines, code) => {
    expect(await report({ lines: lines(blanket) })).toMatchObject({
      problem: 'LINES_REFUSED',
      data: { lines: [{ code }] },
    })
  })

  test('an approved one is undone by a reversal, a waiting one is not', async () => {
    const { id } = must(await report())
    const reverse = (person: Person = 'logistics') =>
      office.write(person, (call) =>
        reverseDocument(call, {
          ...{ callId: newId(), id: newId(), documentId: id, happenedOn: '2026-11-20', reason: 'Found again' },
        }),
      )
    expect(await reverse('storekeeper')).toEqual({ problem: 'NOT_ALLOWED', data: { permission: 'stock.approve' } })
    expect(await reverse()).toEqual({ problem: 'NOT_APPROVED' })
    must(await decide(id))
    must(await reverse())
    expect(units(office.tripoli, blanket)).toBe(100)
    expect(await read(id)).toMatchObject({ state: 'reversed' })
  })
})

describe('goods on the way', () => {
  test('STK-21 what is lost of a waybill is not to arrive any more', async () => {
    const waybill = await office.send('2026-11-10', office.tripoli, { warehouse: office.sebha }, { [blanket]: 40 })
    const transit = { foundAt: 'transit' as const, warehouseId: null, waybillId: waybill.id }
    expect(
      await report({ ...transit, lines: [{ lotId: blanket, cause: 'water', lost: 0, damaged: 2 }] }),
    ).toMatchObject({
      data: { lines: [{ code: 'SAID_AT_ARRIVAL' }] },
    })
    const { id } = must(
      await report({
        ...transit,
        happenedOn: '2026-11-12',
        lines: [{ lotId: blanket, cause: 'water', lost: 6, damaged: 0 }],
      }),
    )
    must(await decide(id))
    const arrive = (good: number) =>
      office.write('storekeeper', (call) =>
        arriveGoods(call, {
          ...{ callId: newId(), id: newId(), waybillId: waybill.id, happenedOn: '2026-11-20', receivedBy: 'Hana' },
          ...{ remarks: '', lines: [{ lotId: blanket, good, damaged: 0, missing: 0 }] },
        }),
      )
    expect(await read(waybill.id)).toMatchObject({
      state: 'under-way',
      onTheWay: [{ lotId: blanket, quantity: 34 }],
    })
    expect(await arrive(40)).toMatchObject({ problem: 'LINES_REFUSED', data: { lines: [{ code: 'MORE_THAN_SENT' }] } })
    must(await arrive(34))
    expect(units(waybill.id, blanket)).toBe(0)
    expect(await read(waybill.id)).toMatchObject({ state: 'done', onTheWay: [] })
    expect(await report(transit)).toMatchObject({ problem: 'ALREADY_ARRIVED' })
  })
})

test('STK-33 it counts as lost in the month of its approval, and the month adds up', async () => {
  const { id } = must(await report())
  expect(whole(await figures(office, '2026-10')).stock).toMatchObject([{ closing: 100, losses: 0 }])
  must(await decide(id))
  const month = await figures(office, '2026-11')
  expect(whole(month).stock).toMatchObject([{ opening: 100, losses: 7, closing: 93, closingDamaged: 3 }])
  expect(unequal(month)).toEqual([])
})

test('Today: it waits for whoever may approve it, not for who reported it', async () => {
  const { number } = must(await report({}, 'logistics'))
  const waiting = async (person: Person) =>
    (await listQueues(office.read(person))).queues.find((queue) => queue.kind === 'to-approve')?.rows
  expect(await waiting('manager')).toMatchObject([{ label: number, detail: 'Karim Haddad' }])
  expect(await waiting('logistics')).toBeUndefined()
  expect(await waiting('storekeeper')).toBeUndefined()
})

test('promise 6: the journal seals it when it is reported and again when it is decided', async () => {
  const { id, number } = must(await report())
  expect((await verifyDocuments(office.db)).altered).toEqual([])
  must(await decide(id))
  expect((await verifyDocuments(office.db)).altered).toEqual([])
  for (const name of office.raw.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all()) {
    office.raw.exec(`drop trigger ${name}`)
  }
  // As it was before the decision: the first seal fits, the last one does not.
  office.raw.exec(`delete from movement where document_id = '${id}'; delete from document_decision`)
  expect((await verifyDocuments(office.db)).altered).toEqual([number])
})

test.each(languageCodes)('the paper says cause, value, who was told and the decision in %s', async (language) => {
  const { id } = must(await report())
  must(await decide(id))
  const call = office.read('manager')
  const document = must(await readDocument({ ...call, by: { ...call.by, language } }, { id }))
  const paper = documentPaper({
    ...{ document, locale: { language, digits: 'latn', country: 'LY' }, items: new Map(), projects: new Map() },
    office: { name: 'Tripoli', code: 'TIP', demo: false, timeZone: 'UTC' },
    ...{ parties: new Map(), printedBy: 'Salma', printedAt: '2026-11-20T09:00:00.000Z' },
  })
  const text = JSON.stringify(paper)
  for (const said of ['125', 'USD', 'Embassy of Japan', 'The roof leaked', 'Omar', 'Nadia Amari', number(document)]) {
    expect(text).toContain(said)
  }
  // No key stands where a word should.
  expect(text).not.toMatch(/"(cause|foundAt|reportedTo|preparedBy|approvedBy|water|warehouse|loss)"/)
})

const number = (document: { number: string }) => document.number
