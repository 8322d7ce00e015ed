import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatFor } from '../../renderer/src/text/format.ts'
import { bindPart, type Part } from '../../renderer/src/ui/form/bind.ts'
import { burst, DraftKeeper } from '../../renderer/src/ui/form/draft/draft-keeper.ts'
import { fitValues, nothingTyped, readKept } from '../../renderer/src/ui/form/draft/kept-content.ts'
import { faultAt, limitFault, valueAt } from '../../renderer/src/ui/form/fault/fault.ts'
import { refusedFaults } from '../../renderer/src/ui/form/fault/refused-faults.ts'
import { cellKey, countUnread, freshLine, settleTexts } from '../../renderer/src/ui/line-grid/cell-texts.ts'
import { quantityColumn, textColumn } from '../../renderer/src/ui/line-grid/columns.ts'

describe('what a draft kept', () => {
  const start = { name: '', on: '2026-11-20' as string | null, consent: null as { kind: string } | null, lines: [] }
  const blankLine = () => ({ id: 'new', batch: '', good: null as number | null })

  test('comes back whole, in any script and with half words, isolates and lone halves of letters', () => {
    const typed = 'محمد \u2068TIP-0001\u2069 \ud83d x\u0000\t'
    const values = { ...start, name: typed, on: null, consent: { kind: 'oral' } }
    const typing = { texts: { on: '31/1' }, cells: { lines: { 'new/good': '1,2' } }, pastes: {} }
    const kept = readKept(JSON.parse(JSON.stringify({ id: 'a', callId: 'b', values, typing })))
    expect(kept).toEqual({ id: 'a', callId: 'b', values, typing })
    expect(fitValues(kept?.values, start)).toEqual(values)
  })

  test('of an older form keeps what still fits, and starts with the rest', () => {
    const kept = {
      name: 4,
      on: '2026-01-02',
      gone: 'x',
      lines: [{ id: 'l', batch: 'B', good: 3 }, 'broken', { id: 'm' }],
    }
    expect(fitValues(kept, start, { lines: blankLine })).toEqual({
      ...{ name: '', on: '2026-01-02', consent: null },
      lines: [
        { id: 'l', batch: 'B', good: 3 },
        { id: 'm', batch: '', good: null },
      ],
    })
  })

  test('under names of its own comes back with all of them', () => {
    const counts = { lines: { blanket: { good: 7 } } as Record<string, { good: number | null }> }
    expect(fitValues(counts, { lines: {} })).toEqual(counts)
    expect(fitValues(counts, { lines: { rope: { good: null } } })).toEqual({
      lines: { blanket: { good: 7 }, rope: { good: null } },
    })
  })

  test('that is no form is of no use', () => {
    for (const content of [null, 'x', [], { id: 'a' }, { id: 'a', callId: 'b', values: 3 }]) {
      expect(readKept(content)).toBeUndefined()
    }
    expect(readKept({ id: 'a', callId: 'b', values: {}, typing: { texts: { on: 4 } } })?.typing).toEqual(nothingTyped)
  })
})

describe('keeping a form as it is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('a burst is saved once, at most 300 ms after it began, however long it goes on', async () => {
    const saved: string[] = []
    const keeper = new DraftKeeper<string>(async (content) => void saved.push(content))
    for (const [at, content] of ['a', 'ab', 'abc', 'abcd'].entries()) {
      keeper.put(content)
      await vi.advanceTimersByTimeAsync(at === 3 ? 0 : 100)
    }
    expect(burst).toBeLessThanOrEqual(300)
    expect(saved).toEqual(['abc'])
    await vi.advanceTimersByTimeAsync(burst)
    expect(saved).toEqual(['abc', 'abcd'])
  })

  test('a lock saves at once what is not saved yet; what failed is tried again', async () => {
    let fails = true
    const saved: string[] = []
    const keeper = new DraftKeeper<string>(async (content) => {
      if (fails) throw new Error('disk full')
      saved.push(content)
    })
    keeper.put('a')
    await keeper.flush()
    fails = false
    await keeper.flush()
    expect(saved).toEqual(['a'])
  })

  test('a form that was sent is kept no more, also when a save was about to begin', async () => {
    const saved: string[] = []
    const keeper = new DraftKeeper<string>(async (content) => void saved.push(content))
    keeper.put('a')
    await keeper.end()
    keeper.put('b')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved).toEqual([])
  })
})

