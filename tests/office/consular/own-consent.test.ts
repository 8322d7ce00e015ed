import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findConsentProblem } from '#shared/domain/consular/own-consent.ts'
import { administrator } from '#tests/support/office-file.ts'
import { childrenAt } from './children-at.ts'
import {
  type ConsularOffice,
  openConsularOffice,
  person,
  reasonsOf,
  refusalOf,
  writtenConsent,
} from './consular-office.ts'
import { correct } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const born = (on: string) => ({ birth: { known: 'day' as const, on } })
const give = (
  caseId: string,
  people: { personId: string; guardianId?: string }[],
  kind: 'written' | 'oral' = 'written',
) =>
  office.desk.giveConsent({
    ...{ callId: newId(), caseId },
    consent: { ...writtenConsent, kind, scopes: [...writtenConsent.scopes], people },
  })

async function family() {
  const members = [
    person('Mamadou Bah'),
    person('Aïssatou Bah', { relation: 'spouse', sex: 'female' }),
    person('Fanta Bah', { relation: 'child', sex: 'female', ...born('2022-05-01') }),
  ]
  const { caseId } = await office.register('', { members, consent: null })
  const [father = '', mother = '', child = ''] = members.map((each) => each.id)
  return { caseId, father, mother, child }
}
/** Why the first step after consent is not taken for somebody. */
const unshown = async (personId: string) =>
  (await reasonsOf(office.verify(personId))).map(({ rule, code }) => `${rule} ${code}`)
const consents = async (caseId: string) =>
  (await office.desk.get({ id: caseId })).events.flatMap(({ kind, personId, data }) =>
    kind === 'consent-given' ? { personId, kind: data.kind, guardianId: data.guardianId } : [],
  )

describe('VHR-2 consent is each adult’s own', () => {
  test('of the husband says nothing of the wife', async () => {
    const { caseId, father } = await family()
    await give(caseId, [{ personId: father }])
    const { people } = await office.desk.get({ id: caseId })
    expect(people.map((each) => each.step)).toEqual(['consented', 'registered', 'registered'])
  })

  test('of a child is given by an adult of the case, and kept as by proxy', async () => {
    const { caseId, father, mother, child } = await family()
    expect(await refusalOf(give(caseId, [{ personId: father }, { personId: child }]))).toEqual({
      code: 'GUARDIAN_NEEDED',
      data: { index: 1 },
    })
    for (const guardianId of [child, newId()]) {
      expect(await refusalOf(give(caseId, [{ personId: child, guardianId }]))).toMatchObject({ code: 'GUARDIAN_UNFIT' })
    }
    expect(await consents(caseId)).toEqual([])
    await give(caseId, [{ personId: child, guardianId: mother }])
    expect(await consents(caseId)).toEqual([{ personId: child, kind: 'proxy', guardianId: mother }])
  })

  test('that was only said stays oral also for the child', async () => {
    const { caseId, mother, child } = await family()
    await give(caseId, [{ personId: child, guardianId: mother }], 'oral')
    expect(await consents(caseId)).toMatchObject([{ kind: 'oral' }])
  })

  test('is never given by the husband for his wife, so that he lifts no withdrawal of hers', async () => {
    const { caseId, father, mother } = await family()
    await give(caseId, [{ personId: mother }])
    const withdrawn = { caseId, personId: mother, kind: 'withdrawn' as const, happenedOn: '2026-10-01' }
    await office.desk.recordEvent({ callId: newId(), id: newId(), ...withdrawn })
    expect(await refusalOf(give(caseId, [{ personId: mother, guardianId: father }]))).toEqual({
      code: 'GUARDIAN_UNFIT',
      data: { index: 0 },
    })
    expect((await office.desk.get({ id: caseId })).people[1]?.step).toBe('withdrawn')
  })

  test('names people of the case, each once, and somebody', async () => {
    const { caseId, father } = await family()
    expect(await refusalOf(give(caseId, []))).toMatchObject({ code: 'BAD_INPUT' })
    expect(await refusalOf(give(caseId, [{ personId: newId() }]))).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await refusalOf(give(caseId, [{ personId: father }, { personId: father }]))).toMatchObject({
      code: 'ALREADY_USED',
    })
  })

  test('is refused by the file itself for a child without a guardian, and for an adult with one', async () => {
    const { caseId, child, mother, father } = await family()
    const type = (data: object, personId = child) =>
      office.raw
        .prepare(`insert into case_event (id, case_id, person_id, kind, happened_on, data, words, recorded_at, recorded_by)
          values (?, ?, ?, 'consent-given', '2026-10-01', ?, '{}', '2026-10-01T10:00:00.000Z', ?)`)
        .run(
          newId(),
          caseId,
          personId,
          JSON.stringify({ kind: 'written', language: 'fr', scopes: [], ...data }),
          administrator.id,
        )
    for (const data of [{}, { guardianId: child }, { guardianId: newId() }]) {
      expect(() => type(data)).toThrow('CONSENT_NEEDS_GUARDIAN')
    }
    expect(() => type({ guardianId: father }, mother)).toThrow('CONSENT_NEEDS_GUARDIAN')
    expect(type({ guardianId: mother }).changes).toBe(1)
  })
})

