import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { pageOfCases } from '#db/queries/consular/case-lists.ts'
import { selectStaleCaseIds } from '#db/queries/consular/person-status.ts'
import { administrator, makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

// Everything here is SQL as someone with the key could type it, past every rule of the program.

let office: TestDatabase
let events = 0
beforeEach(async () => {
  events = 0
  office = await makeDatabase()
  office.raw.exec(`
    insert into party (id, office_id, name_en, name_fr, name_ar, kind, country, status)
      values ('embassy', 'o', 'Embassy', '', '', 'embassy', 'GIN', 'active'),
        ('other', 'o', 'Other', '', '', 'embassy', 'MLI', 'active');
    insert into consular_case (id, office_id, number, registered_on, referral_source, languages, recorded_at, recorded_by)
      values ('case', 'o', 'VHR-TIP-2026-00001', '2026-09-01', 'self', '', 't', '${administrator.id}'),
        ('case-2', 'o', 'VHR-TIP-2026-00002', '2026-09-01', 'self', '', 't', '${administrator.id}');
    insert into person (id, office_id, recorded_at, recorded_by)
      values ('amadou', 'o', 't', '${administrator.id}'), ('binta', 'o', 't', '${administrator.id}');
    insert into person_version (person_id, version, family_name, given_names, name_as_told, name_arabic, sex, birth_known,
        birth_told, born_from, born_until, nationality, phone, phone_reversed, address, disability, source, reason,
        recorded_at, recorded_by)
      values ('amadou', 1, 'Diallo', 'Amadou', '', '', 'male', 'day', '1996-03-14', '1996-03-14', '1996-03-14', 'GIN',
          '+218 1', '1812', '', 'not-stated', 'told', '', 't', '${administrator.id}'),
        ('binta', 1, 'Sow', 'Binta', '', '', 'female', 'day', '1996-03-14', '1996-03-14', '1996-03-14', 'GIN',
          '', '', '', 'not-stated', 'told', '', 't', '${administrator.id}');
    insert into person_vulnerability (person_id, version, code) values ('amadou', 1, 'medical');
    insert into case_member (case_id, person_id, ordinal, joined_on)
      values ('case', 'amadou', 0, '2026-09-01'), ('case-2', 'binta', 0, '2026-09-01');
    insert into case_relation (case_id, person_id, version, since, relation, recorded_at, recorded_by)
      values ('case', 'amadou', 1, '2026-09-01', 'head', 't', '${administrator.id}'),
        ('case-2', 'binta', 1, '2026-09-01', 'head', 't', '${administrator.id}');
    insert into travel_document (id, office_id, person_id, type, issuer_id, recorded_at, recorded_by)
      values ('passport', 'o', 'amadou', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers', 'o', 'binta', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers-of-other', 'o', 'binta', 'passport', 'other', 't', '${administrator.id}');
    insert into exit_visa_request (id, office_id, number, authority, requested_on, reference, recorded_at, recorded_by)
      values ('request', 'o', 'EV-TIP-2026-00001', 'PND', '2026-10-01', '', 't', '${administrator.id}');
    insert into consular_session (id, office_id, number, held_on, mode, embassy_id, permission_reference, officers,
        remarks, recorded_at, recorded_by)
      values ('session', 'o', 'CS-TIP-2026-00001', '2026-09-10', 'online', 'embassy', '', '', '', 't', '${administrator.id}');
    insert into departure (id, office_id, departed_on, kind, flight, from_airport, destination, recorded_at, recorded_by)
      values ('flight', 'o', '2026-10-20', 'charter', '', '', 'GIN', 't', '${administrator.id}');
  `)
})
afterEach(() => office.remove())

interface Typed {
  person?: string
  day?: string
  data?: Record<string, unknown>
  voids?: string
  id?: string
  verb?: string
}

function type(kind: string, { person = 'amadou', day = '2026-09-10', data = {}, voids, id, verb }: Typed = {}): string {
  const eventId = id ?? `event-${++events}`
  const { number, reason, nextAction, ...rest } = data
  const words = Object.fromEntries(
    Object.entries({ number, reason, nextAction }).filter(([, word]) => word !== undefined),
  )
  const { data: json, ...columns } = rowOfData(rest)
  const row = {
    ...{ id: eventId, case_id: person === 'amadou' ? 'case' : 'case-2', person_id: person, kind, happened_on: day },
    ...{ recorded_at: '2026-11-22T08:00:00.000Z', recorded_by: administrator.id, data: json },
    ...{ words: JSON.stringify(words), voids_event_id: voids ?? null, ...columns },
  }
  office.raw
    .prepare(`${verb ?? 'insert'} into case_event (${Object.keys(row)}) values (${Object.keys(row).map(() => '?')})`)
    .run(...Object.values(row))
  return eventId
}

/** The columns that can be written; computed ones are hidden from this list. */
const columnsOf = (table: string) =>
  office.raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String)

