import { describe, expect, test } from 'vitest'
import { type CaseEvent, definitionOf, partEventData } from '#shared/domain/consular/case-events.ts'
import { derivePerson } from '#shared/domain/consular/derive-person.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { findEventViolations } from '#shared/domain/consular/event-violations.ts'
import { addDays } from '#shared/domain/dates.ts'
import { event, passport, readProfile, ready, secondPassport, until, usualData } from './case-builder.ts'

const profile = readProfile('libya')
const kindsWhere = (is: (kind: CaseEventKind) => boolean | undefined) => caseEventKinds.filter((kind) => is(kind))
const counted = (kind: CaseEventKind, change: object = {}) => {
  const { counts } = definitionOf(kind)
  return typeof counts === 'function' ? counts({ ...usualData[kind], ...change }) : counts
}

describe('each kind of event', () => {
  test('C-2 adds its own figures to the month', () => {
    const figures = caseEventKinds.map((kind) => [kind, counted(kind)]).filter(([, figure]) => figure)
    expect(Object.fromEntries(figures)).toEqual({
      registered: ['registered'],
      'consent-given': ['consented'],
      'consular-session-result': ['interviewed', 'verified'],
      'travel-document-requested': ['documents-requested'],
      'travel-document-issued': ['documents-issued'],
      'travel-document-received': ['documents-received'],
      'exit-visa-requested': ['exit-visas-requested'],
      'exit-visa-granted': ['exit-visas-granted'],
      'exit-visa-refused': ['exit-visas-refused'],
      departed: ['departed'],
      withdrawn: ['withdrawn'],
      closed: ['closed'],
    })
  })

  test.each([
    ['absent', []],
    ['pending', ['interviewed']],
    ['more-documents', ['interviewed']],
    ['rejected', ['interviewed', 'rejected']],
    ['verified', ['interviewed', 'verified']],
  ])('VHR-9 a session that came to "%s" counts as %j', (result, figures) => {
    expect(counted('consular-session-result', { result })).toEqual(figures)
  })

  test('VHR-3 VHR-4 VHR-6 is taken back, but for what something else puts right', () => {
    expect(kindsWhere((kind) => definitionOf(kind).staysForever)).toEqual([
      ...['registered', 'best-interest-decision', 'fear-of-return', 'protection-clearance'],
      ...['person-corrected', 'moved', 'left-case', 'joined-case'],
    ])
  })

  test('keeps what is declared of it and nothing else, and is refused without it', () => {
    for (const kind of caseEventKinds) {
      const { data, words } = partEventData(kind, { ...usualData[kind], unasked: 'more' })
      expect({ kind, ...data, ...words }).toMatchObject({ kind, ...usualData[kind] })
      expect(data).not.toHaveProperty('unasked')
      expect(words).not.toHaveProperty('unasked')
      const needs = Object.keys(usualData[kind]).filter((name) => {
        const { [name]: _left, ...others } = usualData[kind] as Record<string, unknown>
        const { data: keeps, words: says } = definitionOf(kind)
        return !(keeps.safeParse(others).success && says.safeParse(others).success)
      })
      expect({ kind, needs }).toEqual({ kind, needs: necessary[kind] ?? [] })
    }
  })

  test('VHR-6 VHR-18 says who or what where an empty text would say nothing', () => {
    const empty = (kind: CaseEventKind, name: string) => () => partEventData(kind, { ...usualData[kind], [name]: '' })
    for (const [kind, names] of saying) for (const name of names) expect(empty(kind, name)).toThrow()
    const { data, words } = partEventData('travel-document-received', { documentId: passport })
    expect({ ...data, ...words }).toEqual({ documentId: passport, custodian: '', receivedFrom: '' })
    expect(partEventData('registered', {}).data).toEqual({ how: 'with-family' })
  })
})

const necessary: Partial<Record<CaseEventKind, string[]>> = {
  'consent-given': ['kind', 'language', 'scopes'],
  'consular-session-result': ['sessionId', 'result', 'version'],
  'travel-document-requested': ['documentId', 'type', 'version'],
  'travel-document-issued': ['documentId', 'number', 'issuedOn', 'expiresOn', 'mrzVerified'],
  'travel-document-received': ['documentId'],
  'travel-document-lost': ['documentId'],
  'travel-document-returned': ['documentId'],
  'exit-visa-requested': ['requestId', 'documentId', 'version'],
  'exit-visa-granted': ['requestId', 'validUntil'],
  'exit-visa-refused': ['requestId', 'reason', 'nextAction'],
  departed: ['departureId', 'destination', 'flight', 'fromAirport', 'version'],
  'protection-clearance': ['ground', 'decidedBy'],
  'best-interest-decision': ['outcome', 'guardian', 'decidedBy'],
  'escort-arranged': ['escort', 'receivedBy'],
  'person-corrected': ['version', 'fields'],
  moved: ['version', 'siteId'],
  'left-case': ['otherCaseId'],
  'joined-case': ['otherCaseId'],
}

