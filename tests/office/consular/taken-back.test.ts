import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { administrator } from '#tests/support/office-file.ts'
import { bornOn, childrenAt } from './children-at.ts'
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
let at: ReturnType<typeof childrenAt>
beforeEach(async () => {
  office = await openConsularOffice()
  at = childrenAt(office)
})
afterEach(() => office.remove())

type Given = { personId: string; guardianId?: string | null; afterWithdrawal?: boolean }
const give = (caseId: string, on: string, people: Given[]) =>
  office.desk.giveConsent({
    ...{ callId: newId(), caseId },
    consent: { ...writtenConsent, scopes: [...writtenConsent.scopes], on, people },
  })
const record = (caseId: string, personId: string, kind: 'withdrawn' | 'fear-of-return', happenedOn: string) =>
  office.desk.recordEvent({ callId: newId(), id: newId(), caseId, personId, kind, happenedOn })
const eventOf = async (caseId: string, personId: string, kind: string) =>
  (await office.desk.get({ id: caseId })).events.findLast((each) => each.kind === kind && each.personId === personId)
    ?.id ?? ''
const undo = (eventId: string, override: { reason: string } | null = null, by = office.desk) =>
  by.voidEvent({ callId: newId(), eventId, reason: 'Typed wrongly', override })
const codesOf = async (call: Promise<unknown>) => (await reasonsOf(call)).map((each) => `${each.rule} ${each.code}`)

describe('VHR-6 a flight or a list of a family is not taken apart afterwards', () => {
  test('children are not said to have stayed whom all adults left, unless a manager says why', async () => {
    const { caseId, ids, son, daughter } = await at.readyFamily()
    await at.grant(ids)
    await at.depart(ids)
    const departure = await eventOf(caseId, son, 'departed')
    expect(new Set(await codesOf(undo(departure)))).toEqual(new Set(['VHR-6 CHILD_LEFT_BEHIND']))
    expect(new Set(await codesOf(undo(departure, { reason: 'I say so' })))).toEqual(
      new Set(['VHR-6 CHILD_LEFT_BEHIND']),
    )
    const typed = await eventOf(caseId, daughter, 'departed')
    expect(() => at.typed('voided', daughter, caseId, { voids_event_id: typed })).toThrow('CHILD_ALONE')
    await undo(departure, { reason: 'The aunt came for him' }, office.head)
    const { events } = await office.desk.get({ id: caseId })
    expect(events.find((each) => each.kind === 'voided')?.overrideReason).toBe('The aunt came for him')
  })

  test('a child is not left alone on a list: its adult is taken off after it', async () => {
    const { caseId, father, son } = await at.readyFamily()
    await at.askVisas([father, son], { apart: { reason: 'The others follow' } })
    const [ofFather, ofSon] = [
      await eventOf(caseId, father, 'exit-visa-requested'),
      await eventOf(caseId, son, 'exit-visa-requested'),
    ]
    expect(await refusalOf(undo(ofFather))).toEqual({
      code: 'LATER_EVENT_DEPENDS',
      data: { kinds: ['exit-visa-requested'] },
    })
    expect(() => at.typed('voided', father, caseId, { voids_event_id: ofFather })).toThrow('NOT_AN_EVENT_TO_VOID')
    await undo(ofSon)
    await undo(ofFather)
  })
})

describe('VHR-2 a guardian', () => {
  test('is an adult of the family who is here and whom nothing stops', async () => {
    const members = [
      person('Mamadou Bah'),
      person('Seydou Camara', { relation: 'not-related' }),
      person('Fanta Bah', { relation: 'child', ...bornOn('2022-05-01') }),
    ]
    const [father = '', neighbour = '', child = ''] = members.map((each) => each.id)
    const { caseId } = await office.register('', { members })
    const by = (guardianId: string) => give(caseId, '2026-10-02', [{ personId: child, guardianId }])
    const typed = (guardianId: string) =>
      at.typed('consent-given', child, caseId, {
        data: JSON.stringify({ kind: 'proxy', language: 'fr', scopes: [], guardianId }),
      })
    expect((await refusalOf(by(neighbour))).code).toBe('GUARDIAN_UNFIT')
    expect(() => typed(neighbour)).toThrow('CONSENT_NEEDS_GUARDIAN')
    await record(caseId, father, 'withdrawn', '2026-10-01')
    expect((await refusalOf(by(father))).code).toBe('GUARDIAN_UNFIT')
    expect(() => typed(father)).toThrow('CONSENT_NEEDS_GUARDIAN')
    await give(caseId, '2026-10-02', [{ personId: child, guardianId: father }, { personId: father }])
  })

  test('who was stopped since consents anew: what they agreed to before counts for nothing', async () => {
    const { caseId, father, mother, son } = await at.register()
    await record(caseId, father, 'withdrawn', '2026-09-05')
    const shown = () => at.typed('consular-session-result', son, caseId, at.session())
    expect(await codesOf(office.verify(son))).toEqual(['VHR-2 GUARDIAN_MISSING'])
    expect(shown).toThrow('CONSENT_NEEDS_GUARDIAN')
    await give(caseId, '2026-09-06', [{ personId: father }])
    expect(await codesOf(office.verify(son)), 'not for the child yet').toEqual(['VHR-2 GUARDIAN_MISSING'])
    expect(shown).toThrow('CONSENT_NEEDS_GUARDIAN')
    await give(caseId, '2026-09-07', [{ personId: son, guardianId: mother }])
    await office.verify(son)
  })
})

