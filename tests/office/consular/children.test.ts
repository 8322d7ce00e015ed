import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { administrator } from '#tests/support/office-file.ts'
import { bornOn, childrenAt } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'
import { correct } from './one-family.ts'

let office: ConsularOffice
let at: ReturnType<typeof childrenAt>
beforeEach(async () => {
  office = await openConsularOffice()
  at = childrenAt(office)
})
afterEach(() => office.remove())

const codesOf = async (call: Promise<unknown>) => (await reasonsOf(call)).map((each) => `${each.rule} ${each.code}`)

describe('VHR-6 a child of a family', () => {
  test('never leaves alone, whoever asks and whatever reason is given', async () => {
    const { ids, son } = await at.readyFamily()
    await at.grant(ids)
    const [apart, override] = [{ reason: 'His uncle waits' }, { reason: 'The manager says so' }]
    expect(await codesOf(at.depart([son]))).toEqual(['VHR-6 CHILD_WITHOUT_ADULT', 'VHR-6 FAMILY_SEPARATED'])
    expect(await codesOf(at.depart([son], { apart, override }, office.head))).toEqual(['VHR-6 CHILD_WITHOUT_ADULT'])
    expect(await at.depart(ids)).toEqual({ id: expect.any(String), departed: 4 })
  })

  test('leaves with one parent when the reason is given, which stays with the entries; those who stay are named', async () => {
    const { caseId, ids, father, son, mother } = await at.readyFamily()
    await at.grant(ids)
    const refused = await refusalOf(at.depart([father, son]))
    expect(JSON.stringify(refused.data)).toContain('Aïssatou Bah')
    const left = await at.depart([son, father], { apart: { reason: 'The mother follows with the baby' } })
    expect(left.departed).toBe(2)
    const { events, people } = await office.desk.get({ id: caseId })
    expect(events.filter((each) => each.kind === 'departed').map((each) => each.data.apart)).toEqual([
      'The mother follows with the baby',
      'The mother follows with the baby',
    ])
    expect(people.find((each) => each.id === mother)?.step).toBe('exit-visa-granted')
  })

  test('is not said to have left alone: the departure of the only adult stays while the child’s does', async () => {
    const { caseId, ids, father, mother, son, daughter } = await at.readyFamily()
    await at.grant(ids)
    await at.depart(ids)
    const departure = async (personId: string) =>
      (await office.desk.get({ id: caseId })).events.find(
        (each) => each.kind === 'departed' && each.personId === personId,
      )?.id ?? ''
    const undo = async (personId: string) =>
      office.desk.voidEvent({ callId: newId(), eventId: await departure(personId), reason: 'Did not board' })
    await undo(mother)
    expect(await refusalOf(undo(father))).toEqual({ code: 'LATER_EVENT_DEPENDS', data: { kinds: ['departed'] } })
    const typed = await departure(father)
    expect(() => at.typed('voided', father, caseId, { voids_event_id: typed })).toThrow('NOT_AN_EVENT_TO_VOID')
    for (const personId of [son, daughter, father]) await undo(personId)
  })

  test('is not left behind: exit visas of the parents alone need a reason, their departure a manager', async () => {
    const { father, mother } = await at.readyFamily()
    expect(await codesOf(at.askVisas([father, mother]))).toEqual(['VHR-6 FAMILY_SEPARATED', 'VHR-6 FAMILY_SEPARATED'])
    const apart = { reason: 'The children go with the grandmother' }
    await at.grant([father, mother], { apart })
    expect(new Set(await codesOf(at.depart([father, mother], { apart })))).toEqual(new Set(['VHR-6 CHILD_LEFT_BEHIND']))
    const override = { reason: 'The grandmother came to the office' }
    expect(await at.depart([father, mother], { apart, override }, office.head)).toMatchObject({ departed: 2 })
  })
})