const passport = { documentId: 'passport' }
const issued = { ...passport, number: 'O 123-45', issuedOn: '2026-09-20', expiresOn: '2026-10-31' }
const request = (day = '2026-10-01') =>
  type('exit-visa-requested', { day, data: { ...passport, requestId: 'request' } })

function issueAndReceive() {
  type('travel-document-requested', { data: passport })
  const issue = type('travel-document-issued', { day: '2026-09-20', data: issued })
  return { issue, receipt: type('travel-document-received', { day: '2026-09-25', data: passport }) }
}

describe('VHR-16 the file itself refuses an exit visa without a received and valid document', () => {
  const refusal = 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'

  test('VHR-16 not issued, not received, received later', () => {
    type('travel-document-requested', { data: passport })
    expect(() => request()).toThrow(refusal)
    type('travel-document-issued', { day: '2026-09-20', data: issued })
    expect(() => request()).toThrow(refusal)
    type('travel-document-received', { day: '2026-10-02', data: passport })
    expect(() => request()).toThrow(refusal)
    const receipt = office.raw
      .prepare("select id from case_event where kind = 'travel-document-received'")
      .pluck()
      .get()
    type('voided', { voids: String(receipt) })
    type('travel-document-received', { day: '2026-10-01', data: passport })
    expect(request()).toBeTruthy()
  })

  test('VHR-16 expired on the day', () => {
    issueAndReceive()
    office.raw.exec(`insert into exit_visa_request select 'late', office_id, 'EV-2', authority, '2026-11-01', '', 't', recorded_by
      from exit_visa_request`)
    const late = { ...passport, requestId: 'late' }
    expect(() => type('exit-visa-requested', { day: '2026-11-01', data: late })).toThrow(refusal)
  })

  test.each(['travel-document-lost', 'travel-document-returned'])('VHR-16 %s before', (kind) => {
    issueAndReceive()
    const gone = type(kind, { day: '2026-10-01', data: passport })
    expect(() => request()).toThrow(refusal)
    type('voided', { voids: gone })
    request()
    expect(() => type(kind, { day: '2026-09-30', data: passport })).toThrow(refusal)
    type(kind, { day: '2026-10-01', data: passport })
  })

  test('VHR-16 of somebody else, or of none', () => {
    issueAndReceive()
    const data = { ...passport, requestId: 'request' }
    expect(() => type('exit-visa-requested', { person: 'binta', day: '2026-10-01', data })).toThrow(
      'DOCUMENT_OF_ANOTHER',
    )
    const without = { requestId: 'request' }
    expect(() => type('exit-visa-requested', { day: '2026-10-01', data: without })).toThrow()
  })

  test('VHR-16 what a request rests on stays', () => {
    const { issue, receipt } = issueAndReceive()
    const asked = request()
    expect(() => type('voided', { voids: issue })).toThrow(refusal)
    expect(() => type('voided', { voids: receipt })).toThrow(refusal)
    type('voided', { voids: asked })
    expect(type('voided', { voids: receipt })).toBeTruthy()
  })

  test('the day of a request is its own, one person is in it once, and only they are answered', () => {
    issueAndReceive()
    expect(() => request('2026-10-02')).toThrow('NOT_OF_THIS_REQUEST')
    const granted = { day: '2026-10-09', data: { requestId: 'request', validUntil: '2026-12-01' } }
    expect(() => type('exit-visa-granted', granted)).toThrow('NOT_OF_THIS_REQUEST')
    request()
    expect(() => request()).toThrow('NOT_OF_THIS_REQUEST')
    expect(() => type('exit-visa-granted', { ...granted, person: 'binta' })).toThrow('NOT_OF_THIS_REQUEST')
    expect(() => type('exit-visa-granted', { ...granted, day: '2026-09-30' })).toThrow('NOT_OF_THIS_REQUEST')
    type('exit-visa-granted', granted)
    const refused = { requestId: 'request', reason: 'Fine' }
    expect(() => type('exit-visa-refused', { day: '2026-10-09', data: refused }), 'VHR-18').toThrow()
  })
})

