import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reverseDocument } from '#office/stock/document/reverse-document.ts'
import { atSite, giveBack, lineOf, submit, verify } from '#tests/support/distributions.ts'
import { must } from '#tests/support/office-file.ts'
import { makeReliefOffice, type ReliefOffice } from '#tests/support/relief-office.ts'

let office: ReliefOffice
beforeEach(async () => {
  office = await makeReliefOffice()
})
afterEach(() => office.remove())

const reverse = (documentId: string) =>
  office.write('storekeeper', (call) =>
    reverseDocument(call, { callId: newId(), id: newId(), documentId, happenedOn: '2026-11-15', reason: 'wrong' }),
  )
const balances = () =>
  office.raw
    .prepare('select place_id, lot_id, quantity from balance where quantity <> 0 order by place_id, lot_id')
    .all()

test('DIS-18: the verified report goes before the waybill, the arrival and the return of its distribution', async () => {
  const before = balances()
  const { id, lot, waybill } = await atSite(office, 40)
  const received = office.raw.prepare("select id from document where kind = 'receipt'").pluck().get()
  const arrival = office.raw.prepare("select id from document where kind = 'arrival'").pluck().get()
  const back = must(await giveBack(office, id, [{ lotId: lot, good: 4, damaged: 1 }]))
  must(await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 33, returned: 5, lost: 2 })] }))
  const report = must(await verify(office, id))

  const later = (number: string) => ({ problem: 'LATER_DOCUMENT', data: { number } })
  expect(await reverse(back.id)).toEqual(later(report.number))
  expect(await reverse(String(arrival))).toEqual(later(report.number))
  must(await reverse(report.id))
  must(await reverse(back.id))
  expect(await reverse(waybill.id)).toMatchObject({ problem: 'LATER_DOCUMENT' })
  for (const document of [String(arrival), waybill.id, String(received)]) must(await reverse(document))
  expect(balances()).toEqual(before)
})
