import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { childrenAt } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'
import { correct, knownOf, registerFamily } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const call = () => ({ callId: newId() })
const today = '2026-11-22'

describe('a family changes', () => {
  test('a newborn comes into the case and stays where the head does', async () => {
    const { caseId } = await registerFamily(office)
    const id = newId()
    const { id: _own, relation: _head, ...baby } = person('Fanta Bah', { birth: { known: 'day', on: '2026-11-01' } })
    const born = { ...call(), id, caseId, joinedOn: '2026-11-02', how: 'born' as const, relation: 'child' as const }
    const early = { ...born, ...call(), joinedOn: '2026-10-31', person: baby }
    expect((await refusalOf(office.desk.addPerson(early))).code).toBe('BORN_AFTER_REGISTRATION')
    await office.desk.addPerson({ ...born, person: baby })
    const whole = await office.desk.get({ id: caseId })
    expect(whole.members).toBe(4)
    expect(whole.people.at(-1)).toMatchObject({ id, siteId: office.site, step: 'registered', stepSince: '2026-11-02' })
  })

  test('a family moves: each has a new version, the case says when', async () => {
    const { caseId, head, wife } = await registerFamily(office)
    const moved = { caseId, personIds: [head, wife], movedOn: '2026-10-10', siteId: null, address: 'Gargaresh' }
    await office.desk.moveFamily({ ...call(), ...moved })
    expect(await knownOf(office, caseId, head)).toMatchObject({
      siteId: null,
      address: 'Gargaresh',
      phone: '+218 91 555 0101',
    })
    const { events, siteId } = await office.desk.get({ id: caseId })
    expect(siteId).toBeNull()
    expect(events.filter((event) => event.kind === 'moved').map((event) => event.happenedOn)).toEqual([
      '2026-10-10',
      '2026-10-10',
    ])
  })

  test('a move that is typed late, or behind a correction of the place, undoes nothing', async () => {
    const { caseId, head, wife } = await registerFamily(office)
    const move = (personId: string, movedOn: string, address: string) =>
      office.desk.moveFamily({ ...call(), caseId, personIds: [personId], movedOn, siteId: null, address })
    await move(head, '2026-11-10', 'New place')
    expect(await reasonsOf(move(head, '2026-11-01', 'Old place'))).toMatchObject([{ code: 'LATER_EVENTS' }])
    expect((await knownOf(office, caseId, head)).address).toBe('New place')
    await move(head, '2026-11-10', 'Next door')
    expect((await knownOf(office, caseId, head)).address).toBe('Next door')
    await correct(office, caseId, wife, { phone: '1' })
    await move(wife, '2026-11-20', 'Gargaresh')
    await correct(office, caseId, wife, { address: 'Janzour' })
    expect(await reasonsOf(move(wife, '2026-11-21', 'Gargaresh'))).toMatchObject([{ code: 'LATER_EVENTS' }])
    expect((await knownOf(office, caseId, wife)).address).toBe('Janzour')
  })

  test('a family is split: each keeps what happened to them, and both cases are right', async () => {
    const { caseId, head, wife, child } = await registerFamily(office)
    await office.verify(wife)
    const split = { ...call(), id: newId(), caseId, on: '2026-10-10' }
    const headLeaves = { ...split, ...call(), people: [{ personId: head, relation: 'head' as const }] }
    expect((await refusalOf(office.desk.splitFamily(headLeaves))).code).toBe('NO_HEAD_OF_FAMILY')
    const people = [
      { personId: wife, relation: 'head' as const },
      { personId: child, relation: 'child' as const },
    ]
    const apart = await office.desk.splitFamily({ ...split, people })
    expect(apart.number).toBe('VHR-TIP-2026-00002')
    const [before, after] = [await office.desk.get({ id: caseId }), await office.desk.get({ id: apart.id })]
    expect(before.people.map((each) => each.id)).toEqual([head])
    expect(before.former).toMatchObject([
      { displayName: 'Aïssatou Bah', caseId: apart.id, leftOn: '2026-10-10' },
      { displayName: 'Ousmane Bah' },
    ])
    expect(after.people.map((each) => [each.id, each.relation, each.step])).toEqual([
      [wife, 'head', 'nationality-verified'],
      [child, 'child', 'consented'],
    ])
    expect(after.events.map((event) => event.kind)).toContain('consular-session-result')
    expect(before.events.map((event) => event.kind)).toContain('left-case')
    // Work goes on in the new case.
    await office.issue(wife)
    expect((await office.desk.get({ id: apart.id })).travelDocuments).toHaveLength(1)
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
  })

  test('a family is split and its head goes: who stays is named as the head', async () => {
    const { caseId, head, wife, child } = await registerFamily(office)
    const split = { caseId, on: '2026-10-10', people: [{ personId: head, relation: 'head' as const }] }
    const named = (newHeadId: string | null) => office.desk.splitFamily({ ...call(), id: newId(), ...split, newHeadId })
    expect((await refusalOf(named(null))).code).toBe('NO_HEAD_OF_FAMILY')
    expect((await refusalOf(named(head))).code).toBe('NO_HEAD_OF_FAMILY')
    const { id } = await named(wife)
    const [before, after] = [await office.desk.get({ id: caseId }), await office.desk.get({ id })]
    expect(before.people.map((each) => [each.id, each.relation])).toEqual([
      [wife, 'head'],
      [child, 'child'],
    ])
    expect(before.name).toBe('Aïssatou Bah')
    expect(after.people.map((each) => [each.id, each.relation])).toEqual([[head, 'head']])
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
    // Nobody is named while the head stays.
    const needless = { ...call(), id: newId(), caseId, on: '2026-10-11', newHeadId: wife }
    const people = [{ personId: child, relation: 'head' as const }]
    expect((await refusalOf(office.desk.splitFamily({ ...needless, people }))).code).toBe('NO_HEAD_OF_FAMILY')
  })

  test('a split by mistake is put right: they come back to their case, and may leave it again', async () => {
    const { caseId, head, wife, child } = await registerFamily(office)
    await office.verify(wife)
    const people = [
      { personId: wife, relation: 'head' as const },
      { personId: child, relation: 'child' as const },
    ]
    const apart = await office.desk.splitFamily({ ...call(), id: newId(), caseId, on: '2026-10-10', people })
    const back = { caseId: apart.id, toCaseId: caseId, on: '2026-10-12' }
    const join = (more: object) =>
      office.desk.joinCase({ ...call(), ...back, people: [{ personId: wife, relation: 'spouse' }], ...more })
    const together = { people: [{ personId: wife, relation: 'spouse' as const }, ...people.slice(1)] }
    expect((await refusalOf(join({ people }))).code).toBe('NO_HEAD_OF_FAMILY')
    expect((await refusalOf(join({}))).code).toBe('NO_HEAD_OF_FAMILY')
    expect((await refusalOf(join({ newHeadId: wife }))).code).toBe('NO_HEAD_OF_FAMILY')
    expect((await refusalOf(join({ ...together, toCaseId: apart.id }))).code).toBe('ALREADY_USED')
    expect((await refusalOf(join({ people: [{ personId: head, relation: 'parent' }] }))).code).toBe('UNKNOWN_RECORD')
    // Typed late: they were not apart yet.
    expect(await reasonsOf(join({ ...together, on: '2026-10-09' }))).toContainEqual({
      rule: 'VHR-1',
      code: 'LATER_EVENTS',
    })
    await join(together)
    const [whole, over] = [await office.desk.get({ id: caseId }), await office.desk.get({ id: apart.id })]
    expect(whole.people.map((each) => [each.id, each.relation, each.step])).toEqual([
      [head, 'head', 'consented'],
      [wife, 'spouse', 'nationality-verified'],
      [child, 'child', 'consented'],
    ])
    expect(whole.former).toEqual([])
    expect(over).toMatchObject({ members: 0, step: 'closed', former: [{ caseId, leftOn: '2026-10-12' }, { caseId }] })
    expect((await office.lists.cases.rows({})).map((row) => row.id)).toEqual([caseId])
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
    // Away once more, into the case that nobody is in: it is given a head.
    const again = { caseId, toCaseId: apart.id, on: '2026-10-13' }
    expect((await refusalOf(join({ ...again, people: people.slice(1) }))).code).toBe('NO_HEAD_OF_FAMILY')
    await join({ ...again, people })
    expect((await office.desk.get({ id: apart.id })).people.map((each) => each.id)).toEqual([wife, child])
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
    const comesBack = `update case_member set left_on = null where case_id = '${caseId}' and person_id = '${child}'`
    expect(() => office.raw.exec(comesBack)).toThrow('CASES_ARE_KEPT')
  })

  test('a registration made by mistake is void while nothing stands on it, the head last', async () => {
    const { caseId, head, wife, child } = await registerFamily(office)
    const undo = (personId: string, by = office.desk) =>
      by.voidRegistration({ ...call(), personId, reason: 'Entered twice' })
    await office.verify(wife)
    expect(await refusalOf(undo(wife))).toEqual({
      code: 'LATER_EVENT_DEPENDS',
      data: { kinds: ['consular-session-result'] },
    })
    expect((await refusalOf(undo(head))).code).toBe('NO_HEAD_OF_FAMILY')
    const { events } = await office.desk.get({ id: caseId })
    expect((await refusalOf(undo(child))).code, 'VHR-6 a child, by who registered it').toBe('SAME_PERSON')
    const typed = {
      voids_event_id: events.find((each) => each.personId === child && each.kind === 'registered')?.id ?? '',
    }
    expect(() => childrenAt(office).typed('voided', child, caseId, typed)).toThrow('NEEDS_ANOTHER_PERSON')
    await undo(child, office.colleague)
    const eventId = events.find(({ personId }) => personId === child)?.id ?? ''
    const again = office.desk.voidEvent({ ...call(), eventId, reason: 'Entered twice' })
    expect((await refusalOf(again)).code).toBe('ALREADY_VOIDED')
    const whole = await office.desk.get({ id: caseId })
    expect(whole.members).toBe(2)
    expect(await office.desk.search({ text: 'Ousmane Bah' })).toEqual([])
    const alone = await office.register('Amadou Diallo')
    await undo(alone.personId)
    expect((await office.lists.cases.rows({})).map((row) => row.id)).toEqual([caseId])
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
  })

  test.each(['withdrawn', 'consent-withdrawn', 'fear-of-return'] as const)(
    'VHR-3 VHR-4 a registration with %s is not void by who wrote both down',
    async (kind) => {
      const { caseId, personId } = await office.register()
      await office.consent(caseId, { on: '2026-10-01' })
      await office.desk.recordEvent({ ...call(), id: newId(), caseId, personId, kind, happenedOn: '2026-10-02' })
      const undo = office.desk.voidRegistration({ ...call(), personId, reason: 'Entered twice' })
      expect(await refusalOf(undo)).toEqual({ code: 'LATER_EVENT_DEPENDS', data: { kinds: [kind] } })
    },
  )
})
