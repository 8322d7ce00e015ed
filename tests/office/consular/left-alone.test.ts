import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { administrator } from '#tests/support/office-file.ts'
import { bornOn, childrenAt } from './children-at.ts'
import {
  type ConsularClient,
  type ConsularOffice,
  openConsularOffice,
  person,
  reasonsOf,
  refusalOf,
} from './consular-office.ts'
import { correct, knownOf } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const on = '2026-10-10'
const refused = [{ rule: 'VHR-6', code: 'LEFT_WITHOUT_ADULT' }]
const override = { reason: 'The grandmother came for the child' }
type Way = (by: ConsularClient, allowed?: typeof override) => Promise<unknown>

/** A mother, her daughter of four, and somebody who is not related to them. */
async function family() {
  const mother = person('Aïssatou Bah', { sex: 'female' })
  const child = person('Fanta Bah', { relation: 'child', sex: 'female', ...bornOn('2022-05-01') })
  const neighbour = person('Seydou Camara', { relation: 'not-related' })
  const { caseId } = await office.register('', { members: [mother, child, neighbour] })
  const other = await office.register('Issa Traoré')
  return { caseId, mother: mother.id, child: child.id, neighbour: neighbour.id, otherCaseId: other.caseId }
}

/** Every way to take a family apart so that the child has no adult of it beside it. */
function waysOf({ caseId, mother, child, otherCaseId }: Awaited<ReturnType<typeof family>>) {
  const call = () => ({ callId: newId(), on, caseId })
  const relate =
    (personId: string): Way =>
    (by, allowed) =>
      correct(office, caseId, personId, {}, undefined, { is: 'not-related' }, by, { override: allowed ?? null })
  return {
    'the mother is split away': (by, allowed) =>
      by.splitFamily({
        ...{ ...call(), id: newId(), people: [{ personId: mother, relation: 'head' }], newHeadId: child },
        ...(allowed && { override: allowed }),
      }),
    'the child is split away': (by, allowed) =>
      by.splitFamily({
        ...{ ...call(), id: newId(), people: [{ personId: child, relation: 'head' }] },
        ...(allowed && { override: allowed }),
      }),
    'the child joins people who are not related': (by, allowed) =>
      by.joinCase({
        ...{ ...call(), toCaseId: otherCaseId, people: [{ personId: child, relation: 'not-related' }] },
        ...(allowed && { override: allowed }),
      }),
    'the mother joins others': (by, allowed) =>
      by.joinCase({
        ...{ ...call(), toCaseId: otherCaseId, people: [{ personId: mother, relation: 'sibling' }] },
        ...{ newHeadId: child, ...(allowed && { override: allowed }) },
      }),
    'the child is said not to be related': relate(child),
  } satisfies Record<string, Way>
}

