import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsularOffice, openConsularOffice, person } from '#tests/office/consular/consular-office.ts'
import { nameOf, shortNameOf } from '../../renderer/src/features/consular/case/case-shapes.ts'
import { formToMend } from '../../renderer/src/features/consular/case/form-to-mend.ts'
import { groupEvents } from '../../renderer/src/features/consular/case/group-events.ts'
import { planBarred, planDoable } from '../../renderer/src/features/consular/case/plan-actions.ts'

let office: ConsularOffice
const father = person('Tunde Bello', { birth: { known: 'day', on: '1980-01-23' } })
const son = person('Tunde Bello', { birth: { known: 'day', on: '2012-08-02' }, relation: 'child' })
let caseId = ''
const whole = () => office.desk.get({ id: caseId })
const kinds = (planned: readonly { kind: string; people: readonly { id: string }[] }[]) =>
  planned.map(({ kind, people }) => [kind, people.map((each) => each.id)])

beforeAll(async () => {
  office = await openConsularOffice()
  const registered = await office.register('', { members: [father, son], counselledOn: null, consent: null })
  caseId = registered.caseId
})
afterAll(() => office.close())

test('namesakes of a family are told apart by their year of birth', async () => {
  const family = await whole()
  expect(nameOf(family, father.id)).toBe('Tunde Bello (1980)')
  expect(family.people.map((each) => shortNameOf(family, each))).toEqual(['Tunde (1980)', 'Tunde (2012)'])
})

test('what can be done comes in the order of the work; one reason against several steps is told once', async () => {
  const both = [father.id, son.id]
  const fresh = await whole()
  expect(kinds(planDoable(fresh))).toEqual([
    ['consent-given', both],
    ['counselled', both],
  ])
  const [barred, ...others] = planBarred(fresh)
  expect(others).toEqual([])
  expect(barred?.kinds).toEqual([
    'consular-session-result',
    'travel-document-requested',
    'exit-visa-requested',
    'departed',
  ])
  expect(barred?.groups.map(({ code, people }) => [code, people.length])).toEqual([['CONSENT_MISSING', 2]])
  expect(formToMend(fresh, 'consent', son.id)).toEqual({ form: 'consent' })
})

test('what concerned the whole family at once is one line, newest first, and a part taken back stands alone', async () => {
  const consent = { kind: 'written', language: 'French', on: '2026-09-02', scopes: ['embassy', 'authority'] } as const
  await office.consent(caseId, { ...consent, scopes: [...consent.scopes] })
  const given = await whole()
  const groups = groupEvents(given.events)
  expect(groups.map(({ kind, events }) => [kind, events.length])).toEqual([
    // VHR-2: his own, and that of the child by its guardian.
    ['consent-given', 1],
    ['consent-given', 1],
    ['registered', 2],
  ])
  const eventId = given.events.find((each) => each.kind === 'consent-given' && each.personId === son.id)?.id ?? ''
  await office.desk.voidEvent({ callId: newId(), eventId, reason: 'Only the father was asked' })
  const after = groupEvents((await whole()).events)
  expect(after.map(({ kind, voided, events }) => [kind, voided, events.length])).toEqual(
    expect.arrayContaining([
      ['consent-given', true, 1],
      ['consent-given', false, 1],
      ['registered', false, 2],
    ]),
  )
})

test('a document on its way bars only what rests on it; the link from the batch opens the form that mends it', async () => {
  await office.consent(caseId, { on: '2026-09-03', scopes: ['embassy', 'authority'] })
  await office.desk.recordEvent({
    ...{ callId: newId(), id: newId(), caseId, personId: null, kind: 'counselled', happenedOn: '2026-09-03' },
  })
  await office.verify(father.id)
  const documentId = await office.ask(father.id)
  const family = await whole()
  expect(kinds(planDoable(family))).toEqual([['consular-session-result', [son.id]]])
  expect(formToMend(family, 'issue', father.id)).toEqual({ form: 'issued', documentId })
  expect(formToMend(family, 'receive', father.id)).toBeUndefined()
  const exitVisa = planBarred(family).find((one) => one.kinds.includes('exit-visa-requested'))
  expect(exitVisa?.groups.map(({ code, people }) => [code, people.map(({ person: one }) => one.id)])).toEqual([
    ['DOCUMENT_NOT_ISSUED', [father.id]],
    ['DOCUMENT_NOT_REQUESTED', [son.id]],
  ])
})
