import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { administrator } from '#tests/support/office-file.ts'
import { bornOn, childrenAt } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'

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

  test('is an unaccompanied child, whether somebody ticks it or not, and is verified and goes no further', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    expect((await office.desk.get({ id: caseId })).people[0]?.vulnerabilities).toEqual(['unaccompanied-child'])
    await office.verify(alone.id)
    expect(await codesOf(office.ask(alone.id))).toEqual(['VHR-6 BEST_INTEREST_MISSING'])
    const actions = new Map((await office.desk.get({ id: caseId })).people[0]?.actions.map((each) => [each.kind, each]))
    for (const kind of ['travel-document-requested', 'exit-visa-requested', 'departed']) {
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
    await at.decide(caseId, alone.id, 'stay', office.another, '2026-09-11', eventId)
    for (const by of [office.desk, office.colleague, office.head]) {
      const undo = by.voidEvent({ callId: newId(), eventId, reason: 'Typed wrongly' })
      expect(await refusalOf(undo)).toMatchObject({ code: 'ENTRY_STAYS' })
    }
    await office.verify(alone.id)
    expect(await codesOf(office.ask(alone.id))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
    await at.decide(caseId, alone.id, 'return', office.another, '2026-09-12')
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

  test('stays when the decision says so; of an adult nothing is decided', async () => {
    const alone = child()
    const { caseId } = await office.register('', { members: [alone] })
    await at.decide(caseId, alone.id, 'stay')
    await office.verify(alone.id)
    expect(await codesOf(office.ask(alone.id))).toEqual(['VHR-6 BEST_INTEREST_AGAINST'])
    const adult = await office.register()
    expect(await codesOf(at.decide(adult.caseId, adult.personId))).toEqual(['VHR-6 NOT_A_CHILD'])
    expect(await codesOf(at.escort(adult.caseId, adult.personId))).toEqual(['VHR-6 NOT_A_CHILD'])
  })
})

/** Whoever types SQL past the program meets the same. */
describe('VHR-6 the file itself', () => {
  const typed = (kind: string, personId: string, caseId: string, more: Record<string, string> = {}) => {
    const row = {
      ...{
        id: newId(),
        case_id: caseId,
        person_id: personId,
        kind,
        happened_on: '2026-10-20',
        data: '{}',
        words: '{}',
      },
      ...{ recorded_at: '2026-10-20T10:00:00.000Z', recorded_by: administrator.id, ...more },
    }
    const names = Object.keys(row)
    office.raw
      .prepare(`insert into case_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  }
  const flight = () => {
    const id = newId()
    office.raw
      .prepare(`insert into departure (id, office_id, departed_on, kind, flight, from_airport, destination, recorded_at,
        recorded_by) values (?, 'o', '2026-10-20', 'charter', '', '', 'GIN', 't', ?)`)
      .run(id, administrator.id)
    return { departure_id: id }
  }

  test('lets no child leave before an adult of the family on the same flight, nor alone without decision and escort', async () => {
    const { caseId, father, son } = await at.readyFamily()
    const together = flight()
    expect(() => typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    typed('departed', father, caseId, flight())
    expect(() => typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    const decision = { data: '{"outcome":"return"}', words: '{"guardian":"Fatou","decidedBy":"Panel"}' }
    expect(() => typed('best-interest-decision', son, caseId, decision)).toThrow('NEEDS_ANOTHER_PERSON')
    const { id: decided } = await at.decide(caseId, son)
    expect(() => typed('departed', son, caseId, together)).toThrow('CHILD_ALONE')
    const { id: escorted } = await at.escort(caseId, son)
    typed('departed', son, caseId, together)
    for (const voids_event_id of [decided, escorted]) {
      expect(() => typed('voided', son, caseId, { voids_event_id })).toThrow('NOT_AN_EVENT_TO_VOID')
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
    expect(() => typed('travel-document-requested', child.id, caseId, asked)).toThrow('CHILD_ALONE')
  })
})