describe('VHR-11 numbers and days of documents', () => {
  test('VHR-11 an expiry before the issue, or none, is no issue', () => {
    const at = (data: Record<string, unknown>) => () => type('travel-document-issued', { data })
    expect(at({ ...issued, expiresOn: '2026-09-19' })).toThrow()
    expect(at({ ...issued, expiresOn: undefined })).toThrow()
    expect(at({ ...issued, number: ' - ' })).toThrow()
    expect(at({ ...issued, issuedOn: 'soon' })).toThrow()
    expect(at(issued)).not.toThrow()
    expect(at({ ...issued, number: 'X' }), 'a second issue').toThrow('DOCUMENT_EVENT_TWICE')
  })

  test('VHR-11 a number is unique per type and issuer until its issue is voided', () => {
    const issue = type('travel-document-issued', { data: issued })
    const hers = { ...issued, documentId: 'hers', number: 'o12345' }
    const repeat = () => type('travel-document-issued', { person: 'binta', data: hers })
    expect(repeat).toThrow('DOCUMENT_NUMBER_TWICE')
    type('travel-document-issued', { person: 'binta', data: { ...hers, documentId: 'hers-of-other' } })
    type('voided', { voids: issue })
    expect(repeat).not.toThrow()
  })
})

describe('what was written down stays', () => {
  test.each([
    'consular_case',
    'person',
    'consular_session',
    'travel_document',
    'exit_visa_request',
    'departure',
    'case_event',
  ])('%s is not changed, removed or replaced', (table) => {
    type('registered')
    const rows = () => office.raw.prepare(`select * from ${table} order by id`).all()
    const before = rows()
    expect(before.length).toBeGreaterThan(0)
    expect(() => office.raw.exec(`update ${table} set id = id`)).toThrow('ARE_KEPT')
    expect(() => office.raw.exec(`update or replace ${table} set id = 'x'`)).toThrow('ARE_KEPT')
    expect(() => office.raw.exec(`delete from ${table}`)).toThrow('ARE_KEPT')
    const columns = columnsOf(table)
    const replace = `insert or replace into ${table} (${columns}) select ${columns} from ${table}`
    expect(() => office.raw.exec(replace)).toThrow('ARE_KEPT')
    expect(rows()).toEqual(before)
  })

  test.each(['consular_case', 'consular_session', 'exit_visa_request'])('a number of %s is not taken over', (table) => {
    const columns = columnsOf(table)
    const values = columns.map((column) => (column === 'id' ? "'thief'" : column))
    const take = `insert or replace into ${table} (${columns}) select ${values} from ${table} limit 1`
    expect(() => office.raw.exec(take)).toThrow('ARE_KEPT')
  })

  test.each(['case_member', 'case_relation', 'person_version', 'person_vulnerability'])('%s stays too', (table) => {
    const rows = () => office.raw.prepare(`select * from ${table} order by person_id`).all()
    const before = rows()
    expect(before.length).toBeGreaterThan(0)
    expect(() => office.raw.exec(`update ${table} set person_id = person_id || 'x'`)).toThrow('ARE_KEPT')
    expect(() => office.raw.exec(`delete from ${table}`)).toThrow('ARE_KEPT')
    const columns = columnsOf(table)
    expect(() =>
      office.raw.exec(`insert or replace into ${table} (${columns}) select ${columns} from ${table}`),
    ).toThrow('ARE_KEPT')
    expect(rows()).toEqual(before)
  })

  test('a person is in one case at a time, at a place of their own, and leaves by an event alone', () => {
    const join = (caseId: string, person: string, ordinal: number) =>
      office.raw.exec(`insert into case_member (case_id, person_id, ordinal, joined_on)
        values ('${caseId}', '${person}', ${ordinal}, '2026-10-01')`)
    type('registered')
    expect(() => join('case-2', 'amadou', 1)).toThrow('CASES_ARE_KEPT')
    expect(() => office.raw.exec("update case_member set left_on = '2026-10-01' where person_id = 'amadou'")).toThrow(
      'CASES_ARE_KEPT',
    )
  })

  test('an event is voided once, by an event of the same person; voiding is not voided', () => {
    const counselled = type('counselled')
    expect(() => type('voided', { voids: counselled, person: 'binta' })).toThrow('NOT_AN_EVENT_TO_VOID')
    const voiding = type('voided', { voids: counselled })
    expect(() => type('voided', { voids: counselled })).toThrow('NOT_AN_EVENT_TO_VOID')
    expect(() => type('voided', { voids: counselled, verb: 'insert or replace' })).toThrow('NOT_AN_EVENT_TO_VOID')
    expect(() => type('voided', { voids: voiding })).toThrow('NOT_AN_EVENT_TO_VOID')
    expect(() => type('voided')).toThrow()
    expect(() => type('counselled', { voids: counselled })).toThrow()
  })

  test('who has departed has no more events but closing and voiding', () => {
    const departed = type('departed', { day: '2026-10-20', data: { departureId: 'flight', destination: 'GIN' } })
    expect(() => type('counselled')).toThrow('MEMBER_HAS_DEPARTED')
    type('closed', { day: '2026-10-21' })
    type('voided', { voids: departed })
    expect(() => type('counselled')).not.toThrow()
  })

  test('an event is of a member of its case, of a known kind and on a day', () => {
    expect(() => type('beamed-up')).toThrow()
    expect(() => type('counselled', { day: '2026-02-30' })).toThrow()
    expect(() => type('departed', { data: { destination: 'GIN' } })).toThrow()
    const stranger = `insert into case_event (id, case_id, person_id, kind, happened_on, recorded_at, recorded_by, data, words)
      values ('x', 'case', 'binta', 'counselled', '2026-09-10', 't', '${administrator.id}', '{}', '{}')`
    expect(() => office.raw.exec(stranger)).toThrow('FOREIGN KEY')
  })

  test('VHR-8 a session in a detention centre has the reference of its permission', () => {
    const session = (mode: string) => `insert into consular_session (id, office_id, number, held_on, mode, embassy_id,
      permission_reference, officers, remarks, recorded_at, recorded_by)
      values ('${mode}', 'o', '${mode}', '2026-09-10', '${mode}', 'embassy', '', '', '', 't', '${administrator.id}')`
    expect(() => office.raw.exec(session('in-detention-centre'))).toThrow()
    expect(() => office.raw.exec(session('online'))).not.toThrow()
  })
})

