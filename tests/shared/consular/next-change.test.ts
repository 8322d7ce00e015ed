import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import { derivePerson } from '#shared/domain/consular/derive-person.ts'
import { never, nextChange } from '#shared/domain/consular/next-change.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { event, readProfile, ready, request, secondPassport } from './case-builder.ts'

const profile = readProfile('libya')
const firstDay: Day = '2026-03-02'

function shown(events: readonly CaseEvent[], day: Day) {
  const { step, since, flags, currentDocument, openExitVisaRequest } = derivePerson(events, profile, day)
  return { step, since, flags, currentDocument, openExitVisaRequest }
}

const later = fc.nat(90).map((days) => addDays(firstDay, days))

/** A member with a passport that expires some day, perhaps a request and its answer, perhaps a second passport. */
const story = fc
  .record({
    expires: later,
    asked: later,
    validUntil: later,
    second: later,
    parts: fc.subarray(['asked', 'granted', 'second']),
  })
  .map(({ expires, asked, validUntil, second, parts }) => [
    ...ready.map((each) =>
      each.kind === 'travel-document-issued' ? event(each.kind, each.happenedOn, { expiresOn: expires }) : each,
    ),
    ...(parts.includes('asked') ? [event('exit-visa-requested', asked)] : []),
    ...(parts.includes('granted')
      ? [event('exit-visa-granted', addDays(asked, 3), { requestId: request, validUntil })]
      : []),
    ...(parts.includes('second') ? [event('travel-document-requested', second, { documentId: secondPassport })] : []),
  ])

test('VHR-14 VHR-17 until the day of the next change a person looks the same on every day', () => {
  fc.assert(
    fc.property(story, later, (events, from) => {
      const before = shown(events, from)
      const until = nextChange(derivePerson(events, profile, from).facts, events, profile, from)
      expect(until > from).toBe(true)
      for (let day = addDays(from, 1); day < until && day < '2026-08-01'; day = addDays(day, 1)) {
        expect({ day, ...shown(events, day) }).toEqual({ day, ...before })
      }
    }),
    { numRuns: 500 },
  )
})

test('VHR-14 a document is looked at again on the day of its warning and the day after its last', () => {
  const at = (day: Day) => nextChange(derivePerson(ready, profile, day).facts, ready, profile, day)
  // It expires on 31 December and is a warning from 30 days before.
  expect(at('2026-06-01')).toBe('2026-12-01')
  expect(at('2026-12-01')).toBe('2027-01-01')
  expect(at('2027-01-01')).toBe(never)
})
