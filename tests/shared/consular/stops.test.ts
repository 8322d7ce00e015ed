import { describe, expect, test } from 'vitest'
import { type CaseEvent, definitionOf } from '#shared/domain/consular/case-events.ts'
import { activeSteps, derivePerson } from '#shared/domain/consular/derive-person.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { findEventViolations } from '#shared/domain/consular/event-violations.ts'
import { addDays } from '#shared/domain/dates.ts'
import { event, readProfile, ready } from './case-builder.ts'

const libya = readProfile('libya')

/** The events as they were written down one after the other from 10 March on, whatever day each is dated. */
const recorded = (...events: readonly CaseEvent[]) => [
  ...ready,
  ...events.map((each, index) => ({ ...each, recordedAt: `2026-03-1${index}T09:00:00.000Z` })),
]
const reasons = (kind: CaseEventKind, events: readonly CaseEvent[], on: string) =>
  findEventViolations(kind, events, libya, on)
const stopping = caseEventKinds.filter((kind) => definitionOf(kind).stops)
const forward = caseEventKinds.filter((kind) => definitionOf(kind).asks)

test('what stops a person, and what alone lifts it', () => {
  expect(Object.fromEntries(stopping.map((kind) => [kind, definitionOf(kind).stops?.liftedBy]))).toEqual({
    'consent-withdrawn': 'consent-given',
    withdrawn: 'consent-given',
    'fear-of-return': 'protection-clearance',
  })
  expect(forward).toEqual([
    ...['consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed'],
  ])
})

/**
 * Every stop with every other kind, in both orders of recording, and each dated before, on and after the other: until the
 * one event that lifts it is recorded after it and dated not before it, no step forward is possible on any day.
 */
describe('VHR-3 VHR-4 a stop holds from its recording, whatever day it is dated', () => {
  const days = ['2026-03-03', '2026-03-04', '2026-03-05']
  const around = Array.from({ length: 7 }, (_, index) => addDays('2026-03-02', index))

  test.each(stopping)('%s, walked with every kind', (stop) => {
    const { liftedBy, code } = definitionOf(stop).stops ?? {}
    let walked = 0
    for (const other of caseEventKinds) {
      for (const stopOn of days) {
        for (const otherOn of days) {
          const [one, two] = [event(stop, stopOn), event(other, otherOn)]
          for (const stopFirst of [true, false]) {
            const events = stopFirst ? recorded(one, two) : recorded(two, one)
            // A consent of the same day may have been given before the withdrawal.
            const follows = liftedBy === 'consent-given' ? otherOn > stopOn : otherOn >= stopOn
            const lifts = stopFirst && other === liftedBy && follows
            walked += 1
            for (const on of around) {
              const told = reasons('exit-visa-requested', events, on).map((each) => each.code)
              const what = `${stop} ${stopOn} ${stopFirst ? 'then' : 'after'} ${other} ${otherOn}, asked for ${on}`
              const isOver = ['departed', 'closed'].includes(other) && on >= otherOn
              if (lifts) expect(told.includes(code ?? 'CLOSED') && on >= otherOn, what).toBe(false)
              else if (!isOver) expect(told, what).toContain(code)
              if (!lifts) expect(told, what).not.toEqual([])
            }
            const step = derivePerson(events, libya, '2026-03-20').step
            if (!lifts && stop !== 'consent-withdrawn') expect(activeSteps, `${stop} ${other}`).not.toContain(step)
          }
        }
      }
    }
    expect(walked).toBe(caseEventKinds.length * 18)
  })

  test('no other step forward is possible either', () => {
    for (const stop of stopping) {
      for (const kind of forward) {
        const told = reasons(kind, recorded(event(stop, '2026-03-05')), '2026-03-04')
        // A departure is besides not dated before what was written down for later.
        const expected = kind === 'departed' ? 'LATER_EVENTS' : definitionOf(stop).stops?.code
        expect(told).toContainEqual(expect.objectContaining({ code: expected, overridable: false }))
        expect(reasons(kind, recorded(event(stop, '2026-03-05')), '2026-03-06')).toContainEqual(
          expect.objectContaining({ code: definitionOf(stop).stops?.code, overridable: false }),
        )
      }
    }
  })
})

