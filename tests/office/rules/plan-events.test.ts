import { describe, expect, test } from 'vitest'
import type { CaseFile, PersonFile } from '#office/consular/case/case-file.ts'
import { type EventDraft, nextInstant, planEvents } from '#office/consular/case/plan-events.ts'
import { findViolations, violationsInForce } from '#office/consular/event-violations.ts'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import type { CaseReason } from '#shared/domain/consular/case-reason.ts'
import type { Vulnerability } from '#shared/domain/people/person.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { event, passport, readProfile, ready, request, until } from '#tests/shared/consular/case-builder.ts'

const profile = readProfile('libya')
const caseId = '01890000-0000-7000-8000-0000000000ca'
const personId = '01890000-0000-7000-8000-0000000000aa'

function person(events: readonly CaseEvent[], vulnerabilities: readonly Vulnerability[] = []): PersonFile {
  const known: PersonFile['person'] = {
    ...{ case_id: caseId, ordinal: 1, joined_on: '2026-01-01', case_number: 'VHR-1', relation: 'head', id: personId },
    ...{ version: 1, family_name: 'Diallo', given_names: 'Amadou', name_as_told: '', name_arabic: '', sex: 'male' },
    ...{ birth_known: 'day', birth_told: '1990-01-01', birth_told_on: null, born_from: '1990-01-01' },
    ...{
      born_until: '1990-01-01',
      nationality: 'GIN',
      phone: '',
      site_id: null,
      address: '',
      disability: 'not-stated',
    },
    erasure_id: null,
  }
  // Who is marked is a child.
  if (vulnerabilities.includes('unaccompanied-child')) known.born_until = '2015-01-01'
  return { person: known, vulnerabilities, family: [], events: [...events], lastRecordedAt: '' }
}

const fileOf = (...people: PersonFile[]): Map<string, CaseFile> =>
  new Map([[caseId, { caseId, number: 'VHR-1', people }]])
const callOf = (...roles: Role[]) => ({
  by: {
    id: 'u',
    name: 'Hana',
    roles,
    language: 'en',
    digits: 'latn',
    theme: 'auto',
    mustChangePassphrase: false,
  } as const,
  now: new Date('2026-11-22T08:00:00.000Z'),
  profile,
})
const ask: EventDraft = {
  personId,
  kind: 'exit-visa-requested',
  happenedOn: '2026-04-01',
  data: { requestId: request, documentId: passport },
}
const codesOf = (reasons: readonly CaseReason[]) => reasons.map(({ code }) => code)