describe('VHR-6 a child is left without an adult by nobody but a manager', () => {
  const names = [
    ...['the mother is split away', 'the child is split away', 'the child joins people who are not related'],
    ...['the mother joins others', 'the child is said not to be related'],
  ] as const
  test.each(names)('when %s', async (name) => {
    const people = await family()
    const way: Way | undefined = Object.entries(waysOf(people)).find(([each]) => each === name)?.[1]
    if (!way) throw new Error(`No way is called ${name}`)
    expect(await reasonsOf(way(office.desk))).toEqual(refused)
    expect(await reasonsOf(way(office.desk, override)), 'a reason alone').toEqual(refused)
    expect(await reasonsOf(way(office.another)), 'a manager without one').toEqual(refused)
    await way(office.another, override)
    const { case_id: caseId } = await office.db
      .selectFrom('case_member')
      .select('case_id')
      .where('person_id', '=', people.child)
      .where('left_on', 'is', null)
      .executeTakeFirstOrThrow()
    expect(await knownOf(office, caseId, people.child)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
    const { events } = await office.desk.get({ id: caseId })
    const marks = events.filter((each) => each.kind === 'person-corrected' && each.personId === people.child)
    expect(marks).toMatchObject([{ overrideReason: override.reason }])
    expect(await reasonsOf(office.verify(people.child))).toEqual([{ rule: 'VHR-6', code: 'BEST_INTEREST_MISSING' }])
    expect((await checkCases(office.db, office.profile, '2026-11-22')).wrong).toEqual([])
  })

  test('when the registration of the only adult is void', async () => {
    const child = person('Fanta Bah', bornOn('2022-05-01'))
    const mother = person('Aïssatou Bah', { relation: 'parent', sex: 'female' })
    const { caseId } = await office.register('', { members: [child, mother] })
    const gone = (by: ConsularClient, allowed: typeof override | null) =>
      by.voidRegistration({ callId: newId(), personId: mother.id, reason: 'Of another family', override: allowed })
    expect(await reasonsOf(gone(office.desk, null))).toEqual(refused)
    await gone(office.head, override)
    expect(await knownOf(office, caseId, child.id)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
  })

  test('by giving the family a head who is not related to it', async () => {
    const { caseId, mother, neighbour } = await family()
    const people = [{ personId: mother, relation: 'head' as const }]
    const split = { callId: newId(), id: newId(), caseId, on, people, newHeadId: neighbour, override }
    expect(await refusalOf(office.head.splitFamily(split))).toMatchObject({ code: 'HEAD_NOT_RELATED' })
    const head = { is: 'head' as const, formerHead: 'not-related' as const }
    expect(await refusalOf(correct(office, caseId, neighbour, {}, undefined, head))).toMatchObject({
      code: 'HEAD_NOT_RELATED',
    })
    const relation = `insert into case_relation values ('${caseId}', '${neighbour}', 2, '${on}', 'head', 't',
      '${administrator.id}')`
    expect(() => office.raw.exec(relation)).toThrow('HEAD_NOT_RELATED')
  })

  test('nor given to somebody else: the adults whom it has afterwards are not those it had', async () => {
    const { caseId, mother, child, neighbour } = await family()
    const { caseId: aunts } = await office.register('Hawa Traoré')
    const call = () => ({ callId: newId(), caseId, on })
    const taken = [
      { personId: neighbour, relation: 'head' as const },
      { personId: child, relation: 'child' as const },
    ]
    const takes = (by: ConsularClient) => by.splitFamily({ ...call(), id: newId(), people: taken })
    expect(await refusalOf(takes(office.desk))).toMatchObject({ code: 'SAME_PERSON' })
    expect(await reasonsOf(takes(office.colleague))).toEqual(refused)
    const joins = { ...call(), toCaseId: aunts, people: [{ personId: child, relation: 'other-relative' as const }] }
    expect(await reasonsOf(office.desk.joinCase(joins))).toEqual(refused)
    const relate = (by: ConsularClient) => correct(office, caseId, neighbour, {}, undefined, { is: 'sibling' }, by)
    expect(await refusalOf(relate(office.desk))).toMatchObject({ code: 'SAME_PERSON' })
    await office.another.joinCase({ ...joins, override })
    expect(await knownOf(office, aunts, child)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
    const { events } = await office.desk.get({ id: caseId })
    expect(events.find(({ kind }) => kind === 'left-case')).toMatchObject({ overrideReason: override.reason })
    // By two people, and for the mother it is as before.
    await relate(office.colleague)
    expect((await office.desk.get({ id: caseId })).people.map(({ id }) => id)).toEqual([mother, neighbour])
  })

  test('nor by the way of a case of the neighbour’s own', async () => {
    const { caseId, mother, child, neighbour } = await family()
    const own = newId()
    const people = [{ personId: neighbour, relation: 'head' as const }]
    await office.desk.splitFamily({ callId: newId(), id: own, caseId, on, people })
    const both = [mother, child].map((personId) => ({ personId, relation: 'other-relative' as const }))
    const joins = { callId: newId(), caseId, toCaseId: own, on, people: both }
    expect(await refusalOf(office.desk.joinCase(joins))).toMatchObject({ code: 'SAME_PERSON' })
  })

  test.each(['the child is marked first', 'the child’s case is closed first', 'the mother’s case is closed first'])(
    'nor when %s',
    async (name) => {
      const { caseId, mother, child } = await family()
      if (name === 'the child is marked first') {
        await correct(office, caseId, child, { vulnerabilities: ['unaccompanied-child'] })
      } else {
        const personId = name.startsWith('the mother') ? mother : child
        const closed = { caseId, personId, kind: 'closed' as const, happenedOn: '2026-10-09' }
        await office.desk.recordEvent({ callId: newId(), id: newId(), ...closed })
      }
      const split = {
        callId: newId(),
        id: newId(),
        caseId,
        on,
        people: [{ personId: child, relation: 'head' as const }],
      }
      expect(await reasonsOf(office.desk.splitFamily(split))).toEqual(refused)
    },
  )

  test('nor by a mother who is said to be a child for a day', async () => {
    const { caseId, mother } = await family()
    const young = correct(office, caseId, mother, bornOn('2009-01-01'), undefined, null, office.colleague)
    expect(await reasonsOf(young)).toEqual(refused)
  })

  test('one who was alone before needs nobody’s leave, and is marked', async () => {
    const [father, son] = [person('Mamadou Bah'), person('Oury Bah', { relation: 'child', ...bornOn('2015-01-01') })]
    const neighbour = person('Seydou Camara', { relation: 'not-related' })
    const { caseId } = await office.register('', { members: [father, son, neighbour] })
    const closed = { caseId, personId: father.id, kind: 'closed' as const, happenedOn: '2026-10-09' }
    await office.desk.recordEvent({ callId: newId(), id: newId(), ...closed })
    const people = [{ personId: neighbour.id, relation: 'head' as const }]
    await office.desk.splitFamily({ callId: newId(), id: newId(), caseId, on, people })
    expect(await knownOf(office, caseId, son.id)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
  })

  test('a child that comes to be born or found where no adult of the family is, is marked', async () => {
    const { caseId } = await office.register('Issa Traoré')
    const { id, relation: _head, ...known } = person('Fanta Bah', bornOn('2022-05-01'))
    const added = { id, caseId, joinedOn: on, how: 'found-later' as const, relation: 'not-related' as const }
    await office.desk.addPerson({ callId: newId(), ...added, person: known })
    expect(await knownOf(office, caseId, id)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
  })
})

describe('VHR-6 the file itself leaves no child alone that is not marked', () => {
  test('by a membership that ends, begins or comes back, or a relation', async () => {
    const { caseId, mother, child, otherCaseId } = await family()
    const at = childrenAt(office)
    const moves = { happened_on: on, other_case_id: otherCaseId }
    at.typed('left-case', mother, caseId, moves)
    const leaves = (personId: string) =>
      office.raw.exec(
        `update case_member set left_on = '${on}' where case_id = '${caseId}' and person_id = '${personId}'`,
      )
    expect(() => leaves(mother)).toThrow('CHILD_ALONE')
    const relation = `insert into case_relation values ('${caseId}', '${child}', 2, '${on}', 'not-related', 't',
      '${administrator.id}')`
    expect(() => office.raw.exec(relation)).toThrow('CHILD_ALONE')
    at.typed('left-case', child, caseId, moves)
    leaves(child)
    leaves(mother)
    office.raw.exec(`insert into case_member values ('${otherCaseId}', '${child}', 7, '${on}', null);
      insert into case_relation values ('${otherCaseId}', '${child}', 1, '${on}', 'not-related', 't', '${administrator.id}')`)
    expect(() => at.typed('joined-case', child, otherCaseId, { ...moves, other_case_id: caseId })).toThrow(
      'CHILD_ALONE',
    )
  })

  test('not even by coming back before the adult', async () => {
    const [old, mother, child] = [
      person('Hawa Bah'),
      person('Aïssatou Bah', { relation: 'child' }),
      person('Fanta Bah', { relation: 'other-relative', ...bornOn('2022-05-01') }),
    ] as const
    const { caseId } = await office.register('', { members: [old, mother, child] })
    const { caseId: otherCaseId } = await office.register('Issa Traoré')
    const people = [mother, child].map(({ id: personId }) => ({ personId, relation: 'other-relative' as const }))
    await office.desk.joinCase({ callId: newId(), caseId, toCaseId: otherCaseId, on, people })
    const back = { happened_on: '2026-10-12', other_case_id: otherCaseId }
    const at = childrenAt(office)
    at.typed('closed', old.id, caseId, { happened_on: '2026-10-11' })
    for (const { id } of [mother, child]) at.typed('left-case', id, otherCaseId, { ...back, other_case_id: caseId })
    const leave = `update case_member set left_on = '2026-10-12' where case_id = '${otherCaseId}' and person_id = `
    for (const { id } of [child, mother]) office.raw.exec(`${leave}'${id}'`)
    for (const { id } of [mother, child]) at.typed('joined-case', id, caseId, back)
    const come = ({ id }: { id: string }) =>
      office.raw.exec(`update case_member set left_on = null where case_id = '${caseId}' and person_id = '${id}'`)
    expect(() => come(child)).toThrow('CHILD_ALONE')
    come(mother)
    come(child)
  })
})
