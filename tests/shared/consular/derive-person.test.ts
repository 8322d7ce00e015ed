import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import { partEventData } from '#shared/domain/consular/case-events.ts'
import { activeSteps, ageingOf, caseStep, caseSteps, derivePerson } from '#shared/domain/consular/derive-person.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { addDays } from '#shared/domain/dates.ts'
import { event, passport, readProfile, ready, secondPassport, until } from './case-builder.ts'

const libya = readProfile('libya')
const stepOn = (events: readonly CaseEvent[], day: string) => {
  const { step, since } = derivePerson(events, libya, day)
  return `${step} since ${since}`
}
const flagsOn = (events: readonly CaseEvent[], day: string) => derivePerson(events, libya, day).flags

describe('the step of a member', () => {
  const whole = [
    ...ready,
    event('exit-visa-requested', '2026-03-02'),
    event('exit-visa-granted', '2026-03-10'),
    event('departed', '2026-03-20'),
    event('closed', '2026-04-01'),
  ]

  test.each([
    ['2026-01-01', 'registered since 2026-01-01'],
    ['2026-01-02', 'consented since 2026-01-02'],
    ['2026-01-20', 'nationality-verified since 2026-01-20'],
    ['2026-01-31', 'document-requested since 2026-01-21'],
    ['2026-02-28', 'document-issued since 2026-02-02'],
    ['2026-03-01', 'document-received since 2026-03-01'],
    ['2026-03-09', 'exit-visa-requested since 2026-03-02'],
    ['2026-03-19', 'exit-visa-granted since 2026-03-10'],
    ['2026-03-31', 'departed since 2026-03-20'],
    ['2026-12-31', 'closed since 2026-04-01'],
  ])('on %s it was %s, asked at any later time', (day, expected) => {
    expect(stepOn(whole, day)).toBe(expected)
  })

  test('a session without a decision is an interview; an absence is none', () => {
    const result = (result: string) => [
      ...ready.slice(0, 3),
      event('consular-session-result', '2026-01-20', { result }),
    ]
    expect(stepOn(result('pending'), '2026-02-01')).toBe('interviewed since 2026-01-20')
    expect(stepOn(result('absent'), '2026-02-01')).toBe('consented since 2026-01-02')
    expect(flagsOn(result('rejected'), '2026-02-01')).toEqual(['nationality-rejected'])
    expect(flagsOn(result('more-documents'), '2026-02-01')).toEqual(['more-documents-needed'])
  })

  test('VHR-14 a document near its end warns; an expired one takes the member back to asking for the next', () => {
    expect(flagsOn(ready, '2026-11-30')).toEqual([])
    expect(flagsOn(ready, '2026-12-01')).toEqual(['document-expiring'])
    expect(stepOn(ready, '2026-12-31')).toBe('document-received since 2026-03-01')
    expect(stepOn(ready, '2027-01-05')).toBe('nationality-verified since 2027-01-01')
    expect(flagsOn(ready, '2027-01-05')).toEqual(['document-expired'])
  })

  test('VHR-17 a request whose document expired, was lost or replaced must be made again', () => {
    const asked = [...ready, event('exit-visa-requested', '2026-12-28')]
    expect(flagsOn(asked, '2026-12-31')).toEqual(['document-expiring'])
    expect(flagsOn(asked, '2027-01-01')).toEqual(['document-expired', 'exit-visa-needs-resubmission'])
    const replaced = [
      ...ready,
      event('exit-visa-requested', '2026-03-02'),
      event('travel-document-lost', '2026-03-05'),
      event('travel-document-requested', '2026-03-06', { documentId: secondPassport }),
      event('travel-document-issued', '2026-03-07', { documentId: secondPassport }),
      event('travel-document-received', '2026-03-08', { documentId: secondPassport }),
    ]
    expect(stepOn(replaced, '2026-03-09')).toBe('document-received since 2026-03-08')
    expect(flagsOn(replaced, '2026-03-09')).toEqual(['exit-visa-needs-resubmission'])
    expect(derivePerson(replaced, libya, '2026-03-09').currentDocument?.documentId).toBe(secondPassport)
  })

  test('a refused or expired exit visa takes the member back to the document, from that day', () => {
    const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
    const refused = [...asked, event('exit-visa-refused', '2026-03-10')]
    expect(stepOn(refused, '2026-03-12')).toBe('document-received since 2026-03-10')
    expect(flagsOn(refused, '2026-03-12')).toEqual(['exit-visa-refused'])
    const changed = [...refused, event('exit-visa-granted', '2026-03-11')]
    expect(stepOn(changed, '2026-03-12')).toBe('document-received since 2026-03-10')
    const granted = [...asked, event('exit-visa-granted', '2026-03-10', { validUntil: '2026-04-10' })]
    expect(stepOn(granted, '2026-04-12')).toBe('document-received since 2026-04-11')
    expect(flagsOn(granted, '2026-04-12')).toEqual(['exit-visa-expired'])
  })

  test('a request without an answer is overdue after the days of the profile', () => {
    const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
    expect(flagsOn(asked, '2026-03-22')).toEqual([])
    expect(flagsOn(asked, '2026-03-23')).toEqual(['exit-visa-overdue'])
    expect(derivePerson(asked, libya, '2026-03-23').openExitVisaRequest?.requestedOn).toBe('2026-03-02')
  })

  test('VHR-12 a machine-readable zone that was entered and not proved is flagged', () => {
    const withMrz = ready.map((each) =>
      each.kind === 'travel-document-issued' ? event('travel-document-issued', '2026-02-02', { mrz: 'P<GIN' }) : each,
    )
    expect(flagsOn(withMrz, '2026-03-02')).toEqual(['mrz-not-verified'])
  })

  test('VHR-3 VHR-4 a stop is a step of its own until consent is given anew', () => {
    const withdrawn = [...ready, event('withdrawn', '2026-03-05')]
    expect(stepOn(withdrawn, '2026-03-06')).toBe('withdrawn since 2026-03-05')
    expect(stepOn([...withdrawn, event('consent-given', '2026-05-01')], '2026-05-02')).toBe(
      'document-received since 2026-03-01',
    )
    expect(stepOn([...ready, event('fear-of-return', '2026-03-05')], '2026-03-06')).toBe('stopped since 2026-03-05')
    expect(flagsOn([...ready, event('consent-withdrawn', '2026-03-05')], '2026-03-06')).toEqual(['consent-withdrawn'])
  })

  test('a document lives one way: asked for or issued again under its own id, it stays what it is', () => {
    const again = [event('travel-document-requested', '2026-03-05'), event('travel-document-issued', '2026-03-06')]
    expect(derivePerson([...ready, ...again], libya, '2026-03-10')).toEqual(derivePerson(ready, libya, '2026-03-10'))
    const found = [
      ...ready,
      event('travel-document-lost', '2026-03-05'),
      event('travel-document-received', '2026-03-06'),
    ]
    expect(flagsOn(found, '2026-03-10')).toEqual(['document-lost'])
  })

  describe('with two documents', () => {
    const second = (kind: CaseEventKind, day: string) => event(kind, day, { documentId: secondPassport })
    const bothRequested = [...until('travel-document-issued', ready), second('travel-document-requested', '2026-01-25')]
    const bothIssued = [
      ...bothRequested,
      event('travel-document-issued', '2026-02-02'),
      second('travel-document-issued', '2026-02-03'),
    ]

    test.each([
      [
        'asked for',
        bothRequested.concat(second('travel-document-issued', '2026-02-01')),
        'document-requested since 2026-01-21',
      ],
      ['issued', bothIssued, 'document-issued since 2026-02-02'],
    ])('the one still %s is the one in hand when the other is lost', (_, events, expected) => {
      const state = derivePerson([...events, second('travel-document-lost', '2026-02-10')], libya, '2026-02-11')
      expect(state.currentDocument?.documentId).toBe(passport)
      expect(`${state.step} since ${state.since}`).toBe(expected)
      expect(state.flags).toEqual([])
    })

    test('VHR-15 the member waits since the last of them was gone, in whatever order they were asked for', () => {
      const firstLast = [second('travel-document-lost', '2026-02-10'), event('travel-document-lost', '2026-02-20')]
      const secondLast = [event('travel-document-lost', '2026-02-10'), second('travel-document-returned', '2026-02-20')]
      for (const gone of [firstLast, secondLast]) {
        expect(stepOn([...bothIssued, ...gone], '2026-03-01')).toBe('nationality-verified since 2026-02-20')
      }
    })
  })

  test('VHR-15 a document lost or given back stays so after the day it would have expired', () => {
    for (const kind of ['lost', 'returned'] as const) {
      const gone = [...ready, event(`travel-document-${kind}`, '2026-03-05')]
      for (const day of ['2026-03-05', '2027-01-05']) expect(flagsOn(gone, day)).toEqual([`document-${kind}`])
    }
  })

  test('VHR-14 a document that expires before it ever came is expired', () => {
    const onTheWay = until('travel-document-received', ready)
    expect(stepOn(onTheWay, '2026-12-31')).toBe('document-issued since 2026-02-02')
    expect(stepOn(onTheWay, '2027-01-01')).toBe('nationality-verified since 2027-01-01')
    expect(flagsOn(onTheWay, '2027-01-01')).toEqual(['document-expired'])
  })

  test('VHR-17 an exit visa granted on a document that was lost since must be asked for again', () => {
    const granted = [...ready, event('exit-visa-requested', '2026-03-02'), event('exit-visa-granted', '2026-03-10')]
    expect(flagsOn(granted, '2026-03-12')).toEqual([])
    expect(flagsOn([...granted, event('travel-document-lost', '2026-03-11')], '2026-03-12')).toEqual([
      'document-lost',
      'exit-visa-needs-resubmission',
    ])
  })

  test('VHR-2 a member without consent is flagged, and nobody who is no longer worked for', () => {
    expect(flagsOn(ready.slice(0, 1), '2026-01-02')).toEqual(['consent-missing'])
    for (const end of ['departed', 'withdrawn', 'fear-of-return', 'closed'] as const) {
      expect(flagsOn([...ready.slice(0, 1), event(end, '2026-03-05')], '2026-03-06')).toEqual([])
    }
  })

  test('a voided event counts for nothing', () => {
    const voided = [...ready, event('departed', '2026-03-20', { voided: true })]
    expect(stepOn(voided, '2026-04-01')).toBe('document-received since 2026-03-01')
  })

  test('is the same in whatever order the events are read, and never in the future', () => {
    const days = fc.nat(60).map((count) => addDays('2026-01-01', count))
    const events = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...caseEventKinds), days).map(([kind, day]) => event(kind, day)),
      { selector: (each) => each.id, maxLength: 20 },
    )
    fc.assert(
      fc.property(events, days, (list, today) => {
        const state = derivePerson(list, libya, today)
        expect(derivePerson([...list].reverse(), libya, today)).toEqual(state)
        expect(state.daysInStep).toBeGreaterThanOrEqual(0)
        expect(caseSteps).toContain(state.step)
      }),
    )
  })
})

test('ageing bands end at 30, 60 and 90 days', () => {
  expect([0, 30, 31, 60, 61, 90, 91].map(ageingOf)).toEqual(['0-30', '0-30', '31-60', '31-60', '61-90', '61-90', '>90'])
})

test('the step of a case is that of its least advanced active member', () => {
  expect(caseStep(['departed', 'exit-visa-granted', 'document-issued', 'withdrawn'])).toBe('document-issued')
  expect(caseStep(['withdrawn', 'departed'])).toBe('departed')
  expect(caseStep(['closed', 'closed'])).toBe('closed')
  expect(caseStep(['closed', 'withdrawn', 'stopped'])).toBe('stopped')
  expect(caseStep([])).toBe('registered')
})

test('the office works on a case until its member departed, or it was stopped, withdrawn or closed', () => {
  const over = caseSteps.filter((step) => !activeSteps.includes(step))
  expect(over).toEqual(['departed', 'stopped', 'withdrawn', 'closed'])
})

test('VHR-18 a refusal without a reason or a next action is not an event', () => {
  const data = { requestId: '01890000-0000-7000-8000-00000000000c', reason: '', nextAction: 'ask again' }
  expect(() => partEventData('exit-visa-refused', data)).toThrow('reason')
})