describe('VHR-3 a consent of the day of a withdrawal', () => {
  test('lifts it only when it is said to be given after it', async () => {
    const { caseId, personId } = await office.register()
    await office.ready(personId)
    await record(caseId, personId, 'withdrawn', '2026-10-01')
    expect(await refusalOf(give(caseId, '2026-10-01', [{ personId }]))).toEqual({
      code: 'WITHDRAWN_SAME_DAY',
      data: { index: 0 },
    })
    const data = { kind: 'written', language: 'fr', scopes: ['authority'], guardianId: null }
    at.typed('consent-given', personId, caseId, {
      ...{ happened_on: '2026-10-01', recorded_at: '2026-12-01T10:00:00.000Z', data: JSON.stringify(data) },
    })
    expect(await codesOf(at.askVisas([personId]))).toEqual(['VHR-3 WITHDRAWN'])
    expect(() => at.typed('consular-session-result', personId, caseId, at.session())).toThrow('PERSON_IS_STOPPED')
    await give(caseId, '2026-10-01', [{ personId, afterWithdrawal: true }])
    expect(await at.askVisas([personId])).toMatchObject({ requested: 1 })
  })

  test('a withdrawal is written down also between one and its lifting', async () => {
    const { caseId, personId } = await office.register()
    await record(caseId, personId, 'withdrawn', '2026-10-01')
    await give(caseId, '2026-10-10', [{ personId }])
    await record(caseId, personId, 'withdrawn', '2026-10-05')
    expect((await office.desk.get({ id: caseId })).people[0]?.step).toBe('withdrawn')
    expect(await codesOf(record(caseId, personId, 'withdrawn', '2026-10-06'))).toEqual(['VHR-3 WITHDRAWN'])
  })
})

describe('VHR-2 what rests on a consent', () => {
  test('of who came of age keeps it: the father’s signature does not take its place', async () => {
    const members = [person('Mamadou Bah'), person('Oury Bah', { relation: 'child', ...bornOn('2008-10-01') })]
    const [, son = ''] = members.map((each) => each.id)
    const { caseId } = await office.register('', { members })
    await office.ready(son)
    await give(caseId, '2026-10-01', [{ personId: son }])
    await at.askVisas([son], { apart: { reason: 'The father follows' } })
    const own = await eventOf(caseId, son, 'consent-given')
    expect(await refusalOf(undo(own))).toEqual({
      code: 'LATER_EVENT_DEPENDS',
      data: { kinds: ['exit-visa-requested'] },
    })
    expect(() => at.typed('voided', son, caseId, { voids_event_id: own })).toThrow('NOT_AN_EVENT_TO_VOID')
  })

  test('is refused by the file itself without one, on one that was only said, or that says nothing of a guardian', async () => {
    const { caseId, personId } = await office.register('Amadou Diallo', { consent: null })
    const shown = () => at.typed('consular-session-result', personId, caseId, at.session())
    const data = { kind: 'oral', language: 'fr', scopes: [] }
    const typed = (more: object) =>
      at.typed('consent-given', personId, caseId, { data: JSON.stringify({ ...data, ...more }) })
    expect(shown).toThrow('CONSENT_MISSING')
    expect(() => typed({ kind: 'written' })).toThrow('CONSENT_NEEDS_GUARDIAN')
    typed({ guardianId: null })
    expect(shown).toThrow('CONSENT_MISSING')
  })
})

describe('VHR-6 who registered a child', () => {
  test('does not make it of age within two years, whatever day is typed beside it', async () => {
    const { caseId, son } = await at.register()
    const refused = await refusalOf(correct(office, caseId, son, bornOn('2008-11-28')))
    expect(refused.code).toBe('CHILD_CORRECTED_BY_ANOTHER')
    const version = (born: string, recordedAt: string) =>
      office.raw.exec(`insert into person_version select person_id, 2, family_name, given_names, name_as_told, name_arabic,
        sex, birth_known, birth_told, birth_told_on, '${born}', '${born}', nationality, phone, phone_reversed, site_id,
        address, disability, source, 'x', '${recordedAt}', '${administrator.id}', null
        from person_version where person_id = '${son}' and version = 1`)
    expect(() => version('2008-11-28', '2026-11-22T10:00:00.000Z')).toThrow('NEEDS_ANOTHER_PERSON')
    expect(() => version('2000-01-01', '2040-11-22T10:00:00.000Z')).toThrow('NEEDS_ANOTHER_PERSON')
    await correct(office, caseId, son, bornOn('2012-01-01'))
  })

  test('does not drop its mark by a version that no event tells of', async () => {
    const alone = person('Ousmane Sow', bornOn('2016-01-01'))
    const { caseId } = await office.register('', { members: [alone, person('A Sow', { relation: 'sibling' })] })
    await correct(office, caseId, alone.id, { vulnerabilities: ['unaccompanied-child'] })
    office.raw.exec(`insert into person_version select person_id, 3, family_name, given_names, name_as_told, name_arabic,
      sex, birth_known, birth_told, birth_told_on, born_from, born_until, nationality, phone, phone_reversed, site_id,
      address, disability, source, 'x', '2026-11-22T10:00:00.000Z', '${administrator.id}', null
      from person_version where person_id = '${alone.id}' and version = 2`)
    expect(() => at.typed('consular-session-result', alone.id, caseId, at.session())).toThrow('CHILD_ALONE')
  })
})
