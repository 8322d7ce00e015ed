import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findConsentProblem } from '#shared/domain/consular/own-consent.ts'
import { administrator } from '#tests/support/office-file.ts'
import { type ConsularOffice, openConsularOffice, person, refusalOf, writtenConsent } from './consular-office.ts'

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

test('VHR-2 the guardian is another, an adult on the day, and of the case', () => {
  const who = (personId: string, bornUntil: string) => ({ personId, bornUntil, vulnerabilities: [] })
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
  for (const unfit of ['child', 'nearly', 'stranger']) expect(by('child', unfit)).toBe('GUARDIAN_UNFIT')
})
