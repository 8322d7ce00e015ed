import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import {
  type DistributionEvent,
  type DistributionEventKind,
  deriveDistribution,
  distributionEventKinds,
  distributionTypes,
  isReportLate,
  listedPeople,
  mayRecordDistribution,
} from '#shared/domain/distribution/distribution.ts'
import {
  balanceOf,
  checkPeople,
  mayVerify,
  type ReconciliationLine,
} from '#shared/domain/distribution/distribution-report.ts'

const history = (...kinds: DistributionEventKind[]): DistributionEvent[] =>
  kinds.map((kind, index) => ({
    id: String(index),
    kind,
    happenedOn: `2026-11-${String(index + 1).padStart(2, '0')}`,
    recordedAt: '2026-11-20T10:00:00.000Z',
  }))

const codes = (kind: Exclude<DistributionEventKind, 'planned'>, events: DistributionEvent[], goodsOut = 0) =>
  mayRecordDistribution(kind, events, goodsOut).map((reason) => `${reason.rule} ${reason.code}`)

describe('the state of a distribution', () => {
  test('follows from its events', () => {
    expect(deriveDistribution(history('planned'))).toEqual({ state: 'planned', since: '2026-11-01' })
    expect(deriveDistribution(history('planned', 'agreed'))).toEqual({ state: 'agreed', since: '2026-11-02' })
    expect(deriveDistribution(history('planned', 'agreed', 'issued', 'report-submitted', 'issued'))).toEqual({
      state: 'reported',
      since: '2026-11-04',
    })
  })

  test('is that of the step reached last, since the first day of it: what comes again or late takes nothing back', () => {
    expect(deriveDistribution(history('planned', 'agreed', 'agreed'))).toEqual({ state: 'agreed', since: '2026-11-02' })
    expect(deriveDistribution(history('planned', 'issued', 'agreed'))).toEqual({ state: 'issued', since: '2026-11-02' })
    expect(deriveDistribution([])).toEqual({ state: 'planned', since: null })
    expect(deriveDistribution(history('agreed', 'planned'))).toEqual({ state: 'agreed', since: '2026-11-01' })
  })

  test('DIS-3 place and time may be agreed anew until goods have left', () => {
    expect(codes('agreed', history('planned'))).toEqual([])
    expect(codes('agreed', history('planned', 'agreed'))).toEqual([])
    expect(codes('agreed', history('planned', 'agreed', 'issued', 'report-submitted'))).toEqual([
      'DIS-3 ALREADY_ISSUED',
    ])
  })

  test('DIS-3 goods may follow in more waybills, and a report be handed in again', () => {
    expect(codes('issued', history('planned', 'agreed', 'issued'))).toEqual([])
    expect(codes('report-submitted', history('planned', 'agreed', 'issued'))).toEqual([])
    expect(codes('report-submitted', history('planned', 'agreed', 'issued', 'report-submitted'))).toEqual([])
  })

  test('STK-16 only goods that are out keep it from being cancelled, and only from that', () => {
    const issued = history('planned', 'agreed', 'issued')
    expect(mayRecordDistribution('cancelled', issued, 1)).toEqual([
      { rule: 'STK-16', code: 'GOODS_ARE_OUT', state: 'issued' },
    ])
    expect(codes('issued', issued, 5)).toEqual([])
  })

  test('a voided event counts for nothing', () => {
    const events = history('planned', 'agreed').map((event) => ({ ...event, voided: event.kind === 'agreed' }))
    expect(deriveDistribution(events).state).toBe('planned')
  })

  test('is the same in whatever order the events are read', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...distributionEventKinds), { maxLength: 10 }), (kinds) => {
        const events = history(...kinds)
        expect(deriveDistribution([...events].reverse())).toEqual(deriveDistribution(events))
      }),
    )
  })

  test('DIS-3 nothing is issued before place and time are agreed', () => {
    expect(codes('issued', history('planned'))).toEqual(['DIS-3 NOT_AGREED'])
    expect(codes('issued', history('planned', 'agreed'))).toEqual([])
    expect(codes('agreed', history('planned', 'agreed', 'issued'))).toEqual(['DIS-3 ALREADY_ISSUED'])
    expect(codes('report-submitted', history('planned', 'agreed'))).toEqual(['DIS-3 NOTHING_ISSUED'])
  })

  test('DIS-18 nothing more is recorded once verified', () => {
    const verified = history('planned', 'agreed', 'issued', 'report-submitted', 'verified')
    for (const kind of distributionEventKinds) {
      if (kind !== 'planned') expect(codes(kind, verified)).toEqual(['DIS-18 VERIFIED'])
    }
    expect(codes('agreed', history('planned', 'cancelled'))).toEqual(['DIS-18 CANCELLED'])
  })

  test('DIS-19 only a submitted report is verified', () => {
    expect(codes('verified', history('planned', 'agreed', 'issued'))).toEqual(['DIS-19 NOT_SUBMITTED'])
    expect(codes('verified', history('planned', 'agreed', 'issued', 'report-submitted'))).toEqual([])
  })

  test('STK-16 it is not cancelled while goods are out', () => {
    expect(codes('cancelled', history('planned', 'agreed'))).toEqual([])
    expect(codes('cancelled', history('planned', 'agreed', 'issued'), 5)).toEqual(['STK-16 GOODS_ARE_OUT'])
    expect(codes('cancelled', history('planned', 'agreed', 'issued'))).toEqual([])
  })

  test('DIS-21 only types that work from a list have listed people', () => {
    expect(listedPeople('targeted', 90)).toBe(90)
    expect(listedPeople('blanket', 90)).toBeNull()
    const listed = distributionTypes.filter((type) => listedPeople(type, 1) !== null)
    expect(listed).toEqual(['targeted', 'pre-departure'])
  })

  test('DIS-22 a report is late after the allowed days', () => {
    expect(isReportLate('2026-11-20', '2026-11-21', 1)).toBe(false)
    expect(isReportLate('2026-11-20', '2026-11-22', 1)).toBe(true)
  })
})

