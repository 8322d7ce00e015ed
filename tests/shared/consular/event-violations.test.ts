import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { findEventViolations, hardReasons } from '#shared/domain/consular/event-violations.ts'
import { addDays } from '#shared/domain/dates.ts'
import { event, passport, readProfile, ready, request, secondPassport, until, without } from './case-builder.ts'

const libya = readProfile('libya')
const lebanon = readProfile('lebanon')

const codes = (kind: CaseEventKind, events: readonly CaseEvent[], on: string) =>
  findEventViolations(kind, events, libya, on).map((reason) => `${reason.rule} ${reason.code}`)

describe('VHR-16 an exit visa is requested only on a document that was received and is valid', () => {
  test('may be requested on the day of receipt and on the last day of validity', () => {
    expect(codes('exit-visa-requested', ready, '2026-03-01')).toEqual([])
    expect(codes('exit-visa-requested', ready, '2026-12-31')).toEqual([])
  })

  test.each([
    ['no document', until('travel-document-requested', ready), '2026-03-02', 'DOCUMENT_NOT_REQUESTED'],
    ['requested', until('travel-document-issued', ready), '2026-03-02', 'DOCUMENT_NOT_ISSUED'],
    ['issued, not received', until('travel-document-received', ready), '2026-03-02', 'DOCUMENT_NOT_RECEIVED'],
    ['received only later', ready, '2026-02-28', 'DOCUMENT_NOT_RECEIVED'],
    ['expired', ready, '2027-01-01', 'DOCUMENT_EXPIRED'],
    ['lost', [...ready, event('travel-document-lost', '2026-03-05')], '2026-03-05', 'DOCUMENT_LOST'],
    ['returned', [...ready, event('travel-document-returned', '2026-03-05')], '2026-03-06', 'DOCUMENT_RETURNED'],
    [
      'receipt voided',
      [...ready.slice(0, -1), event('travel-document-received', '2026-03-01', { voided: true })],
      '2026-03-02',
      'DOCUMENT_NOT_RECEIVED',
    ],
  ])('refused: %s', (_, events, on, code) => {
    for (const profile of [libya, lebanon]) {
      const reasons = findEventViolations('exit-visa-requested', events, profile, on)
      expect(reasons).toMatchObject([{ rule: 'VHR-16', code, overridable: false }])
      expect(hardReasons(reasons)).toEqual(reasons)
    }
  })

  test('the document of the reason is named', () => {
    expect(findEventViolations('exit-visa-requested', ready, libya, '2027-01-01')[0]?.data).toEqual({
      number: 'LP-1',
      expiresOn: '2026-12-31',
    })
  })

  test('only a profile that does not make it a hard rule lets it be overridden', () => {
    const soft = { ...libya, hardRules: { exitVisaNeedsReceivedDocument: false } }
    const reasons = findEventViolations(
      'exit-visa-requested',
      until('travel-document-received', ready),
      soft,
      '2026-03-02',
    )
    expect(reasons).toMatchObject([{ rule: 'VHR-16', overridable: true }])
  })

  test('whatever happened, in whatever order, no request passes without a document received and valid on that day', () => {
    const kinds = fc.constantFrom(...caseEventKinds.filter((kind) => kind !== 'exit-visa-requested'))
    const days = fc.nat(400).map((count) => addDays('2026-01-01', count))
    const events = fc.array(
      fc
        .tuple(kinds, days, fc.boolean(), fc.constantFrom(passport, secondPassport))
        .map(([kind, day, voided, documentId]) => event(kind, day, { voided, documentId })),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(fc.tuple(events, days, fc.boolean()), ([random, on, withReady]) => {
        const all = withReady ? [...ready, ...random] : random
        if (findEventViolations('exit-visa-requested', all, libya, on).length > 0) return
        const counted = all.filter((each) => !each.voided && each.happenedOn <= on)
        expect(counted.some((each) => each.kind === 'travel-document-received')).toBe(true)
        expect(on <= '2026-12-31').toBe(true)
        expect(counted.some((each) => each.kind === 'consent-given')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('is not asked twice on the same document, but again when refused, expired or on a new document (VHR-17)', () => {
    const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
    expect(codes('exit-visa-requested', asked, '2026-03-03')).toEqual(['VHR-1 REQUEST_ALREADY_OPEN'])
    const granted = [...asked, event('exit-visa-granted', '2026-03-10', { validUntil: '2026-04-10' })]
    expect(codes('exit-visa-requested', granted, '2026-04-10')).toEqual(['VHR-1 EXIT_VISA_ALREADY_GRANTED'])
    expect(codes('exit-visa-requested', granted, '2026-04-11')).toEqual([])
    expect(codes('exit-visa-requested', [...asked, event('exit-visa-refused', '2026-03-10')], '2026-03-11')).toEqual([])
    const replaced = [
      ...asked,
      event('travel-document-lost', '2026-03-05'),
      event('travel-document-requested', '2026-03-06', { documentId: secondPassport }),
      event('travel-document-issued', '2026-03-07', { documentId: secondPassport }),
      event('travel-document-received', '2026-03-08', { documentId: secondPassport }),
    ]
    expect(codes('exit-visa-requested', replaced, '2026-03-09')).toEqual([])
  })
})

describe('VHR-1 the order of events', () => {
  test('is that of the country profile, and an override is offered where the profile allows one', () => {
    const uncounselled = without(ready.slice(0, 3), 'counselled')
    expect(findEventViolations('consular-session-result', uncounselled, libya, '2026-01-20')).toEqual([
      { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING', data: { after: 'counselled' }, overridable: true },
    ])
    const strict = { ...libya, eventOrder: libya.eventOrder.map((rule) => ({ ...rule, override: false })) }
    expect(
      hardReasons(findEventViolations('consular-session-result', uncounselled, strict, '2026-01-20')),
    ).toHaveLength(1)
    const rejected = [...ready.slice(0, 3), event('consular-session-result', '2026-01-20', { result: 'rejected' })]
    expect(codes('travel-document-requested', rejected, '2026-01-21')).toEqual(['VHR-1 EARLIER_EVENT_MISSING'])
  })

  test('a document is received only when issued, issued only when requested, and by its own id', () => {
    expect(codes('travel-document-issued', until('travel-document-requested', ready), '2026-02-02')).toEqual([
      'VHR-1 DOCUMENT_NOT_REQUESTED',
    ])
    expect(codes('travel-document-received', until('travel-document-issued', ready), '2026-03-01')).toEqual([
      'VHR-1 DOCUMENT_NOT_ISSUED',
    ])
    const issued = until('travel-document-received', ready)
    expect(
      findEventViolations('travel-document-received', issued, libya, '2026-03-01', { documentId: passport }),
    ).toEqual([])
    expect(
      findEventViolations('travel-document-received', issued, libya, '2026-03-01', { documentId: secondPassport }),
    ).toMatchObject([{ code: 'DOCUMENT_NOT_ISSUED' }])
    expect(codes('travel-document-received', issued, '2027-02-01')).toEqual([]) // it may arrive when it is too late
    expect(codes('travel-document-lost', until('travel-document-issued', ready), '2026-02-01')).toEqual([
      'VHR-1 DOCUMENT_NOT_HELD',
    ])
  })

  test('a second document is not asked for while the first is good', () => {
    expect(codes('travel-document-requested', ready, '2026-03-02')).toEqual(['VHR-1 DOCUMENT_UNDER_WAY'])
    expect(codes('travel-document-requested', ready, '2026-12-05')).toEqual([])
    expect(
      codes('travel-document-requested', [...ready, event('travel-document-lost', '2026-03-02')], '2026-03-03'),
    ).toEqual([])
  })

  test('an answer needs an open request', () => {
    expect(codes('exit-visa-granted', ready, '2026-03-02')).toEqual(['VHR-1 NO_OPEN_REQUEST'])
    const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
    expect(findEventViolations('exit-visa-granted', asked, libya, '2026-03-03', { requestId: request })).toEqual([])
    expect(codes('exit-visa-refused', [...asked, event('exit-visa-granted', '2026-03-04')], '2026-03-05')).toEqual([
      'VHR-1 NO_OPEN_REQUEST',
    ])
  })

  test('nothing before registration, nothing after closing, only closing after departure', () => {
    expect(codes('counselled', ready, '2025-12-31')).toEqual(['VHR-1 NOT_REGISTERED'])
    expect(codes('registered', ready, '2026-03-02')).toEqual(['VHR-1 ALREADY_REGISTERED'])
    const gone = [...ready, event('departed', '2026-03-10')]
    const aboutRecord: CaseEventKind[] = ['person-corrected', 'moved']
    for (const kind of aboutRecord) {
      expect(codes(kind, [...gone, event('closed', '2026-03-12')], '2026-03-13'), 'what is known is put right').toEqual(
        [],
      )
    }
    for (const kind of caseEventKinds.filter((each) => each !== 'registered' && !aboutRecord.includes(each))) {
      expect(codes(kind, gone, '2026-03-11')).toEqual(kind === 'closed' ? [] : ['VHR-1 DEPARTED'])
      expect(codes(kind, [...gone, event('closed', '2026-03-12')], '2026-03-13')).toEqual(['VHR-1 CLOSED'])
    }
  })

  test('a departure is not dated before something that was already written down', () => {
    expect(codes('departed', ready, '2026-02-15')).toEqual(['VHR-1 LATER_EVENTS'])
  })
})

describe('consent and stops', () => {
  const asking: CaseEventKind[] = ['consular-session-result', 'travel-document-requested', 'exit-visa-requested']

  test('VHR-2 nothing is asked of a consulate or an authority without written consent in force', () => {
    for (const kind of asking) {
      const withConsent = (change?: object) => [
        ...without(until(kind, ready), 'consent-given'),
        ...(change ? [event('consent-given', '2026-01-02', change)] : []),
      ]
      expect(codes(kind, withConsent(), '2026-03-02')).toContain('VHR-2 CONSENT_MISSING')
      expect(codes(kind, withConsent({ kind: 'oral' }), '2026-03-02')).toContain('VHR-2 CONSENT_NOT_WRITTEN')
      expect(codes(kind, withConsent({ kind: 'proxy' }), '2026-03-02')).toEqual([])
      const withdrawn = [...withConsent({}), event('consent-withdrawn', '2026-03-01')]
      expect(codes(kind, withdrawn, '2026-03-02')).toContain('VHR-2 CONSENT_WITHDRAWN')
      expect(hardReasons(findEventViolations(kind, withdrawn, libya, '2026-03-02'))).not.toEqual([])
    }
  })

  test('VHR-7 data go only to whom the consent names', () => {
    const events = [...without(ready, 'consent-given'), event('consent-given', '2026-01-02', { scopes: ['embassy'] })]
    expect(findEventViolations('exit-visa-requested', events, libya, '2026-03-02')).toMatchObject([
      { rule: 'VHR-7', code: 'SCOPE_MISSING', data: { scope: 'authority' }, overridable: false },
    ])
  })

  test('VHR-3 withdrawal is possible at any time before departure, and stops all requests', () => {
    for (let count = 1; count <= ready.length; count++) {
      const events = ready.slice(0, count)
      expect(codes('withdrawn', events, '2026-03-05')).toEqual([])
      for (const kind of [...asking, 'departed'] as const) {
        expect(codes(kind, [...events, event('withdrawn', '2026-03-05')], '2026-03-06')).toContain('VHR-3 WITHDRAWN')
      }
    }
    expect(codes('withdrawn', [...ready, event('departed', '2026-03-05')], '2026-03-06')).toEqual(['VHR-1 DEPARTED'])
  })

  test('a stop is written down once, and consent is withdrawn only where it was given', () => {
    expect(codes('withdrawn', [...ready, event('withdrawn', '2026-03-05')], '2026-03-06')).toEqual(['VHR-3 WITHDRAWN'])
    expect(codes('fear-of-return', [...ready, event('withdrawn', '2026-03-05')], '2026-03-06')).toEqual([])
    expect(codes('consent-withdrawn', ready, '2026-03-05')).toEqual([])
    expect(codes('consent-withdrawn', ready.slice(0, 1), '2026-03-05')).toEqual(['VHR-2 CONSENT_MISSING'])
  })

  test('what an authority or a consulate answers may still be written down after a withdrawal', () => {
    const withdrawn = [...ready, event('exit-visa-requested', '2026-03-02'), event('withdrawn', '2026-03-03')]
    expect(codes('exit-visa-granted', withdrawn, '2026-03-04')).toEqual([])
    expect(codes('travel-document-returned', withdrawn, '2026-03-04')).toEqual([])
  })
})

describe('departure', () => {
  const granted = [...ready, event('exit-visa-requested', '2026-03-02'), event('exit-visa-granted', '2026-03-10')]

  test('needs an exit visa that is still valid, unless a manager overrides', () => {
    expect(codes('departed', granted, '2026-11-30')).toEqual([])
    expect(codes('departed', granted, '2026-12-01')).toEqual(['VHR-1 EXIT_VISA_EXPIRED'])
    expect(findEventViolations('departed', ready, libya, '2026-03-05')).toMatchObject([
      { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING', overridable: true },
    ])
  })

  test('VHR-23 needs a document valid on the day of travel and for the margin of the profile', () => {
    const withoutEnd = granted.map((each) =>
      each.kind === 'exit-visa-granted' ? event('exit-visa-granted', '2026-03-10', { validUntil: null }) : each,
    )
    expect(codes('departed', withoutEnd, '2026-12-24')).toEqual([])
    expect(codes('departed', withoutEnd, '2026-12-25')).toEqual(['VHR-23 DOCUMENT_EXPIRES_TOO_SOON'])
    expect(codes('departed', withoutEnd, '2027-01-01')).toEqual(['VHR-23 DOCUMENT_EXPIRED'])
  })
})
