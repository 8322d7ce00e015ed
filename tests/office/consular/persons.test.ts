import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { type ConsularOffice, openConsularOffice, reasonsOf, refusalOf } from './consular-office.ts'
import { type Correction, correct, knownOf, registerFamily } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const call = () => ({ callId: newId() })
const today = '2026-11-22'

describe('a person is corrected', () => {
  test('any field, with its reason; the former value stays readable and the new name is found', async () => {
    const { caseId, head } = await registerFamily(office)
    await correct(office, caseId, head, {
      givenNames: 'Mahmoud',
      birth: { known: 'month', in: '1991-04' },
      sex: 'not-stated',
    })
    expect(await knownOf(office, caseId, head)).toMatchObject({
      version: 2,
      givenNames: 'Mahmoud',
      birth: { in: '1991-04' },
    })
    const [newest, first] = await office.desk.personVersions({ personId: head })
    expect(newest).toMatchObject({ version: 2, source: 'paper', reason: 'As in the birth certificate' })
    expect(first).toMatchObject({ version: 1, givenNames: 'Mamadou', recordedBy: 'Mariam Test' })
    expect((await office.desk.search({ text: 'Mahmoud Bah' })).map((each) => each.personId)).toContain(head)
    const tokens = await office.db
      .selectFrom('person_name_token')
      .select('token')
      .where('person_id', '=', head)
      .execute()
    expect(tokens.map((each) => each.token)).not.toContain('mamadou')
    const { events } = await office.desk.get({ id: caseId })
    expect(events.at(-1)).toMatchObject({
      kind: 'person-corrected',
      data: { version: 2, fields: ['givenNames', 'sex', 'birth'] },
    })
  })

  test('not over what another wrote meanwhile, not for nothing, and not born tomorrow', async () => {
    const { caseId, head } = await registerFamily(office)
    await correct(office, caseId, head, { phone: '1' })
    expect((await refusalOf(correct(office, caseId, head, { phone: '2' }, 1))).code).toBe('PERSON_CHANGED')
    expect((await refusalOf(correct(office, caseId, head, {}))).code).toBe('NOTHING_CHANGED')
    const unborn = { birth: { known: 'day', on: '2026-11-23' } }
    expect((await refusalOf(correct(office, caseId, head, unborn))).code).toBe('BORN_IN_FUTURE')
  })

  test('where somebody stays; a site has no address beside it, and what is not on record is no site', async () => {
    const { caseId, head } = await registerFamily(office)
    await correct(office, caseId, head, { siteId: null, address: 'Gargaresh' })
    expect(await knownOf(office, caseId, head)).toMatchObject({ siteId: null, address: 'Gargaresh', version: 2 })
    expect((await office.desk.get({ id: caseId })).events.at(-1)).toMatchObject({
      data: { fields: ['siteId', 'address'] },
    })
    await correct(office, caseId, head, { siteId: office.site, address: 'Gargaresh' })
    expect(await knownOf(office, caseId, head)).toMatchObject({ siteId: office.site, address: '' })
    const nowhere = newId()
    expect(await refusalOf(correct(office, caseId, head, { siteId: nowhere }))).toEqual({
      code: 'UNKNOWN_RECORD',
      data: { field: 'person.siteId', id: nowhere },
    })
  })

  test('not born after the registration, as in registering', async () => {
    const { caseId, child } = await registerFamily(office)
    const born = (on: string) => correct(office, caseId, child, { birth: { known: 'day', on } })
    expect((await refusalOf(born('2026-09-02'))).code).toBe('BORN_AFTER_REGISTRATION')
    await born('2026-09-01')
    expect((await knownOf(office, caseId, child)).birth).toEqual({ known: 'day', on: '2026-09-01' })
  })

  test('who they are to the head; who is the head says who the head was, and each has a version that says why', async () => {
    const { caseId, head, wife, child } = await registerFamily(office)
    const relate = (personId: string, relation: Correction['relation']) =>
      correct(office, caseId, personId, {}, undefined, relation)
    office.clock.set('2026-11-22T12:00:00.000Z')
    await relate(child, { is: 'sibling' })
    expect(await knownOf(office, caseId, child)).toMatchObject({ relation: 'sibling', version: 2 })
    expect((await refusalOf(relate(child, { is: 'sibling' }))).code).toBe('NOTHING_CHANGED')
    expect((await refusalOf(relate(head, { is: 'parent' }))).code).toBe('NO_HEAD_OF_FAMILY')
    expect((await refusalOf(relate(wife, { is: 'head' }))).code).toBe('NO_HEAD_OF_FAMILY')
    await relate(wife, { is: 'head', formerHead: 'spouse' })
    const whole = await office.desk.get({ id: caseId })
    expect(whole.people.map((each) => [each.id, each.relation])).toEqual([
      [head, 'spouse'],
      [wife, 'head'],
      [child, 'sibling'],
    ])
    expect(whole.name).toBe('Aïssatou Bah')
    for (const personId of [head, wife]) {
      const [newest, former] = await office.desk.personVersions({ personId })
      expect(newest).toMatchObject({ version: 2, reason: 'As in the birth certificate' })
      expect([former?.relation, newest?.relation]).toEqual(personId === head ? ['head', 'spouse'] : ['spouse', 'head'])
      expect(whole.events.filter((event) => event.personId === personId).at(-1)).toMatchObject({
        ...{ kind: 'person-corrected', data: { version: 2, fields: ['relation'] } },
      })
    }
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
  })

  test('VHR-6 an unaccompanied child recognised later goes no further', async () => {
    const { caseId, child } = await registerFamily(office)
    await office.verify(child)
    await correct(office, caseId, child, { vulnerabilities: ['unaccompanied-child'] })
    expect(await reasonsOf(office.ask(child))).toContainEqual({ rule: 'VHR-6', code: 'BEST_INTEREST_MISSING' })
  })

  test('a correction is not taken back by voiding, and stands in the way of no departure', async () => {
    const { caseId, head } = await registerFamily(office)
    await correct(office, caseId, head, { phone: '1' })
    const { events } = await office.desk.get({ id: caseId })
    const eventId = events.find((event) => event.kind === 'person-corrected')?.id ?? ''
    expect((await refusalOf(office.desk.voidEvent({ ...call(), eventId, reason: 'No' }))).code).toBe('ENTRY_STAYS')
    // Dated before the correction.
    const closed = { id: newId(), caseId, personId: head, kind: 'closed' as const, happenedOn: '2026-10-01' }
    await office.desk.recordEvent({ ...call(), ...closed })
    await correct(office, caseId, head, { phone: '2' })
    expect(await knownOf(office, caseId, head)).toMatchObject({ step: 'closed', phone: '2' })
  })
})