describe('what the office refused stands at its field', () => {
  const refuse = (code: string, data: unknown) => new ORPCError(code, { data })

  test('fields by their path, lines by their index, lots by the line that takes them', () => {
    const fields = [{ path: 'lines.2.quantity', reason: 'TOO_MUCH', limit: 10 }]
    expect(refusedFaults(refuse('BAD_INPUT', { fields }), {})).toMatchObject({
      'lines.2.quantity': { code: 'TOO_MUCH', detail: 10 },
    })
    const lines = [{ index: 1, field: 'lotId', code: 'EXPIRED', detail: '2026-01-01' }]
    expect(refusedFaults(refuse('LINES_REFUSED', { lines }), {})).toMatchObject({
      'lines.1.lotId': { code: 'EXPIRED', detail: '2026-01-01' },
    })
    const short = [{ lotId: 'b', placeId: 'p', available: 3, wanted: 5, onDay: '2026-11-20' }]
    const sent = { lines: [{ lotId: 'a' }, { lotId: 'b' }] }
    const place = (path: string) => path.replace(/^lines/, 'lots')
    expect(refusedFaults(refuse('NOT_ENOUGH_STOCK', { lines: short }), sent, place)).toMatchObject({
      'lots.1.quantity': { code: 'ONLY_SO_MANY', detail: 3, day: '2026-11-20' },
    })
    expect(refusedFaults(refuse('DATE_IN_FUTURE', { field: 'happenedOn', day: '2027-01-01' }), {})).toMatchObject({
      happenedOn: { code: 'DATE_IN_FUTURE', detail: '2027-01-01' },
    })
  })

  test('what is about no field, or no refusal at all, marks none', () => {
    expect(refusedFaults(refuse('PROJECT_CLOSED', { project: 'LY' }), {})).toEqual({})
    expect(refusedFaults(new Error('gone'), {})).toEqual({})
  })
})

test('a fault inside a group is said at the group, a day outside its limits at the day', () => {
  expect(faultAt({ 'source.partyId': { code: 'MISSING' } }, 'source')).toEqual({ code: 'MISSING' })
  expect(faultAt({ sourceless: { code: 'MISSING' } }, 'source')).toBeUndefined()
  expect(valueAt({ lines: [{ batch: 'B' }] }, 'lines.0.batch')).toBe('B')
  expect(limitFault('2026-11-21', { max: '2026-11-20' })).toEqual({ code: 'TOO_LATE', detail: '2026-11-20' })
  expect(limitFault('2026-11-19', { min: '2026-11-20' })).toEqual({ code: 'TOO_EARLY', detail: '2026-11-20' })
  expect(limitFault(null, { min: '2026-11-20' })).toBeUndefined()
})

test('a part of a form changes only itself', () => {
  interface Values {
    name: string
    members: { given: string; on: string | null }[]
  }
  let values: Values = {
    name: 'a',
    members: [
      { given: 'x', on: null },
      { given: 'y', on: null },
    ],
  }
  const root = (): Part<Values> => ({ path: '', value: values, set: (update) => (values = update(values)) })
  const host = {
    errorAt: (path: string) => path,
    leave: () => undefined,
    limit: () => undefined,
    typedAt: () => ({ text: undefined, type: () => undefined }),
  }
  const second = bindPart(bindPart(root(), host).at('members', 1), host)
  expect(second.text('given')).toMatchObject({ name: 'members.1.given', value: 'y', error: 'members.1.given' })
  second.day('on').onChange('2026-11-20')
  expect(values.members).toEqual([
    { given: 'x', on: null },
    { given: 'y', on: '2026-11-20' },
  ])
  expect(values.name).toBe('a')
})

describe('what is typed in a grid and is no value yet', () => {
  interface Line {
    id: string
    batch: string
    good: number | null
  }
  const columns = [
    textColumn<Line>({
      ...{ id: 'batch', label: 'Batch', maxLength: 3 },
      get: (line) => line.batch,
      set: (line, batch) => ({ ...line, batch }),
    }),
    quantityColumn<Line>({
      ...{ id: 'good', label: 'Good', required: true },
      get: (line) => line.good,
      set: (line, good) => ({ ...line, good }),
    }),
  ]
  const make = (): Line => ({ id: 'made', batch: '', good: null })
  const context = { today: '2026-11-22', format: formatFor({ language: 'en', digits: 'latn', country: 'LY' }) }
  const lines: Line[] = [{ id: 'a', batch: 'B', good: 3 }]

  test('counts against the form: an unread text, and a required cell that is empty', () => {
    expect(countUnread(lines, columns, {}, context)).toBe(0)
    expect(countUnread(lines, columns, { [cellKey('a', 'good')]: '1.5' }, context)).toBe(1)
    expect(countUnread([...lines, make()], columns, {}, context)).toBe(1)
  })

  test('goes into its line when it can be read, begins one when it was the first of a line, and stays otherwise', () => {
    const texts = {
      [cellKey('a', 'good')]: '12',
      [cellKey('a', 'batch')]: 'TOO LONG',
      [cellKey(freshLine, 'good')]: '٧',
    }
    expect(settleTexts(lines, columns, texts, make, context)).toEqual({
      lines: [
        { id: 'a', batch: 'B', good: 12 },
        { id: 'made', batch: '', good: 7 },
      ],
      texts: { [cellKey('a', 'batch')]: 'TOO LONG' },
    })
    const half = settleTexts([], columns, { [cellKey(freshLine, 'good')]: '1,2' }, make, context)
    expect(half).toEqual({ lines: [make()], texts: { [cellKey('made', 'good')]: '1,2' } })
  })
})
