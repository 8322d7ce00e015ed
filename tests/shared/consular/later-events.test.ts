import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { laterEventReasons } from '#shared/domain/consular/later-events.ts'
import { event, passport, ready, request, secondPassport } from './case-builder.ts'

const secondRequest = '01890000-0000-7000-8000-00000000000e'
const about = { documentId: passport, requestId: request }
const on = '2026-03-10'
const later = '2026-03-20'

/** What must not be there already for a later day, of the same document or request; any other kind is in no one's way. */
const standsInTheWayOf: Partial<Record<CaseEventKind, CaseEventKind[]>> = {
  'travel-document-issued': ['travel-document-issued'],
  'travel-document-received': ['travel-document-received'],
  'travel-document-lost': [
    'travel-document-received',
    'travel-document-lost',
    'travel-document-returned',
    'exit-visa-requested',
  ],
  'travel-document-returned': [
    'travel-document-received',
    'travel-document-lost',
    'travel-document-returned',
    'exit-visa-requested',
  ],
  'exit-visa-requested': ['exit-visa-requested'],
  'exit-visa-granted': ['exit-visa-granted', 'exit-visa-refused'],
  'exit-visa-refused': ['exit-visa-granted', 'exit-visa-refused'],
  moved: ['moved'],
  'left-case': ['left-case', 'joined-case'],
  'joined-case': ['left-case', 'joined-case'],
}

const refusal = (code: string, data: object) => ({ rule: 'VHR-1', code, data, overridable: false })
const kinds = fc.constantFrom(...caseEventKinds)
const others = caseEventKinds.filter((kind) => kind !== 'departed')

describe('VHR-16 an event dated late undoes nothing that was already written down for a later day', () => {
  test.each(caseEventKinds)('%s', (kind) => {
    const refused = others.filter((other) => {
      const reasons = laterEventReasons(kind, [...ready, event(other, later)], on, about)
      if (reasons.length > 0) expect(reasons).toEqual([refusal('LATER_EVENTS', { event: other, on: later })])
      return reasons.length > 0
    })
    expect(refused).toEqual(standsInTheWayOf[kind] ?? [])
  })

  test('another document or another request is in nobody’s way, nor is anything when none is named', () => {
    fc.assert(
      // Where somebody stays is of no document.
      fc.property(
        kinds.filter((kind) => !['moved', 'left-case', 'joined-case'].includes(kind)),
        fc.constantFrom(...others),
        (kind, other) => {
          const elsewhere = event(other, later, { documentId: secondPassport, requestId: secondRequest })
          expect(laterEventReasons(kind, [elsewhere], on, about)).toEqual([])
          expect(laterEventReasons(kind, [event(other, later)], on)).toEqual([])
        },
      ),
    )
  })

  test('a correction stands in the way of a move when it changed the place', () => {
    const corrected = (fields: string[]) => event('person-corrected', later, { version: 2, fields })
    for (const field of ['siteId', 'address']) {
      const found = laterEventReasons('moved', [corrected(['givenNames', field])], on)
      expect(found).toEqual([refusal('LATER_EVENTS', { event: 'person-corrected', on: later })])
    }
    expect(laterEventReasons('moved', [corrected(['givenNames', 'phone'])], on)).toEqual([])
  })

  test('a document stands in the way by its own id, whatever the request, and a request by its own', () => {
    const newRequest = event('exit-visa-requested', later, { requestId: secondRequest })
    expect(laterEventReasons('exit-visa-requested', [newRequest], on, about)).toHaveLength(1)
    const answer = event('exit-visa-granted', later, { requestId: secondRequest })
    expect(laterEventReasons('exit-visa-refused', [answer], on, { documentId: passport })).toEqual([])
  })

  test('what was voided, and what was until that day, is in nobody’s way', () => {
    fc.assert(
      fc.property(kinds, kinds, (kind, other) => {
        const past: CaseEvent[] = [event(other, '2026-03-09'), event(other, on), event(other, later, { voided: true })]
        expect(laterEventReasons(kind, past, on, about)).toEqual([])
      }),
    )
  })
})

describe('VHR-1 who has departed', () => {
  const mayFollow: CaseEventKind[] = ['closed', 'person-corrected', 'moved']

  test.each(caseEventKinds)('%s before a departure already written down', (kind) => {
    const reasons = laterEventReasons(kind, [...ready, event('departed', later)], on, about)
    expect(reasons).toEqual(mayFollow.includes(kind) ? [] : [refusal('DEPARTED', { on: later })])
  })

  test('the departure is named first, whatever else was written down for a later day', () => {
    const events = [event('travel-document-lost', '2026-03-15'), event('departed', later)]
    expect(laterEventReasons('travel-document-lost', events, on, about)).toEqual([refusal('DEPARTED', { on: later })])
  })
})