describe('VHR-6 a child registered alone', () => {
  const child = () => person('Ousmane Sow', bornOn('2016-01-01'))

  test('is an unaccompanied child, whether somebody ticks it or not, and is shown to nobody', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    expect((await office.desk.get({ id: caseId })).people[0]?.vulnerabilities).toEqual(['unaccompanied-child'])
    expect(await codesOf(office.verify(alone.id))).toEqual(['VHR-6 BEST_INTEREST_MISSING'])
    const actions = new Map((await office.desk.get({ id: caseId })).people[0]?.actions.map((each) => [each.kind, each]))
    for (const kind of caseEventKinds.filter((each) => definitionOf(each).asks)) {
      expect(actions.get(kind)?.reasons, kind).toContainEqual(expect.objectContaining({ rule: 'VHR-6' }))
    }
    expect(actions.get('best-interest-decision')?.allowed).toBe(true)
  })

  test('goes on after a decision for return with its guardian, and leaves with an escort who hands the child over', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    expect(await refusalOf(at.decide(caseId, alone.id, 'return', office.desk))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refusalOf(at.decide(caseId, alone.id, 'return', office.head))).toMatchObject({ code: 'SAME_PERSON' })
    await at.decide(caseId, alone.id)
    await office.ready(alone.id)
    await at.grant([alone.id])
    expect(await codesOf(at.depart([alone.id]))).toEqual(['VHR-6 ESCORT_MISSING'])
    await at.escort(caseId, alone.id)
    expect(await at.depart([alone.id])).toMatchObject({ departed: 1 })
  })

  test('is decided of by nobody alone: no decision is voided, a newer one takes its place', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    const eventId = newId()
    await at.decide(caseId, alone.id, 'stay', office.another, '2026-09-07', eventId)
    for (const by of [office.desk, office.colleague, office.head]) {
      const undo = by.voidEvent({ callId: newId(), eventId, reason: 'Typed wrongly' })
      expect(await refusalOf(undo)).toMatchObject({ code: 'ENTRY_STAYS' })
    }
    expect(await codesOf(office.verify(alone.id))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
    await at.decide(caseId, alone.id, 'return', office.another, '2026-09-10')
    await office.verify(alone.id)
    expect(await office.ask(alone.id)).toBeTruthy()
  })

  test('keeps the escort with whom the child left: it is voided after the departure is', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    await at.decide(caseId, alone.id)
    await office.ready(alone.id)
    await at.grant([alone.id])
    const eventId = newId()
    await at.escort(caseId, alone.id, eventId)
    await at.depart([alone.id])
    const undo = (id: string) => office.desk.voidEvent({ callId: newId(), eventId: id, reason: 'Typed wrongly' })
    expect(await refusalOf(undo(eventId))).toEqual({ code: 'LATER_EVENT_DEPENDS', data: { kinds: ['departed'] } })
    const { events } = await office.desk.get({ id: caseId })
    await undo(events.find(({ kind }) => kind === 'departed')?.id ?? '')
    expect((await undo(eventId)).id).toBe(eventId)
  })

  test('goes on from the day of the decision, not before; one against holds on every day', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    await at.decide(caseId, alone.id, 'return', office.another, '2026-09-11')
    expect(await codesOf(office.verify(alone.id)), 'on 10 September').toEqual(['VHR-6 BEST_INTEREST_MISSING'])
    await at.decide(caseId, alone.id, 'other-solution', office.another, '2026-09-30')
    expect(await codesOf(office.verify(alone.id))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
  })

  test('stays when the decision says so; of an adult nothing is decided', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    await at.decide(caseId, alone.id, 'stay')
    expect(await codesOf(office.verify(alone.id))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
    const adult = await office.register()
    expect(await codesOf(at.decide(adult.caseId, adult.personId))).toEqual(['VHR-6 NOT_A_CHILD'])
    expect(await codesOf(at.escort(adult.caseId, adult.personId))).toEqual(['VHR-6 NOT_A_CHILD'])
  })
})