const line = (change: Partial<ReconciliationLine> = {}): ReconciliationLine => ({
  itemId: 'kit',
  inTransit: 0,
  arrived: 100,
  returnedByReceipt: 3,
  distributed: 95,
  returned: 3,
  lost: 1,
  damaged: 1,
  ...change,
})

const problems = (...lines: ReconciliationLine[]) =>
  mayVerify({ lines, submittedBy: 'salma' }, 'omar').map((each) => `${each.rule} ${each.code} ${each.difference ?? ''}`)

describe('a distribution report', () => {
  test('that balances may be verified', () => {
    expect(problems(line())).toEqual([])
  })

  test('DIS-19 is not verified unless arrived = distributed + returned + lost + damaged for every item', () => {
    const wrong = line({ itemId: 'soap', distributed: 93 })
    expect(mayVerify({ lines: [line(), wrong], submittedBy: 'salma' }, 'omar')).toEqual([
      { rule: 'DIS-19', code: 'NOT_BALANCED', itemId: 'soap', difference: 2 },
    ])
    expect(problems()).toEqual(['DIS-19 NO_LINES '])
    expect(problems(line({ returned: -2, distributed: 100 }))).toEqual(['DIS-19 NOT_A_COUNT '])
  })

  test('DIS-19 is not verified while goods are on their way', () => {
    expect(problems(line({ inTransit: 5 }))).toEqual(['DIS-19 GOODS_ON_THE_WAY 5'])
  })

  test('DIS-20 what came back needs a goods received note, no more and no less', () => {
    expect(problems(line({ returnedByReceipt: 1 }))).toEqual(['DIS-20 RETURN_MISSING 2'])
    expect(problems(line({ returnedByReceipt: 4 }))).toEqual(['DIS-20 RETURN_MISSING -1'])
  })

  test('DIS-19 a line balances exactly when its difference is zero', () => {
    const count = fc.nat(1000)
    fc.assert(
      fc.property(count, count, count, count, count, (arrived, distributed, returned, lost, damaged) => {
        const each = line({ arrived, distributed, returned, lost, damaged, returnedByReceipt: returned })
        expect(problems(each).length === 0).toBe(arrived === distributed + returned + lost + damaged)
        const whole = { ...each, arrived: distributed + returned + lost + damaged }
        expect(balanceOf(whole)).toBe(0)
        expect(problems(whole)).toEqual([])
      }),
    )
  })

  test('REF-14 who submitted it does not verify it', () => {
    expect(mayVerify({ lines: [line()], submittedBy: 'salma' }, 'salma')).toEqual([
      { rule: 'REF-14', code: 'SAME_PERSON' },
    ])
  })
})

