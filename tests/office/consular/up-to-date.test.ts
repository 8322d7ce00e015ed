import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deskPeopleRows } from '#db/queries/consular/consular-lists.ts'
import { findListRows, pageOfList } from '#db/queries/list/compile-list.ts'
import { bringUpToDate } from '#office/consular/case/project-cases.ts'
import { deskPeopleList } from '#shared/domain/consular/consular-lists.ts'
import { openTestOffice } from '#tests/support/test-office.ts'
import { bornOn } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, person } from './consular-office.ts'
import { correct } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const today = '2026-11-22'
const people = 95

async function registerMany(): Promise<void> {
  for (let number = 0; number < people; number++) await office.register(`Person Number${number}`)
}

/** As a migration leaves them that has people derived anew, and wrong until they are. */
const outdate = () =>
  office.raw.exec("update person_status set changes_on = '', flags = '[\"?\"]'; delete from case_status_day")
const outdated = () => office.raw.prepare("select count(*) from person_status where changes_on = ''").pluck().get()

describe('people to be derived anew after an upgrade', () => {
  test('are derived in slices, once for all who ask, and others are answered in between', async () => {
    await registerMany()
    outdate()
    const derived = Promise.all([1, 2].map(() => bringUpToDate(office.db, office.profile, today)))
    const seen = new Set<unknown>()
    let done = false
    void derived.then(() => {
      done = true
    })
    while (!done) {
      // Each of these is a call of somebody else, that waits for the connection as calls do.
      await office.db.selectFrom('person_status').select('person_id').limit(1).execute()
      seen.add(outdated())
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect([...seen]).toEqual([people, people - 40, people - 80, 0])
    await derived
  })
})

test('they are derived before they are checked: nothing is left out, and nothing taken for wrong', async () => {
  const whole = await openTestOffice({ roles: ['administrator', 'consular-officer'] })
  await whole.as('consular-officer').consular.register({
    ...{ callId: newId(), id: newId(), registeredOn: '2026-09-01', referralSource: 'outreach' },
    ...{ counselledOn: '2026-09-01', consent: null, members: [person('Mamadou Bah')] },
  })
  const { journal } = whole.as('administrator')
  const raw = whole.running('administrator').open?.database.raw
  raw?.exec("update person_status set changes_on = '', step = 'departed'; delete from case_status_day")
  expect(await journal.check()).toMatchObject({ ok: true, cases: { members: 1, differences: 0 } })
  raw?.exec("update person_status set step = 'departed'")
  expect(await journal.check()).toMatchObject({ ok: false, cases: { differences: 1 } })
  await whole.close()
})

describe('people sorted by name', () => {
  const asked = (column: 'name' | 'nameArabic', descending = false) => ({
    ...{ list: deskPeopleList, source: deskPeopleRows(office.db, today), timeZone: 'Africa/Tripoli' },
    question: { text: '', filters: [], sort: [{ column, descending }], group: null },
  })
  const page = { columns: ['name'], offset: 0, limit: 200 }

  test('as words are sorted, right after each correction', async () => {
    await office.register('zeinab 10')
    await office.register('Zeinab 9')
    const { caseId, personId } = await office.register('Émile Bah')
    const names = async (descending: boolean) =>
      (await findListRows(office.db, asked('name', descending), page)).map(({ name }) => name)
    expect(await names(false)).toEqual(['Émile Bah', 'Zeinab 9', 'zeinab 10'])
    await correct(office, caseId, personId, { givenNames: 'Zoé' })
    expect(await names(false)).toEqual(['Zeinab 9', 'zeinab 10', 'Zoé Bah'])
    expect(await names(true)).toEqual(['Zoé Bah', 'zeinab 10', 'Zeinab 9'])
  })

  test.each(['name', 'nameArabic'] as const)('by an index of %s, without looking at everybody', (column) => {
    const { sql, parameters } = pageOfList(office.db, asked(column), page).compile()
    const plan = office.raw.prepare(`explain query plan ${sql}`).all(...parameters)
    expect(JSON.stringify(plan)).toContain(column === 'name' ? 'person_status_by_name' : 'person_status_by_name_arabic')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
  })
})

test('VHR-6 a birthday in the family changes what may be asked for each of it from that day', async () => {
  office.clock.set('2026-11-02T09:00:00Z')
  const [father, brother, son] = [
    person('Mamadou Bah'),
    person('Oury Bah', { relation: 'child', ...bornOn('2008-11-10') }),
    person('Ibrahima Bah', { relation: 'child', ...bornOn('2015-01-01') }),
  ] as const
  const { caseId } = await office.register('', { members: [father, brother, son] })
  for (const { id } of [brother, son]) await office.ready(id)
  const withdrawn = { id: newId(), caseId, personId: father.id, kind: 'withdrawn' as const, happenedOn: '2026-11-02' }
  await office.desk.recordEvent({ callId: newId(), ...withdrawn })
  const told = async (personId: string, on: string) => {
    const { can, cannot } = await office.desk.exitVisaEligibility({ on, personIds: [personId] })
    return [can.total, ...cannot.reasons.map(({ code }) => code)]
  }
  for (const { id } of [brother, son]) expect(await told(id, '2026-11-09')).toEqual([0, 'BEST_INTEREST_MISSING'])
  const since = 'the brother is an adult of the family, and may consent for him: the father withdrew'
  expect(await told(son.id, '2026-11-10'), since).toEqual([0, 'GUARDIAN_MISSING'])
  expect(await told(brother.id, '2026-11-10'), 'the father consented for him').toEqual([0, 'CONSENT_NOT_OWN'])
})