describe('VHR-4 fear of return', () => {
  const afraid = recorded(event('fear-of-return', '2026-03-05'))
  const cleared = recorded(event('fear-of-return', '2026-03-05'), event('protection-clearance', '2026-03-06'))

  test('is not lifted by a consent, which nobody takes meanwhile', () => {
    expect(reasons('consent-given', afraid, '2026-03-07')).toMatchObject([{ rule: 'VHR-4', code: 'FEARS_RETURN' }])
    // As the family's consent of 14 November was given in the middle of it.
    const agreed = recorded(event('fear-of-return', '2026-03-05'), event('consent-given', '2026-03-07'))
    expect(derivePerson(agreed, libya, '2026-03-08').step).toBe('stopped')
  })

  test('is lifted by a clearance of protection, after which consent is given anew', () => {
    expect(reasons('protection-clearance', afraid, '2026-03-06')).toEqual([])
    expect(reasons('exit-visa-requested', cleared, '2026-03-07')).toMatchObject([{ code: 'CONSENT_MISSING' }])
    expect(derivePerson(cleared, libya, '2026-03-07').flags).toEqual(['consent-missing'])
    const again = recorded(
      event('fear-of-return', '2026-03-05'),
      event('protection-clearance', '2026-03-06'),
      event('consent-given', '2026-03-07'),
    )
    expect(reasons('exit-visa-requested', again, '2026-03-07')).toEqual([])
    // Between the two it was not so, and still is not for what is written down late.
    expect(reasons('exit-visa-requested', again, '2026-03-05')).toMatchObject([{ code: 'FEARS_RETURN' }])
  })

  test('nothing is cleared that nobody recorded, nor twice, nor before the day of the fear', () => {
    expect(reasons('protection-clearance', ready, '2026-03-06')).toMatchObject([{ code: 'NO_FEAR_RECORDED' }])
    expect(reasons('protection-clearance', cleared, '2026-03-07')).toMatchObject([{ code: 'NO_FEAR_RECORDED' }])
    const early = recorded(event('fear-of-return', '2026-03-05'), event('protection-clearance', '2026-03-04'))
    expect(reasons('exit-visa-requested', early, '2026-03-08')).toMatchObject([{ code: 'FEARS_RETURN' }])
  })

  test('stands beside a withdrawal: each is lifted by its own', () => {
    const both = recorded(event('withdrawn', '2026-03-04'), event('fear-of-return', '2026-03-05'))
    expect(reasons('exit-visa-requested', both, '2026-03-06').map((each) => each.code)).toEqual([
      'FEARS_RETURN',
      'WITHDRAWN',
    ])
    const clearedOnly = recorded(
      event('withdrawn', '2026-03-04'),
      event('fear-of-return', '2026-03-05'),
      event('protection-clearance', '2026-03-06'),
    )
    expect(derivePerson(clearedOnly, libya, '2026-03-07').step).toBe('withdrawn')
  })
})

describe('VHR-2 a consent', () => {
  test('that was typed late, of a day before the withdrawal, undoes nothing', () => {
    const late = recorded(event('withdrawn', '2026-03-05'), event('consent-given', '2026-03-04'))
    expect(reasons('exit-visa-requested', late, '2026-03-06')).toMatchObject([{ code: 'WITHDRAWN' }])
  })

  test('that was voided lifts nothing', () => {
    const voided = recorded(event('withdrawn', '2026-03-05'), event('consent-given', '2026-03-06', { voided: true }))
    expect(reasons('exit-visa-requested', voided, '2026-03-07')).toMatchObject([{ code: 'WITHDRAWN' }])
  })

  test('of a day before a withdrawal that was lifted counts for what is written down late of those days', () => {
    const again = recorded(event('withdrawn', '2026-03-05'), event('consent-given', '2026-03-06'))
    expect(reasons('exit-visa-requested', again, '2026-03-03')).toEqual([])
    expect(reasons('exit-visa-requested', again, '2026-03-05')).toMatchObject([{ code: 'WITHDRAWN' }])
    expect(reasons('exit-visa-requested', again, '2026-03-06')).toEqual([])
  })
})

describe('the last meaningful event wins, not the last one', () => {
  const session = (on: string, result: string) => event('consular-session-result', on, { result })
  const before = ready.slice(0, 3)

  test('VHR-9 rejected on the 10th and absent on the 20th is rejected, and interviewed', () => {
    const events = [...before, session('2026-02-10', 'rejected'), session('2026-02-20', 'absent')]
    const { step, since, flags } = derivePerson(events, libya, '2026-02-21')
    expect({ step, since, flags }).toEqual({
      ...{ step: 'interviewed', since: '2026-02-10', flags: ['nationality-rejected'] },
    })
  })

  test.each(['verified', 'rejected', 'pending', 'more-documents'])('an absence takes nothing of %s away', (result) => {
    const events = [...before, session('2026-02-10', result)]
    const absent = [...events, session('2026-02-20', 'absent')]
    const stateOf = (list: readonly CaseEvent[]) => {
      const { step, since, flags, facts } = derivePerson(list, libya, '2026-02-21')
      return { step, since, flags, last: facts.lastResult, verifiedOn: facts.verifiedOn }
    }
    expect(stateOf(absent)).toEqual(stateOf(events))
  })
})