describe('what speaks against an event', () => {
  test('is nothing for someone who is ready', () => {
    expect(findViolations('exit-visa-requested', person(ready), profile, '2026-04-01')).toEqual([])
  })

  test('are the order of events, what a child lacks, and what happened later, together', () => {
    const early = until('travel-document-received', ready)
    expect(codesOf(findViolations('exit-visa-requested', person(early), profile, '2026-04-01'))).toContain(
      'DOCUMENT_NOT_RECEIVED',
    )
    const child = person(ready, ['unaccompanied-child'])
    expect(codesOf(findViolations('exit-visa-requested', child, profile, '2026-04-01'))).toEqual([
      'BEST_INTEREST_MISSING',
    ])
    const gone = person([...ready, event('departed', '2026-05-01')])
    expect(codesOf(findViolations('counselled', gone, profile, '2026-04-01'))).toEqual(['DEPARTED'])
  })

  test('VHR-16 is asked of the document that is meant', () => {
    const asked = person([...ready, event('exit-visa-requested', '2026-04-02')])
    const about = { documentId: passport }
    expect(codesOf(findViolations('exit-visa-requested', asked, profile, '2026-04-01', about))).toEqual([
      'LATER_EVENTS',
    ])
    expect(findViolations('exit-visa-requested', asked, profile, '2026-04-01')).toEqual([])
  })

  test('VHR-1 an override removes what may be skipped, and nothing else', () => {
    const soft: CaseReason = { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING', data: {}, overridable: true }
    const hard: CaseReason = { rule: 'VHR-16', code: 'DOCUMENT_NOT_RECEIVED', data: {}, overridable: false }
    expect(violationsInForce([soft, hard], true)).toEqual([hard])
    expect(violationsInForce([soft, hard], false)).toEqual([soft, hard])
  })
})

describe('events that are planned', () => {
  test('are written in their order, each on top of the one before', () => {
    const [file] = [person([])]
    const drafts: EventDraft[] = [
      { personId, kind: 'registered', happenedOn: '2026-01-01', data: {} },
      { id: 'given', personId, kind: 'counselled', happenedOn: '2026-01-02', data: { remark: 'in Hausa' } },
    ]
    const planned = planEvents(callOf('consular-officer'), fileOf(file), drafts)
    expect(planned).toMatchObject([
      { kind: 'registered', caseId, personId, recordedAt: '2026-11-22T08:00:00.000Z', overrideReason: null },
      { id: 'given', kind: 'counselled', recordedAt: '2026-11-22T08:00:00.001Z', words: { remark: 'in Hausa' } },
    ])
    expect(file.events.map(({ kind }) => kind)).toEqual(['registered', 'counselled'])
    expect(file.lastRecordedAt).toBe('2026-11-22T08:00:00.001Z')
    expect(planEvents(callOf('consular-officer'), fileOf(person([])), drafts.toReversed())).toHaveProperty('problem')
  })

  test('are refused together, each person with every reason, and say who it is', () => {
    const child = person(until('travel-document-received', ready), ['unaccompanied-child'])
    expect(planEvents(callOf('consular-officer'), fileOf(child), [ask])).toEqual({
      problem: 'NOT_ALLOWED_NOW',
      data: {
        people: [
          {
            ...{ personId, personName: 'Amadou Diallo', caseId, caseNumber: 'VHR-1' },
            reasons: [
              expect.objectContaining({ code: 'DOCUMENT_NOT_RECEIVED' }),
              expect.objectContaining({ code: 'BEST_INTEREST_MISSING' }),
            ],
          },
        ],
      },
    })
    expect(child.events).toHaveLength(until('travel-document-received', ready).length)
  })

  test('one person who is refused refuses all', () => {
    const other = person(ready)
    other.person = { ...other.person, id: 'other' }
    const drafts = [{ ...ask, personId: 'other' }, ask]
    const refused = planEvents(callOf('consular-officer'), fileOf(person([]), other), drafts)
    expect(refused).toMatchObject({ problem: 'NOT_ALLOWED_NOW', data: { people: [{ personId }] } })
  })

  test('of somebody whose file was not read are a fault of the program', () => {
    expect(() => planEvents(callOf('manager'), fileOf(), [ask])).toThrow(personId)
  })
})

describe('VHR-1 an override of the order', () => {
  const skipped = profile.eventOrder.find((rule) => rule.override)
  if (!skipped) throw new Error('No order can be skipped in Libya')
  const events = ready.filter(({ kind }) => kind !== skipped.after && kind !== skipped.event)
  const draft: EventDraft = { personId, kind: skipped.event, happenedOn: '2026-04-01', data: dataOf(skipped.event) }
  const reason = { reason: 'the consul was there only that day' }

  function dataOf(kind: EventDraft['kind']): EventDraft['data'] {
    const { data } = event(kind, '2026-04-01')
    return { ...data }
  }

  test('is a manager’s, and noted with its reason', () => {
    const planned = planEvents(callOf('manager'), fileOf(person(events)), [draft], { override: reason })
    expect(planned).toMatchObject([{ kind: skipped.event, overrideReason: reason.reason }])
  })

  test('without one, or by anybody else, the event is refused', () => {
    expect(planEvents(callOf('manager'), fileOf(person(events)), [draft])).toHaveProperty('problem')
    const desk = planEvents(callOf('consular-officer', 'auditor'), fileOf(person(events)), [draft], {
      override: reason,
    })
    expect(desk).toHaveProperty('problem')
  })

  test('is not noted on an event that needed none', () => {
    expect(planEvents(callOf('manager'), fileOf(person(ready)), [ask], { override: reason })).toMatchObject([
      { overrideReason: null },
    ])
  })

  test('does not help against a hard rule', () => {
    const early = person(until('travel-document-received', ready))
    const refused = planEvents(callOf('manager'), fileOf(early), [ask], { override: reason })
    expect(refused).toMatchObject({ data: { people: [{ reasons: [{ code: 'DOCUMENT_NOT_RECEIVED' }] }] } })
  })
})

describe('VHR-6 a family', () => {
  const wife = '01890000-0000-7000-8000-0000000000bb'
  const son = '01890000-0000-7000-8000-0000000000cc'
  const family = () => {
    const [self, other, child] = [person(ready), person(ready), person(ready)]
    other.person = { ...other.person, id: wife, given_names: 'Aïssata', relation: 'spouse' }
    child.person = { ...child.person, id: son, given_names: 'Oury', relation: 'child', born_until: '2015-03-01' }
    for (const each of [self, other, child]) each.family = [self, other, child]
    return fileOf(self, other, child)
  }
  const askFor = (...ids: string[]) => ids.map((id): EventDraft => ({ ...ask, personId: id }))
  const plan = (ids: string[], allowed?: Parameters<typeof planEvents>[3]) =>
    planEvents(callOf('consular-officer'), family(), askFor(...ids), allowed)

  test('is asked for together, all at once', () => {
    expect(plan([personId, wife, son])).toMatchObject([{ personId }, { personId: wife }, { personId: son }])
  })

  test('is not parted without a reason, which names who would stay', () => {
    const reasons = [{ code: 'FAMILY_SEPARATED', data: { names: ['Aïssata Diallo', 'Oury Diallo'] } }]
    expect(plan([personId])).toMatchObject({ data: { people: [{ personId, reasons }] } })
    // Asked for under another step they are not on this list.
    const others = askFor(wife, son).map((draft): EventDraft => ({ ...draft, kind: 'counselled', data: {} }))
    expect(planEvents(callOf('consular-officer'), family(), [ask, ...others])).toHaveProperty('problem')
  })

  test('is parted for a reason, which stays with the event', () => {
    const planned = plan([personId], { apart: { reason: 'her passport is at the embassy' } })
    const words = { apart: 'her passport is at the embassy' }
    expect(planned).toMatchObject([{ personId, words, overrideReason: null }])
    expect(plan([personId, wife, son])).toMatchObject(Array.from({ length: 3 }, () => ({ words: { apart: '' } })))
  })

  test('a reason that names nobody is said as it is', () => {
    const early = person(until('travel-document-received', ready), ['unaccompanied-child'])
    const [, reason] = findViolations('exit-visa-requested', early, profile, '2026-04-01')
    expect(reason).toEqual({ rule: 'VHR-6', code: 'BEST_INTEREST_MISSING', data: {}, overridable: false })
  })
})

test.each([
  ['', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T07:59:59.999Z', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.001Z'],
  ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.001Z'],
])('what is written after %j stands later, whatever the clock says', (lastRecordedAt, instant) => {
  expect(nextInstant(new Date('2026-11-22T08:00:00.000Z'), { lastRecordedAt })).toBe(instant)
})