describe('the people counted', () => {
  const people = [
    { group: 'migrant', sex: 'female', band: '18-59', disability: 'not-stated', people: 40 },
    { group: 'migrant', sex: 'male', band: '18-59', disability: 'not-stated', people: 55 },
  ] as const
  const found = (listed: number | null, extras = 0, extrasReason = '', households = 20) =>
    checkPeople(people, households, { listed, extras, extrasReason }).map((each) => each.code)

  test('DIS-21 are no more than listed, but for extras with a reason', () => {
    expect(found(95)).toEqual([])
    expect(found(null)).toEqual([])
    expect(found(90)).toEqual(['MORE_PEOPLE_THAN_LISTED'])
    expect(found(90, 5)).toEqual(['EXTRAS_WITHOUT_REASON'])
    expect(found(90, 5, 'arrived that morning')).toEqual([])
  })

  test('DIS-21 are somebody, once each, and not fewer than the households', () => {
    expect(found(null, 0, '', 96)).toEqual(['MORE_HOUSEHOLDS_THAN_PEOPLE'])
    const nothing = { listed: null, extras: 0, extrasReason: '' }
    expect(checkPeople([], 0, nothing).map((each) => each.code)).toEqual(['NOBODY_COUNTED'])
    expect(checkPeople([...people, people[0]], 1, nothing).map((each) => each.code)).toEqual(['COUNTED_TWICE'])
    expect(checkPeople([{ ...people[0], people: 0.5 }], 1, nothing).map((each) => each.code)).toEqual(['NOT_A_COUNT'])
    expect(checkPeople(people, -1, nothing).map((each) => each.code)).toEqual(['NOT_A_COUNT'])
    expect(checkPeople(people, 1, { ...nothing, extras: -1 }).map((each) => each.code)).toEqual(['NOT_A_COUNT'])
  })

  test('DIS-21 each fault has its rule, and by how much', () => {
    expect(checkPeople(people, 96, { listed: 90, extras: 1, extrasReason: '  ' })).toEqual([
      { rule: 'DIS-21', code: 'MORE_HOUSEHOLDS_THAN_PEOPLE' },
      { rule: 'DIS-21', code: 'MORE_PEOPLE_THAN_LISTED', difference: 4 },
      { rule: 'DIS-21', code: 'EXTRAS_WITHOUT_REASON' },
    ])
    expect(checkPeople([people[0], people[0]], 0, { listed: null, extras: 0, extrasReason: '' })).toEqual([
      { rule: 'DIS-21', code: 'COUNTED_TWICE' },
    ])
    expect(checkPeople([], 0, { listed: 0, extras: 0, extrasReason: '' })).toEqual([
      { rule: 'DIS-21', code: 'NOBODY_COUNTED' },
    ])
    expect(checkPeople([{ ...people[0], people: -1 }], 0, { listed: 0, extras: 0, extrasReason: '' })).toEqual([
      { rule: 'DIS-21', code: 'NOT_A_COUNT' },
    ])
    // The same group by sex, band and disability are four figures, not one.
    const apart = [
      people[0],
      { ...people[0], sex: 'male' as const },
      { ...people[0], band: '60+' },
      { ...people[0], group: 'refugee' as const },
      { ...people[0], disability: 'with' as const },
    ]
    expect(checkPeople(apart, 1, { listed: null, extras: 0, extrasReason: '' })).toEqual([])
  })
})

test('the figures of a dataset are counted at any depth, and nothing else is', () => {
  expect(countFigures(7)).toBe(1)
  expect(countFigures({ a: [1, 2, { b: 0, c: '3', d: null, e: true, f: undefined }], g: {} })).toBe(3)
  for (const none of [null, undefined, 'text', [], {}]) expect(countFigures(none)).toBe(0)
})
