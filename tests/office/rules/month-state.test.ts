import { describe, expect, test } from 'vitest'
import { closedAfter, type ReportVersion, rowOf, stateOf } from '#office/report/month-state.ts'

type Kind = ReportVersion['events'][number]['kind']

const version = (month: string, ...kinds: Kind[]): ReportVersion => ({
  ...{ id: `report of ${month}`, month, version: 2, digest: `digest of ${month}` },
  events: kinds.map((kind) => ({
    ...{ id: `report of ${month}`, month, version: 2, digest: `digest of ${month}`, kind, reason: `why ${kind}` },
    ...{ recorded_at: `${month}-28T08:00:00.000Z ${kind}`, recorded_by: kind, recorded_by_name: `who ${kind}` },
  })),
})

const unsigned = { preparedBy: null, preparedAt: null, approvedBy: null, approvedAt: null, datasetDigest: null }
const prepared = {
  preparedBy: 'who prepared',
  preparedAt: '2026-10-28T08:00:00.000Z prepared',
  datasetDigest: 'digest of 2026-10',
}
const approved = { approvedBy: 'who approved', approvedAt: '2026-10-28T08:00:00.000Z approved' }

describe('a month is what was done last with its newest report', () => {
  test.each<[Kind[], object]>([
    [['prepared'], { state: 'prepared', ...unsigned, ...prepared, reopenedBecause: null }],
    [['prepared', 'withdrawn'], { state: 'open', ...unsigned, reopenedBecause: null }],
    [['prepared', 'approved'], { state: 'approved', ...prepared, ...approved, reopenedBecause: null }],
    [['prepared', 'approved', 'reopened'], { state: 'reopened', ...unsigned, reopenedBecause: 'why reopened' }],
  ])('%j', (kinds, row) => {
    const last = version('2026-10', ...kinds)
    expect(rowOf('2026-10', last)).toEqual({ month: '2026-10', ...row })
    expect(stateOf(last)).toBe(rowOf('2026-10', last).state)
  })

  test('signed by whom its events name, and by nobody whom they do not', () => {
    expect(rowOf('2026-10', version('2026-10', 'approved'))).toMatchObject({
      ...approved,
      preparedBy: null,
      preparedAt: null,
    })
    expect(rowOf('2026-10', version('2026-10', 'prepared')).approvedBy).toBeNull()
  })

  test('open when nobody prepared it', () => {
    expect(rowOf('2026-10', undefined)).toEqual({ month: '2026-10', state: 'open', ...unsigned, reopenedBecause: null })
    expect(stateOf(version('2026-10'))).toBe('open')
  })
})

describe('a month is closed by the first approved one after it', () => {
  const months = (...versions: ReportVersion[]) => new Map(versions.map((each) => [each.month, each]))

  test.each<[string, ReportVersion[], string | undefined]>([
    ['a later one that is approved', [version('2026-11', 'prepared', 'approved')], '2026-11'],
    ['not itself', [version('2026-10', 'prepared', 'approved')], undefined],
    ['not one before it', [version('2026-09', 'prepared', 'approved')], undefined],
    ['not one that is only prepared', [version('2026-11', 'prepared')], undefined],
    ['not one that was reopened', [version('2026-11', 'prepared', 'approved', 'reopened')], undefined],
    [
      'the first of several',
      [version('2026-11', 'prepared'), version('2026-12', 'prepared', 'approved'), version('2027-01', 'approved')],
      '2026-12',
    ],
  ])('%s', (_rule, versions, closing) => {
    expect(closedAfter('2026-10', months(...versions))).toBe(closing)
  })
})
