import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReceipt, type Receipt, type ReceiptLine } from '#shared/domain/stock/receipt.ts'

const line = (change: Partial<ReceiptLine> = {}): ReceiptLine => ({
  sent: 100,
  good: 97,
  damaged: 2,
  missing: 1,
  excess: 0,
  batch: '',
  expiresOn: null,
  tracksExpiry: false,
  tracksBatch: false,
  ...change,
})

const receipt = (lines: ReceiptLine[], change: Partial<Receipt> = {}): Receipt => ({
  waybillNumber: 'SUP-4411',
  noWaybillReason: '',
  lines,
  ...change,
})

describe('a receipt', () => {
  test('may be posted when everything sent is good, damaged or missing', () => {
    expect(checkReceipt(receipt([line(), line({ good: 0, damaged: 0, missing: 100 })]))).toEqual([])
  })

  test('STK-15 needs a waybill number or the reason why there is none, not both', () => {
    const none = { waybillNumber: '  ', noWaybillReason: '' }
    expect(checkReceipt(receipt([line()], none))).toEqual([
      { rule: 'STK-15', code: 'WAYBILL_OR_REASON_NEEDED', index: null, field: 'waybillNumber' },
    ])
    const both = { noWaybillReason: 'bought in the market' }
    expect(checkReceipt(receipt([line()], both))).toEqual([
      { rule: 'STK-15', code: 'WAYBILL_AND_REASON', index: null, field: 'waybillNumber' },
    ])
    expect(checkReceipt(receipt([line()], { waybillNumber: '', ...both }))).toEqual([])
    // A reason of spaces is none.
    expect(checkReceipt(receipt([line()], { noWaybillReason: '  ' }))).toEqual([])
  })

  test('STK-18 good + damaged + missing = sent, and the line and difference are named otherwise', () => {
    expect(checkReceipt(receipt([line(), line({ good: 90 })]))).toEqual([
      { rule: 'STK-18', code: 'NOT_ALL_ACCOUNTED_FOR', index: 1, field: 'missing', difference: -7 },
    ])
    expect(checkReceipt(receipt([line({ good: 100 })]))).toEqual([
      { rule: 'STK-18', code: 'MORE_THAN_SENT', index: 0, field: 'excess', difference: 3 },
    ])
  })

  test('STK-18 what is more than was sent is written down as excess, on its own line if nothing was announced', () => {
    expect(checkReceipt(receipt([line({ good: 103, damaged: 0, missing: 0, excess: 3 })]))).toEqual([])
    expect(checkReceipt(receipt([line({ sent: 0, good: 3, damaged: 0, missing: 0, excess: 3 })]))).toEqual([])
    expect(checkReceipt(receipt([line({ good: 100, damaged: 0, missing: 2, excess: 2 })]))).toMatchObject([
      { rule: 'STK-18', code: 'MISSING_AND_EXCESS', index: 0, field: 'excess' },
    ])
    expect(checkReceipt(receipt([line({ sent: 0, good: 0, damaged: 0, missing: 0 })]))).toMatchObject([
      { rule: 'STK-18', code: 'EMPTY_LINE', index: 0, field: 'sent' },
    ])
  })

  test('STK-3 an expiry is required if the item tracks it and goods came in', () => {
    expect(checkReceipt(receipt([line({ tracksExpiry: true })]))).toMatchObject([
      { rule: 'STK-3', code: 'EXPIRY_NEEDED', index: 0, field: 'expiresOn' },
    ])
    expect(checkReceipt(receipt([line({ tracksExpiry: true, expiresOn: '2026-02-30' })]))).toMatchObject([
      { rule: 'STK-3', code: 'NOT_A_DAY', index: 0, field: 'expiresOn' },
    ])
    expect(checkReceipt(receipt([line({ tracksBatch: true, batch: ' ' })]))).toEqual([
      { rule: 'STK-3', code: 'BATCH_NEEDED', index: 0, field: 'batch' },
    ])
    expect(
      checkReceipt(receipt([line({ tracksBatch: true, tracksExpiry: true, batch: 'B7', expiresOn: '2027-01-31' })])),
    ).toEqual([])
    // Damaged goods came in too.
    const onlyDamaged = { good: 0, damaged: 2, missing: 98, tracksBatch: true }
    expect(checkReceipt(receipt([line(onlyDamaged)]))).toMatchObject([{ code: 'BATCH_NEEDED' }])
    const goodAndDamaged = { good: 50, damaged: 50, missing: 0, tracksBatch: true }
    expect(checkReceipt(receipt([line(goodAndDamaged)]))).toMatchObject([{ code: 'BATCH_NEEDED' }])
    const nothingCame = { good: 0, damaged: 0, missing: 100, tracksExpiry: true, tracksBatch: true }
    expect(checkReceipt(receipt([line(nothingCame)]))).toEqual([])
  })

  test.each([-1, 0.5, Number.NaN, 2 ** 60])('quantity %d is not one', (good) => {
    expect(checkReceipt(receipt([line({ good })]))).toEqual([
      { rule: 'STK-18', code: 'NOT_A_QUANTITY', index: 0, field: 'good' },
    ])
  })

  test('a receipt without lines is none', () => {
    expect(checkReceipt(receipt([]))).toEqual([{ rule: 'STK-18', code: 'NO_LINES', index: null, field: 'lines' }])
  })

  test('STK-18 a line with something sent passes exactly when nothing is left unexplained', () => {
    const quantity = fc.nat(50)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), quantity, quantity, quantity, (sent, good, damaged, missing) => {
        const passes = checkReceipt(receipt([line({ sent, good, damaged, missing })])).length === 0
        expect(passes).toBe(good + damaged + missing === sent)
      }),
    )
  })
})