describe('VHR-6 a child stays a child', () => {
  const correction = (caseId: string, personId: string, change: object, by = office.desk) =>
    correct(office, caseId, personId, change, undefined, null, by)

  test('until another than who registered it corrects the birth, or says that it is not alone', async () => {
    const { caseId, son } = await at.register()
    for (const birth of [bornOn('2000-01-01').birth, { known: 'year', year: 2007 }, { known: 'year', year: 1850 }]) {
      const refused = await refusalOf(correction(caseId, son, { birth }))
      expect(refused.code).toBe('CHILD_CORRECTED_BY_ANOTHER')
    }
    await correction(caseId, son, bornOn('2012-01-01'))
    await correction(caseId, son, { vulnerabilities: ['unaccompanied-child'] })
    expect(await refusalOf(correction(caseId, son, { vulnerabilities: [] }))).toMatchObject({
      code: 'CHILD_CORRECTED_BY_ANOTHER',
    })
    await correction(caseId, son, { ...bornOn('2000-01-01'), vulnerabilities: [] }, office.colleague)
  })

  test('also who is of age since: on the day of the registration it was one', async () => {
    const young = person('Oury Bah', { relation: 'child', ...bornOn('2008-10-01') })
    const { caseId } = await office.register('', { members: [person('Mamadou Bah'), young] })
    expect(await refusalOf(correction(caseId, young.id, bornOn('2000-01-01')))).toMatchObject({
      code: 'CHILD_CORRECTED_BY_ANOTHER',
    })
  })

  test('for a decision against return: a corrected birth takes nothing of it away', async () => {
    const { caseId, ids, son } = await at.readyFamily()
    await at.decide(caseId, son, 'stay')
    await correction(caseId, son, bornOn('2000-01-01'), office.colleague)
    expect(await codesOf(at.askVisas(ids))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
    await at.decide(caseId, son, 'return', office.another, '2026-10-01')
    expect(await codesOf(at.askVisas(ids)), 'of age, and consents alone').toEqual(['VHR-2 CONSENT_NOT_OWN'])
  })

  test('in the file itself', async () => {
    const { caseId, son } = await at.register()
    await correction(caseId, son, { vulnerabilities: ['unaccompanied-child'] })
    const version = (born: string, by: string) =>
      office.raw.exec(`insert into person_version select person_id, 3, family_name, given_names, name_as_told, name_arabic,
        sex, birth_known, birth_told, birth_told_on, '${born}', '${born}', nationality, phone, phone_reversed, site_id,
        address, disability, source, 'x', '2026-11-22T10:00:00.000Z', '${by}', null
        from person_version where person_id = '${son}' and version = 2`)
    expect(() => version('2000-01-01', administrator.id)).toThrow('NEEDS_ANOTHER_PERSON')
    version('2015-01-01', administrator.id)
    expect(() => at.typed('person-corrected', son, caseId, { person_version: '3' })).toThrow('NEEDS_ANOTHER_PERSON')
  })
})

/** Two rules refuse it: the child's own consent counts for nothing either before a decision. */
const alone = /CHILD_ALONE|CONSENT_NEEDS_GUARDIAN/

/** Whoever types SQL past the program meets the same. */
describe('VHR-6 the file itself', () => {
  test('lets no child leave before an adult of the family on the same flight, nor alone without decision and escort', async () => {
    const { caseId, father, mother, son } = await at.readyFamily()
    const together = at.flight()
    expect(() => at.typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    at.typed('departed', father, caseId, at.flight())
    const byMother = { kind: 'proxy', language: 'French', scopes: ['embassy'], guardianId: mother }
    at.typed('consent-given', son, caseId, { data: JSON.stringify(byMother) })
    expect(() => at.typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    const decision = { data: '{"outcome":"return"}', words: '{"guardian":"Fatou","decidedBy":"Panel"}' }
    expect(() => at.typed('best-interest-decision', son, caseId, decision)).toThrow('NEEDS_ANOTHER_PERSON')
    const { id: decided } = await at.decide(caseId, son)
    expect(() => at.typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    const { id: escorted } = await at.escort(caseId, son)
    at.typed('departed', son, caseId, together)
    for (const voids_event_id of [decided, escorted]) {
      expect(() => at.typed('voided', son, caseId, { voids_event_id })).toThrow('NOT_AN_EVENT_TO_VOID')
    }
  })

  test('takes no document asked for of a child without an adult of the family', async () => {
    const neighbour = person('Seydou Camara')
    const child = person('Ousmane Sow', { relation: 'not-related', ...bornOn('2016-01-01') })
    const { caseId } = await office.register('', { members: [neighbour, child] })
    const document = newId()
    office.raw
      .prepare(`insert into travel_document (id, office_id, person_id, type, issuer_id, recorded_at, recorded_by)
        values (?, 'o', ?, 'passport', ?, 't', ?)`)
      .run(document, child.id, office.embassy, administrator.id)
    const asked = { document_id: document, data: '{"type":"passport"}' }
    expect(() => at.typed('travel-document-requested', child.id, caseId, asked)).toThrow(alone)
    expect(() => at.typed('consular-session-result', child.id, caseId, at.session())).toThrow(alone)
  })

  test('counts a decision for return from its day, one against on every day and at every age', async () => {
    const child = person('Ousmane Sow', bornOn('2008-10-15'))
    const { caseId } = await office.register('', { members: [child] })
    const shown = (happened_on: string) =>
      at.typed('consular-session-result', child.id, caseId, { ...at.session(), happened_on })
    await at.decide(caseId, child.id, 'return', office.another, '2026-10-01')
    expect(() => shown('2026-09-30')).toThrow(alone)
    shown('2026-10-01')
    await at.decide(caseId, child.id, 'stay', office.another, '2026-09-20')
    const against = /DECIDED_AGAINST|CONSENT_NEEDS_GUARDIAN/
    for (const day of ['2026-09-19', '2026-10-02']) expect(() => shown(day)).toThrow(against)
    expect(() => shown('2026-10-20'), 'of age').toThrow('DECIDED_AGAINST')
    await at.decide(caseId, child.id, 'return', office.another, '2026-10-03')
    shown('2026-10-03')
  })
})