describe('VHR-2 a consent is judged on the day on which something rests on it', () => {
  const asked = (personIds: string[], requestedOn: string) =>
    childrenAt(office).askVisas(personIds, { requestedOn, apart: { reason: 'The others follow' } })

  test('whoever is of age meanwhile consents alone: the father’s signature carries nothing more', async () => {
    const members = [person('Mamadou Bah'), person('Oury Bah', { relation: 'child', ...born('2008-10-01') })]
    const [, son = ''] = members.map((each) => each.id)
    const { caseId } = await office.register('', { members })
    await office.ready(son)
    await asked([son], '2026-09-30').then(
      () => expect.fail('alone'),
      () => undefined,
    )
    expect(await reasonsOf(asked([son], '2026-10-01'))).toEqual([{ rule: 'VHR-2', code: 'CONSENT_NOT_OWN' }])
    await office.desk.giveConsent({
      ...{ callId: newId(), caseId },
      consent: { ...writtenConsent, scopes: [...writtenConsent.scopes], on: '2026-10-01', people: [{ personId: son }] },
    })
    expect(await asked([son], '2026-10-01')).toMatchObject({ requested: 1 })
  })

  test('a child that was registered alone has no guardian when a relative is added and the tick goes', async () => {
    const alone = person('Ousmane Sow', born('2016-01-01'))
    const { caseId } = await office.register('', { members: [alone] })
    const { id, relation: _head, ...known } = person('Sekou Sow')
    const added = {
      id,
      caseId,
      joinedOn: '2026-09-03',
      how: 'found-later' as const,
      relation: 'other-relative' as const,
    }
    await office.desk.addPerson({ callId: newId(), ...added, person: known })
    await correct(office, caseId, alone.id, { vulnerabilities: [] }, undefined, null, office.colleague)
    expect(await unshown(alone.id)).toEqual(['VHR-2 GUARDIAN_MISSING'])
    await give(caseId, [{ personId: alone.id, guardianId: id }])
    await office.verify(alone.id)
  })

  test('a guardian whose registration is void, or who is of another case, consented to nothing', async () => {
    const { caseId, mother, child, father } = await family()
    await give(caseId, [{ personId: child, guardianId: mother }])
    await office.desk.voidRegistration({ callId: newId(), personId: mother, reason: 'Of another family' })
    expect(await unshown(child)).toEqual(['VHR-2 GUARDIAN_MISSING'])
    await give(caseId, [{ personId: child, guardianId: father }])
    await office.verify(child)
  })

  test('the file itself asks the same, and lets stand what was written down before it was asked', async () => {
    const { caseId, mother, child } = await family()
    const at = childrenAt(office)
    const shown = (happened_on: string) =>
      at.typed('consular-session-result', child, caseId, { ...at.session(), happened_on })
    const consented = (data: object, happened_on: string) =>
      at.typed('consent-given', child, caseId, {
        ...{ happened_on, data: JSON.stringify({ kind: 'written', language: 'fr', scopes: [], ...data }) },
        recorded_at: `${happened_on}T10:00:00.000Z`,
      })
    consented({ guardianId: mother }, '2026-10-01')
    shown('2026-10-02')
    expect(() => shown('2040-05-01'), 'of age').toThrow('CONSENT_NEEDS_GUARDIAN')
    await office.desk.voidRegistration({ callId: newId(), personId: mother, reason: 'Of another family' })
    expect(() => shown('2026-10-02')).toThrow('CONSENT_NEEDS_GUARDIAN')
  })
})

test('VHR-2 the guardian is another, an adult on the day, and of the case', () => {
  const who = (personId: string, bornUntil: string) => ({
    ...{ personId, bornUntil, relation: 'child' as const, vulnerabilities: [], events: [] },
  })
  const people = [
    who('adult', '1990-01-01'),
    who('other', '1992-01-01'),
    who('nearly', '2008-10-02'),
    who('child', '2020-01-01'),
  ]
  const by = (personId: string, guardianId: string | null) =>
    findConsentProblem([{ personId, guardianId }], people, '2026-10-01')?.problem
  expect(by('adult', null)).toBeUndefined()
  expect(by('child', null)).toBe('GUARDIAN_NEEDED')
  expect(by('nearly', null)).toBe('GUARDIAN_NEEDED')
  expect(by('child', 'adult')).toBeUndefined()
  expect(by('adult', 'other'), 'nobody consents for an adult').toBe('GUARDIAN_UNFIT')
  expect(
    findConsentProblem([{ personId: 'child', guardianId: null }], people.slice(2), '2026-10-01'),
    'no adult is there: a decision names the guardian',
  ).toBeUndefined()
  for (const unfit of ['child', 'nearly', 'stranger']) expect(by('child', unfit)).toBe('GUARDIAN_UNFIT')
})
