import { describe, expect, test } from 'vitest'
import { entryValues } from '../../renderer/src/features/journal/entry-values.ts'

describe('what a journal entry changed', () => {
  test('fields that changed come first, whatever their place in the record', () => {
    const before = { code: 'SOAP', nameEn: 'Soap', status: 'active' }
    expect(entryValues(before, { ...before, status: 'discontinued' })).toEqual([
      { path: 'status', before: 'active', after: 'discontinued', changed: true },
      { path: 'code', before: 'SOAP', after: 'SOAP', changed: false },
      { path: 'nameEn', before: 'Soap', after: 'Soap', changed: false },
    ])
  })

  test('a field that was taken away and one that was added are changes', () => {
    const values = entryValues({ old: 1 }, { new: 2 })
    expect(values.map(({ path, changed }) => [path, changed])).toEqual([
      ['old', true],
      ['new', true],
    ])
  })

  test('an entry that only says how something is now has no changes', () => {
    expect(entryValues(null, { reason: 'asked', lines: [{ quantity: 3 }] })).toEqual([
      { path: 'reason', before: undefined, after: 'asked', changed: false },
      { path: 'lines.0.quantity', before: undefined, after: 3, changed: false },
    ])
  })

  test('an entry without values, or with one bare value, is read', () => {
    expect(entryValues(null, null)).toEqual([])
    expect(entryValues(undefined, 'done')).toEqual([{ path: '', before: undefined, after: 'done', changed: false }])
  })
})
