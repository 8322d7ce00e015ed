import { describe, expect, test } from 'vitest'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { sessionResults } from '#shared/domain/consular/consular-terms.ts'
import { findEventViolations } from '#shared/domain/consular/event-violations.ts'
import { event, readProfile, ready, until } from './case-builder.ts'

const libya = readProfile('libya')
const whole = [
  ...ready,
  event('exit-visa-requested', '2026-03-02'),
  event('exit-visa-granted', '2026-03-10'),
  event('departed', '2026-03-20'),
]

describe('VHR-1 a profile may order any event after any that leaves a trace', () => {
  const traced = whole.slice(1).map((each) => each.kind)

  test.each(traced)('closing after %s', (after) => {
    const profile = { ...libya, eventOrder: [{ event: 'closed' as const, after, override: false }] }
    const before = until(after, whole)
    const missing = { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING', data: { after }, overridable: false }
    expect(findEventViolations('closed', before, profile, '2026-04-01')).toEqual([missing])
    const then = whole.slice(0, before.length + 1)
    expect(findEventViolations('closed', then, profile, '2026-04-01')).toEqual([])
  })
})

describe('VHR-15 a document is lost or given back only while there is one', () => {
  test.each([
    ['only asked for', until('travel-document-issued', ready), '2026-02-01', ['DOCUMENT_NOT_HELD']],
    ['issued', until('travel-document-received', ready), '2026-02-28', []],
    ['received', ready, '2026-03-02', []],
    ['expired', ready, '2027-01-01', []],
  ])('%s', (_, events, on, codes) => {
    for (const kind of ['travel-document-lost', 'travel-document-returned'] as const) {
      expect(findEventViolations(kind, events, libya, on).map((reason) => reason.code)).toEqual(codes)
    }
  })
})

test('VHR-9 whoever came was interviewed, and a decision of the consulate counts beside it', () => {
  const { counts } = definitionOf('consular-session-result')
  const counted = sessionResults.map((result) => [result, typeof counts === 'function' ? counts({ result }) : counts])
  expect(Object.fromEntries(counted)).toEqual({
    verified: ['interviewed', 'verified'],
    rejected: ['interviewed', 'rejected'],
    pending: ['interviewed'],
    'more-documents': ['interviewed'],
    absent: [],
  })
})