const saying: [CaseEventKind, string[]][] = [
  ['exit-visa-refused', ['reason', 'nextAction']],
  ['protection-clearance', ['decidedBy']],
  ['best-interest-decision', ['guardian', 'decidedBy']],
  ['escort-arranged', ['escort', 'receivedBy']],
]

describe('VHR-9 the last result of a consular session', () => {
  const after = (...results: string[]) => {
    const sessions = results.map((result, at) =>
      event('consular-session-result', addDays('2026-01-20', at), { result }),
    )
    const { facts } = derivePerson([...ready.slice(0, 3), ...sessions], profile, '2026-03-01')
    return [facts.lastResult?.result, facts.lastResult?.on, facts.verifiedOn]
  }

  test.each([
    [['absent'], ['absent', '2026-01-20', null]],
    [
      ['pending', 'absent'],
      ['pending', '2026-01-20', null],
    ],
    [
      ['absent', 'pending'],
      ['pending', '2026-01-21', null],
    ],
    [
      ['rejected', 'absent'],
      ['rejected', '2026-01-20', null],
    ],
    [
      ['rejected', 'verified'],
      ['verified', '2026-01-21', '2026-01-21'],
    ],
    [
      ['verified', 'verified'],
      ['verified', '2026-01-21', '2026-01-20'],
    ],
    [
      ['verified', 'rejected'],
      ['rejected', '2026-01-21', null],
    ],
    [
      ['verified', 'more-documents'],
      ['more-documents', '2026-01-21', '2026-01-20'],
    ],
  ])('after %j it is %j', (results, expected) => {
    expect(after(...results)).toEqual(expected)
  })
})

describe('VHR-1 a second travel document', () => {
  const asked = (events: readonly CaseEvent[], on: string) =>
    findEventViolations('travel-document-requested', events, profile, on)
  const underWay = (state: string, number: string) => [
    { rule: 'VHR-1', code: 'DOCUMENT_UNDER_WAY', data: { type: 'laissez-passer', state, number }, overridable: true },
  ]
  const second = (...kinds: CaseEventKind[]) =>
    kinds.map((kind, at) => event(kind, addDays('2026-03-02', at), { documentId: secondPassport, number: 'LP-2' }))

  test('is not asked for while the first is on its way or can be used', () => {
    expect(asked(until('travel-document-issued', ready), '2026-02-01')).toEqual(underWay('requested', ''))
    expect(asked(until('travel-document-received', ready), '2026-02-03')).toEqual(underWay('issued', 'LP-1'))
    // It is a warning from 30 days before the last day, 31 December.
    expect(asked(ready, '2026-11-30')).toEqual(underWay('received', 'LP-1'))
    expect(asked(ready, '2026-12-01')).toEqual([])
  })

  test('is named before the one that is held, wherever it is on its way', () => {
    expect(asked([...ready, ...second('travel-document-requested')], '2026-03-10')).toEqual(underWay('requested', ''))
    const issued = second('travel-document-requested', 'travel-document-issued')
    expect(asked([...ready, ...issued], '2026-12-10')).toEqual(underWay('issued', 'LP-2'))
  })

  test('VHR-16 is received when it was issued, also when it expired on the way; another one is not', () => {
    const onTheWay = until('travel-document-received', ready)
    const receive = (on: string, documentId = passport) =>
      findEventViolations('travel-document-received', onTheWay, profile, on, { documentId }).map(({ code }) => code)
    expect(receive('2026-03-01')).toEqual([])
    expect(receive('2027-01-10')).toEqual([])
    expect(receive('2027-01-10', secondPassport)).toEqual(['DOCUMENT_NOT_ISSUED'])
    const received = findEventViolations('travel-document-received', ready, profile, '2027-01-10', {
      documentId: passport,
    })
    expect(received.map(({ code }) => code)).toEqual(['DOCUMENT_NOT_ISSUED'])
  })
})
