import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '#shared/contract/reference.ts'
import { stockContract } from '#shared/contract/stock.ts'
import { checkReceipt } from '#shared/domain/stock/receipt.ts'
import { sameReceiptLot } from '../../renderer/src/features/stock/kinds/receipt/receipt-columns.ts'
import {
  asReceiptLine,
  asReceiveInput,
  blankLine,
  differenceOf,
  findReceiptFaults,
  type ReceiptContent,
  type ReceiptLine,
} from '../../renderer/src/features/stock/kinds/receipt/receipt-content.ts'
import { newId } from '../../renderer/src/office/use-call-id.ts'
import { checkInput } from '../../renderer/src/ui/form/fault/check-input.ts'
import { inputOf } from '../../renderer/src/ui/form/fault/contract-input.ts'

const line = (change: Partial<ReceiptLine>): ReceiptLine => ({ ...blankLine(), itemId: 'i', ...change })
const form = (change: Partial<ReceiptContent> = {}): ReceiptContent => ({
  ...{ warehouseId: 'w', projectId: 'p', source: 'opening', owner: '', waybillNumber: 'W-1', noWaybillReason: '' },
  ...{ happenedOn: '2026-11-20', deliveredBy: '', receivedBy: 'Salma', remarks: '' },
  lines: [line({ sent: 10, good: 8, damaged: 1 })],
  ...change,
})

describe('what is missing or too many follows from what is typed (STK-18)', () => {
  test('fewer than sent are missing, more are an excess, and without a paper what came is what was sent', () => {
    expect(asReceiptLine(line({ sent: 10, good: 8, damaged: 1 }))).toMatchObject({ missing: 1, excess: 0 })
    expect(asReceiptLine(line({ sent: 10, good: 12 }))).toMatchObject({ missing: 0, excess: 2 })
    expect(asReceiptLine(line({ good: 7, damaged: 2 }))).toMatchObject({ sent: 9, missing: 0, excess: 0 })
    expect(differenceOf(line({ sent: 3 }))).toBe(-3)
  })

  test('whatever is typed, the line accounts for every unit', () => {
    const units = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null })
    fc.assert(
      fc.property(units, units, units, (sent, good, damaged) => {
        const typed = asReceiptLine(line({ sent, good, damaged }))
        const { batch = '', expiresOn = null, excess = 0 } = typed
        const complete = { ...typed, batch, expiresOn, excess, tracksBatch: false, tracksExpiry: false }
        const problems = checkReceipt({ waybillNumber: 'W', noWaybillReason: '', lines: [complete] })
        expect(problems.map((problem) => problem.code).filter((code) => code !== 'EMPTY_LINE')).toEqual([])
      }),
    )
  })
})

test('where the goods come from is one choice on the form, and what the contract asks for', () => {
  const sourceOf = (source: string) => asReceiveInput(form({ source }), { id: 'id', callId: 'call' }).source
  expect(sourceOf('supplier:s1')).toEqual({ kind: 'supplier', partyId: 's1' })
  expect(sourceOf('donor:d1')).toEqual({ kind: 'donor', donorId: 'd1' })
  expect(sourceOf('opening')).toEqual({ kind: 'opening' })
})

test('what is missing of a receipt is refused by the contract and by the rules, at its own field or cell', () => {
  const item = (id: string) => ({ ...({} as Item), id, tracksBatch: true, tracksExpiry: false })
  const empty = form({ warehouseId: null, source: null, waybillNumber: '', receivedBy: ' ', lines: [line({})] })
  const place = { id: newId(), callId: newId() }
  const refused = checkInput(inputOf(stockContract.receive), asReceiveInput(empty, place))
  expect(Object.keys(refused)).toEqual(expect.arrayContaining(['warehouseId', 'source.partyId', 'receivedBy']))
  expect(findReceiptFaults(empty, item)).toMatchObject({
    waybillNumber: { code: 'WAYBILL_OR_REASON_NEEDED' },
    'lines.0.good': { code: 'EMPTY_LINE' },
  })
  const untracked = form({ lines: [line({ sent: 3, good: 3 })] })
  expect(findReceiptFaults(untracked, item)).toEqual({ 'lines.0.batch': { code: 'BATCH_NEEDED', detail: undefined } })
})

test('the same lot on two lines is one: item, batch and expiry agree, and every figure is added', () => {
  const a = line({ batch: 'B1', sent: 10, good: 10, remark: 'pallet 1' })
  const b = line({ batch: 'B1', good: 4, damaged: 1, remark: 'pallet 2' })
  expect(sameReceiptLot.same(a, b)).toBe(true)
  expect(sameReceiptLot.same(a, { ...b, batch: 'B2' })).toBe(false)
  expect(sameReceiptLot.same(blankLine(), blankLine())).toBe(false)
  expect(sameReceiptLot.addUp(a, b)).toMatchObject({ sent: 15, good: 14, damaged: 1, remark: 'pallet 1; pallet 2' })
})
