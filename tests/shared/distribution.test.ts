import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DistributionEvent,
  type DistributionEventKind,
  deriveDistribution,
  distributionEventKinds,
  isReportLate,
  mayRecordDistribution,
} from '#shared/domain/distribution.ts'
import { balanceOf, type DistributionReport, mayVerify } from '#shared/domain/distribution-report.ts'

const history = (...kinds: DistributionEventKind[]): DistributionEvent[] =>
  kinds.map((kind, index) => ({
    id: String(index),
    kind,
    happenedOn: `2026-11-${String(index + 1).padStart(2, '0')}`,
    recordedAt: '2026-11-20T10:00:00.000Z',
  }))

const codes = (kind: DistributionEventKind, events: DistributionEvent[]) =>
  mayRecordDistribution(kind, events).map((reason) => `${reason.rule} ${reason.code}`)

describe('the state of a distribution', () => {
  test('follows from its events', () => {
    expect(deriveDistribution([])).toEqual({ state: 'draft', since: null })
    expect(deriveDistribution(history('planned', 'agreed'))).toEqual({ state: 'agreed', since: '2026-11-02' })
    expect(deriveDistribution(history('planned', 'agreed', 'issued', 'arrived', 'issued')).state).toBe('at-site')
    expect(
      deriveDistribution(history('planned', 'agreed', 'issued', 'report-submitted', 'report-returned')).state,
    ).toBe('at-site')
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
    expect(codes('issued', history('planned', 'agreed', 'postponed'))).toEqual(['DIS-3 NOT_AGREED'])
  })

  test('DIS-18 nothing more is recorded once verified', () => {
    const verified = history('planned', 'agreed', 'issued', 'arrived', 'report-submitted', 'verified')
    for (const kind of distributionEventKinds) expect(codes(kind, verified)).toEqual(['DIS-18 ALREADY_VERIFIED'])
    expect(codes('agreed', history('planned', 'cancelled'))).toEqual(['DIS-18 CANCELLED'])
  })

  test('DIS-19 only a submitted report is verified', () => {
    expect(codes('verified', history('planned', 'agreed', 'issued', 'arrived'))).toEqual(['DIS-19 NOT_SUBMITTED'])
    expect(codes('verified', history('planned', 'agreed', 'issued', 'report-submitted'))).toEqual([])
  })

  test('STK-16 it is not cancelled while goods are out', () => {
    expect(codes('cancelled', history('planned', 'agreed'))).toEqual([])
    expect(codes('cancelled', history('planned', 'agreed', 'issued'))).toEqual(['STK-16 GOODS_ARE_OUT'])
  })

  test('DIS-22 a report is late after the allowed days', () => {
    expect(isReportLate('2026-11-20', '2026-11-21', 1)).toBe(false)
    expect(isReportLate('2026-11-20', '2026-11-22', 1)).toBe(true)
  })
})

const report = (change: Partial<DistributionReport> = {}): DistributionReport => ({
  lines: [{ itemId: 'kit', arrived: 100, distributed: 95, returned: 3, lost: 1, damaged: 1, delivered: 100 }],
  people: [
    { group: 'migrant', sex: 'female', band: '18-59', people: 40 },
    { group: 'migrant', sex: 'male', band: '18-59', people: 55 },
  ],
  households: 20,
  listedPeople: 95,
  extraPeople: 0,
  extraReason: null,
  submittedBy: 'salma',
  ...change,
})

const problems = (change: Partial<DistributionReport>) =>
  mayVerify(report(change), 'omar').map((problem) =>
    `${problem.rule} ${problem.code} ${problem.difference ?? ''}`.trim(),
  )

describe('a distribution report', () => {
  test('that balances may be verified', () => {
    expect(mayVerify(report(), 'omar')).toEqual([])
  })

  test('DIS-19 is not verified unless arrived = distributed + returned + lost + damaged for every item', () => {
    const wrong = { itemId: 'soap', arrived: 10, distributed: 4, returned: 4, lost: 0, damaged: 0 }
    expect(mayVerify(report({ lines: [...report().lines, wrong] }), 'omar')).toEqual([
      { rule: 'DIS-19', code: 'DOES_NOT_BALANCE', itemId: 'soap', difference: 2 },
    ])
    expect(problems({ lines: [] })).toEqual(['DIS-19 NO_LINES'])
    expect(problems({ lines: [{ ...wrong, returned: -2, distributed: 12 }] })).toEqual(['DIS-19 NOT_A_COUNT'])
  })

  test('DIS-19 what arrived is what the waybills brought', () => {
    const lines = [{ itemId: 'kit', arrived: 98, distributed: 98, returned: 0, lost: 0, damaged: 0, delivered: 100 }]
    expect(problems({ lines })).toEqual(['DIS-19 ARRIVED_IS_NOT_DELIVERED 2'])
  })

  test('DIS-19 a line balances exactly when its difference is zero', () => {
    const count = fc.nat(1000)
    fc.assert(
      fc.property(count, count, count, count, (distributed, returned, lost, damaged) => {
        const arrived = distributed + returned + lost + damaged
        const line = { itemId: 'kit', arrived, distributed, returned, lost, damaged }
        expect(balanceOf(line)).toBe(0)
        expect(balanceOf({ ...line, arrived: arrived + 1 })).toBe(1)
      }),
    )
  })

  test('DIS-21 no more people than listed, but for extras with a reason', () => {
    expect(problems({ listedPeople: 90 })).toEqual(['DIS-21 MORE_PEOPLE_THAN_LISTED 5'])
    expect(problems({ listedPeople: 90, extraPeople: 5 })).toEqual(['DIS-21 EXTRAS_WITHOUT_REASON'])
    expect(problems({ listedPeople: 90, extraPeople: 5, extraReason: 'arrived that morning' })).toEqual([])
    expect(problems({ listedPeople: null })).toEqual([])
    expect(problems({ people: [], households: 0 })).toEqual(['DIS-21 NOBODY_COUNTED'])
    expect(problems({ households: 96 })).toEqual(['DIS-21 MORE_HOUSEHOLDS_THAN_PEOPLE'])
  })

  test('REF-14 who submitted it does not verify it', () => {
    expect(mayVerify(report(), 'salma')).toEqual([{ rule: 'REF-14', code: 'SAME_PERSON' }])
  })
})
