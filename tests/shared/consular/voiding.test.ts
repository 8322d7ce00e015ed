import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import { inOrder } from '#shared/domain/consular/dated-event.ts'
import { dependingOn } from '#shared/domain/consular/event-violations.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import { event, passport, readProfile, ready, request, secondPassport, until } from './case-builder.ts'

const libya = readProfile('libya')
const secondRequest = '01890000-0000-7000-8000-00000000000e'

const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
const standOn = (voided: string, events: readonly CaseEvent[]) => dependingOn(voided, events, libya)

describe('VHR-1 an event is not voided while later ones stand on it', () => {
  test.each([
    ['the receipt of a document carries the exit visa', '2026-03-01 travel-document-received', ['exit-visa-requested']],
    [
      'its issue carries its receipt and the exit visa',
      '2026-02-02 travel-document-issued',
      ['travel-document-received', 'exit-visa-requested'],
    ],
    ['the registration carries all there is', '2026-01-01 registered', asked.slice(1).map((each) => each.kind)],
    [
      'the consent carries what was asked of others',
      '2026-01-02 consent-given',
      ['consular-session-result', 'travel-document-requested', 'exit-visa-requested'],
    ],
    ['an order that a manager may skip carries nothing', '2026-01-03 counselled', []],
    ['the last event carries nothing', '2026-03-02 exit-visa-requested', []],
  ])('%s', (_, voided, kinds) => {
    expect(standOn(voided, asked)).toEqual(kinds)
  })

  test('what was voided itself stands on nothing', () => {
    const taken = [...ready, event('exit-visa-requested', '2026-03-02', { voided: true })]
    expect(standOn('2026-03-01 travel-document-received', taken)).toEqual([])
  })

  test('a document stands on its own issue, though another was issued too', () => {
    const events = [
      ...until('travel-document-received', ready),
      event('travel-document-requested', '2026-02-03', { documentId: secondPassport }),
      event('travel-document-issued', '2026-02-04', { documentId: secondPassport }),
      event('travel-document-received', '2026-02-05', { documentId: secondPassport }),
    ]
    expect(standOn('2026-02-04 travel-document-issued', events)).toEqual(['travel-document-received'])
    expect(standOn('2026-02-02 travel-document-issued', events)).toEqual([])
  })

  test('an answer stands on its own request, though another is open too', () => {
    const events = [
      ...asked,
      event('travel-document-lost', '2026-03-03'),
      event('travel-document-requested', '2026-03-04', { documentId: secondPassport }),
      event('travel-document-issued', '2026-03-05', { documentId: secondPassport }),
      event('travel-document-received', '2026-03-06', { documentId: secondPassport }),
      event('exit-visa-requested', '2026-03-07', { documentId: secondPassport, requestId: secondRequest }),
      event('exit-visa-granted', '2026-03-08', { requestId: secondRequest }),
    ]
    expect(standOn('2026-03-07 exit-visa-requested', events)).toEqual(['exit-visa-granted'])
    expect(standOn('2026-03-02 exit-visa-requested', events)).toEqual([])
  })

  test('what came later the same day takes nothing away from what stood before it', () => {
    const lost = event('travel-document-lost', '2026-03-01')
    for (const recordedAt of ['2026-03-01T12:00:00.001Z', '2026-03-20T08:00:00.000Z']) {
      expect(standOn('2026-02-02 travel-document-issued', [...ready, { ...lost, recordedAt }])).toEqual([
        'travel-document-received',
        'travel-document-lost',
      ])
    }
  })
})

describe('events of one day', () => {
  const onOneDay = (id: string, recordedAt: string) => ({ id, recordedAt, happenedOn: '2026-03-01' })

  test('come in the order in which they were written down, then by their id', () => {
    const given = [
      onOneDay('b', '2026-03-01T09:00:00.000Z'),
      onOneDay('c', '2026-03-01T08:00:00.000Z'),
      onOneDay('a', '2026-03-01T09:00:00.000Z'),
      { ...onOneDay('d', '2026-03-09T09:00:00.000Z'), happenedOn: '2026-02-28' },
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (events) => {
        expect(inOrder(events).map((each) => each.id)).toEqual(['d', 'c', 'a', 'b'])
      }),
    )
  })

  test('VHR-15 a document received and lost on one day is lost, in whatever order the two are read', () => {
    const received = { ...event('travel-document-received', '2026-03-01'), recordedAt: '2026-03-01T10:00:00.000Z' }
    const lost = { ...event('travel-document-lost', '2026-03-01'), recordedAt: '2026-03-01T11:00:00.000Z' }
    const events = [...until('travel-document-received', ready), lost, received]
    const document = readPersonFacts(events, '2026-03-01').documents[0]
    expect(document).toMatchObject({ documentId: passport, state: 'lost', receivedOn: '2026-03-01' })
  })
})

test('VHR-3 what an authority answers never stands on a withdrawal', () => {
  const events = [
    ...asked,
    event('withdrawn', '2026-03-03'),
    event('exit-visa-granted', '2026-03-04', { requestId: request }),
  ]
  expect(standOn('2026-03-03 withdrawn', events)).toEqual([])
})
