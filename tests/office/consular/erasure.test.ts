import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { findMentions } from '#office/consular/person/find-mentions.ts'
import { verifyJournal } from '#office/journal/verify-journal.ts'
import { computeMonth } from '#office/report/dataset/compute-month.ts'
import { readSqlcipherFile } from '#tests/support/sqlcipher-pages.ts'
import { type ConsularOffice, openConsularOffice, person, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const call = () => ({ callId: newId() })
const today = '2026-11-22'

async function known(caseId: string, personId: string) {
  const found = (await office.desk.get({ id: caseId })).people.find((each) => each.id === personId)
  if (!found) throw new Error('The case does not show this person')
  return found
}

/** What this and the months before say, but the journal's head, which every entry moves. */
async function reported() {
  const record = { id: 'o', name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'Africa/Tripoli' }
  const asked = { at: '2026-12-31T00:00:00.000Z', office: record, profile: office.profile }
  const months = ['2026-09', '2026-10', '2026-11']
  const found = await Promise.all(months.map((month) => computeMonth(office.db, { ...asked, month })))
  return found.map(({ cut: _head, ...figures }) => figures)
}

describe('a person is forgotten', () => {
  const secrets = [
    'Zakariya',
    'ZAKARIYA',
    'zakariya',
    'Ould Bilal',
    'زكريا',
    '1987-06-05',
    'ZK 447-719',
    'Zorgo street',
    '555 7788',
  ]

  async function register() {
    const own = person('Zakariya Bilal', {
      ...{ familyName: 'Ould Bilal', nameArabic: 'زكريا', birth: { known: 'day', on: '1987-06-05' } },
      vulnerabilities: ['medical'],
    })
    const { caseId } = await office.register('', { members: [own], phone: '+218 92 555 7788', address: 'Zorgo street' })
    await office.verify(own.id)
    await office.issue(own.id, '2031-09-19', 'ZK 447-719')
    const { id: _id, relation: _relation, ...known } = own
    const corrected = {
      ...known,
      siteId: null,
      address: 'Zorgo street',
      nameAsTold: 'Zakariya ould Bilal',
      phone: '+218 92 555 7788',
    }
    const why = { source: 'paper' as const, reason: 'So says Zakariya' }
    await office.desk.correctPerson({ ...call(), personId: own.id, version: 1, ...why, person: corrected })
    return { caseId, personId: own.id }
  }

  const close = (caseId: string) =>
    office.desk.recordEvent({
      ...{ ...call(), id: newId(), caseId, personId: null, kind: 'closed', happenedOn: today },
      remark: 'Zakariya went by himself',
    })
  const ask = (personId: string) =>
    office.desk.askErasure({ ...call(), id: newId(), personId, ground: 'asked-by-person' })

  /** What others typed of the person in records of their own; answers in which places. */
  async function typeElsewhere() {
    const other = await office.register('Issa Traoré')
    const withRemark = { caseId: other.caseId, personId: other.personId, kind: 'counselled' as const }
    await office.desk.recordEvent({
      ...call(),
      id: newId(),
      ...withRemark,
      happenedOn: today,
      remark: 'Came with ZAKARIYA',
    })
    const held = { heldOn: '2026-10-01', mode: 'in-embassy' as const, embassyId: office.embassy }
    const results = [{ personId: other.personId, result: 'absent' as const }]
    const remarks = 'زكريا was told to wait'
    await office.desk.holdSession({ ...call(), id: newId(), ...held, results, remarks })
    const { id: user_id } = await office.db.selectFrom('office_user').select('id').executeTakeFirstOrThrow()
    const bodies = ['zakariya  bilal', 'BILAL, ZAKARIYA', 'Zakariya', '218 92 5557788', 'ولد بلال']
    const drafts = bodies.map((body, index) => ({
      subject_id: index === 4 ? 'of another' : 'kept',
      body: { at: [body] },
    }))
    await office.db
      .insertInto('draft')
      .values(
        drafts.map(({ subject_id, body }) => ({
          ...{ id: newId(), user_id, kind: 'case', subject_id, body: JSON.stringify(body), updated_at: 't' },
        })),
      )
      .execute()
    const view = JSON.stringify({ views: [{ name: 'Zakariya and his like', columns: ['number'] }] })
    await office.db.insertInto('setting').values({ scope: user_id, name: 'list.cases', value: view }).execute()
    return ['case-event', 'session', 'journal', 'draft', 'list-layout']
  }

  /** Every page of the file as it lies on the disk, those no longer used too, decrypted. */
  function wholeFile(): string {
    office.raw.pragma('wal_checkpoint(TRUNCATE)')
    const file = readFileSync(join(office.folder, 'office.amana'))
    return readSqlcipherFile(file, office.key).bytes.toString('utf8')
  }

  test('asked by one and approved by another; nothing of them is left in the file, and every figure stays', async () => {
    const { caseId, personId } = await register()
    expect((await refusalOf(ask(personId))).code).toBe('STILL_ACTIVE')
    await close(caseId)
    const texts = await typeElsewhere()
    const told = await findMentions(office.db, personId)
    expect(new Set(told.rows.map(({ place }) => place))).toEqual(new Set(texts))
    expect(told.total).toBe(told.rows.length)
    for (const secret of secrets) expect(wholeFile(), secret).toContain(secret)
    const before = { board: await office.desk.board({}), months: await reported() }
    const { id: erasureId } = await ask(personId)
    expect((await refusalOf(ask(personId))).code).toBe('ERASURE_ASKED')
    expect(await office.another.erasures()).toMatchObject([{ id: erasureId, caseId }])
    const blank = told.rows.filter(({ mayBlank }) => mayBlank).map(({ place, key }) => ({ place, key }))
    const decide = { erasureId, approved: true, blank }
    expect((await refusalOf(office.head.decideErasure({ ...call(), ...decide }))).code).toBe('SAME_PERSON')
    await office.another.decideErasure({ ...call(), ...decide })
    const file = wholeFile()
    for (const secret of secrets) expect(file.includes(secret), secret).toBe(false)
    expect(await known(caseId, personId)).toMatchObject({
      ...{ forgotten: true, givenNames: '', sex: 'male', nationality: 'GIN', birth: { known: 'year', year: 1987 } },
      ...{ phone: '', address: '', vulnerabilities: [], step: 'closed' },
    })
    expect({ board: await office.desk.board({}), months: await reported() }).toEqual(before)
    expect(JSON.stringify(before.months)).toContain('GIN')
    expect((await findMentions(office.db, personId)).total).toBe(0)
    const drafts = await office.db.selectFrom('draft').select('subject_id').execute()
    expect(drafts.map((each) => each.subject_id)).toEqual(['of another'])
    expect(await office.desk.search({ text: 'Zakariya' })).toEqual([])
    expect((await verifyJournal(office.db)).broken).toBeUndefined()
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
    const again = { ...call(), personId, version: 2, source: 'told' as const, reason: 'Again' }
    const { id: _id, relation: _relation, ...somebody } = person('Some Body')
    expect(
      (await refusalOf(office.desk.correctPerson({ ...again, person: { ...somebody, siteId: null, address: '' } })))
        .code,
    ).toBe('PERSON_FORGOTTEN')
  })

  test('also whose registration was void: alone in the case or one of a family', async () => {
    const wife = person('Zulaikha Bilal', { relation: 'spouse', sex: 'female' })
    const head = person('Zakariya Bilal')
    const { caseId } = await office.register('', { members: [head, wife], phone: '+218 92 555 7788' })
    for (const { id, givenNames } of [wife, head]) {
      await office.desk.voidRegistration({ ...call(), personId: id, reason: `${givenNames} was entered twice` })
      const { id: erasureId } = await office.head.askErasure({
        ...{ ...call(), id: newId(), personId: id, ground: 'registered-by-mistake' },
      })
      expect(await office.another.erasures()).toMatchObject([{ id: erasureId, caseId, name: `${givenNames} Bilal` }])
      await office.another.decideErasure({ ...call(), erasureId, approved: true })
      expect(wholeFile().includes(givenNames), givenNames).toBe(false)
      expect((await office.desk.personVersions({ personId: id }))[0]).toMatchObject({ givenNames: '', familyName: '' })
    }
    // The case stays readable: who was in it, when they left, and that they are forgotten.
    expect(await office.desk.get({ id: caseId })).toMatchObject({
      ...{ members: 0, people: [], step: 'closed', stepSince: today },
      former: [
        { id: head.id, forgotten: true, caseId: null, leftOn: today },
        { id: wife.id, forgotten: true, caseId: null },
      ],
    })
    expect(await office.lists.cases.rows({})).toEqual([])
    expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
    expect((await verifyJournal(office.db)).broken).toBeUndefined()
  })

  test('declined, nothing is blanked and it may be asked again', async () => {
    const { caseId, personId } = await register()
    await close(caseId)
    const { id: erasureId } = await ask(personId)
    await office.another.decideErasure({ ...call(), erasureId, approved: false })
    expect((await known(caseId, personId)).givenNames).toBe('Zakariya')
    expect((await ask(personId)).id).toBeTruthy()
  })

  test('the file itself blanks nothing that no approved erasure names', async () => {
    const { personId } = await register()
    const blank = "update person_version set given_names = '', erasure_id = 'x'"
    expect(() => office.raw.exec(blank)).toThrow('PERSONS_ARE_KEPT')
    expect(() => office.raw.exec("update case_event set words = '{}', erasure_id = 'x'")).toThrow(
      'CASE_EVENTS_ARE_KEPT',
    )
    expect(() => office.raw.exec(`delete from person_vulnerability where person_id = '${personId}'`)).toThrow(
      'PERSONS_ARE_KEPT',
    )
  })

  test('the file blanks no text of another record that no approved erasure names', async () => {
    const { caseId, personId } = await register()
    await close(caseId)
    await typeElsewhere()
    const { id: erasureId } = await ask(personId)
    const named = (place: string, record: string) =>
      office.raw.exec(`insert into erasure_text values ('${erasureId}', '${place}', '${record}')`)
    const remark = "update consular_session set remarks = '-' where remarks <> ''"
    expect(() => office.raw.exec(remark)).toThrow('SESSIONS_ARE_KEPT')
    const { id } = await office.db
      .selectFrom('consular_session')
      .select('id')
      .where('remarks', '<>', '')
      .executeTakeFirstOrThrow()
    expect(() => named('session', JSON.stringify([id]))).toThrow('PERSONS_ARE_KEPT')
    await office.another.decideErasure({ ...call(), erasureId, approved: true })
    expect(() => office.raw.exec(remark)).toThrow('SESSIONS_ARE_KEPT')
    named('session', JSON.stringify([id]))
    expect(() => office.raw.exec("update consular_session set remarks = 'Other' where remarks <> ''")).toThrow()
    expect(() => office.raw.exec("update consular_session set remarks = '-', number = '-'")).toThrow()
    office.raw.exec(remark)
    const event = await office.db
      .selectFrom('case_event')
      .select('id')
      .where('words', 'like', '%ZAKARIYA%')
      .executeTakeFirstOrThrow()
    const words = (text: string) => `update case_event set words = '${text}' where id = '${event.id}'`
    expect(() => office.raw.exec(words('{"remark":"-"}'))).toThrow('CASE_EVENTS_ARE_KEPT')
    named('case-event', JSON.stringify([event.id]))
    for (const other of ['{"remark":"Other"}', '{}', '{"remark":"-","more":"x"}']) {
      expect(() => office.raw.exec(words(other)), other).toThrow('CASE_EVENTS_ARE_KEPT')
    }
    office.raw.exec(words('{"remark":"-"}'))
    expect(() => office.raw.exec('delete from erasure_text')).toThrow('PERSONS_ARE_KEPT')
  })
})