describe('lists go by index', () => {
  const plan = (sql: string, parameters: readonly unknown[] = []) =>
    office.raw
      .prepare(`explain query plan ${sql}`)
      .all(...parameters)
      .map((row) => (row as { detail: string }).detail)
      .join('\n')

  test('a page of cases is read in the order of its index, without sorting', () => {
    const anything = { steps: [], nationality: '', flags: [], caseIds: null }
    const { sql, parameters } = pageOfCases(office.db, anything, { offset: 0, limit: 200 }).compile()
    expect(plan(sql, parameters)).toContain('case_status_by_since')
    expect(plan(sql, parameters)).not.toContain('TEMP B-TREE')
  })

  test('a step and a nationality are looked up', () => {
    const some = { steps: ['document-received'], nationality: 'GIN', flags: [], caseIds: null }
    const { sql, parameters } = pageOfCases(office.db, some, { offset: 0, limit: 200 }).compile()
    expect(plan(sql, parameters)).toMatch(
      /SEARCH person_status USING (COVERING )?INDEX person_status_by_(step|nationality)/,
    )
  })

  test('stale rows, names, numbers and phones are looked up', () => {
    const stale = selectStaleCaseIds(office.db, '2026-01-01').compile()
    expect(plan(stale.sql, stale.parameters)).not.toContain('SCAN person_status')
    const word = "select person_id from person_name_token where form = 'word' and token >= 'a' and token < 'b'"
    expect(plan(word)).toContain('SEARCH person_name_token USING PRIMARY KEY')
    const number = "select person_id from case_event where document_number >= 'A' and document_number < 'B'"
    expect(plan(number)).toContain('case_event_by_number')
    const phone =
      "select person_id from person_now where phone_reversed <> '' and phone_reversed >= '3' and phone_reversed < '4'"
    expect(plan(phone)).toContain('person_version_by_phone')
  })
})
