import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pageOfCases } from '#db/queries/consular/case-lists.ts'
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
    insert into consular_case (id, number, registered_on, urban_address, phone, phone_reversed, referral_source,
        languages, recorded_at, recorded_by)
      values ('case', 'VHR-TIP-2026-00001', '2026-09-01', '', '', '', 'self', '', 't', '${administrator.id}'),
        ('case-2', 'VHR-TIP-2026-00002', '2026-09-01', '', '', '', 'self', '', 't', '${administrator.id}');
    insert into consular_member (id, case_id, ordinal, family_name, given_names, name_as_told, name_arabic, sex,
        birth_date, birth_estimated, nationality, relation, vulnerabilities)
      values ('amadou', 'case', 0, 'Diallo', 'Amadou', '', '', 'male', '1996-03-14', 0, 'GIN', 'head', '[]'),
        ('binta', 'case-2', 0, 'Sow', 'Binta', '', '', 'female', '1996-03-14', 0, 'GIN', 'head', '[]');
    insert into travel_document (id, person_id, type, issuer_id, recorded_at, recorded_by)
      values ('passport', 'amadou', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers', 'binta', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers-of-other', 'binta', 'passport', 'other', 't', '${administrator.id}');
    insert into exit_visa_request (id, number, authority, requested_on, reference, recorded_at, recorded_by)
      values ('request', 'EV-TIP-2026-00001', 'PND', '2026-10-01', '', 't', '${administrator.id}');
    insert into consular_session (id, number, held_on, mode, embassy_id, permission_reference, officers, remarks,
        recorded_at, recorded_by)
      values ('session', 'CS-TIP-2026-00001', '2026-09-10', 'online', 'embassy', '', '', '', 't', '${administrator.id}');
    insert into departure (id, departed_on, kind, flight, from_airport, destination, recorded_at, recorded_by)
      values ('flight', '2026-10-20', 'charter', '', '', 'GIN', 't', '${administrator.id}');
  `)
})
afterEach(() => office.remove())

interface Typed {
  member?: string
  day?: string
  data?: object
  voids?: string
  id?: string
  verb?: string
}

function type(kind: string, { member = 'amadou', day = '2026-09-10', data = {}, voids, id, verb }: Typed = {}): string {
  const eventId = id ?? `event-${++events}`
  office.raw
    .prepare(
      `${verb ?? 'insert'} into case_event (id, case_id, person_id, kind, happened_on, recorded_at, recorded_by, data, voids_event_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[eventId, member === 'amadou' ? 'case' : 'case-2', member, kind, day, '2026-11-22T08:00:00.000Z'],
      ...[administrator.id, JSON.stringify(data), voids ?? null],
    )
  return eventId
}

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
    office.raw.exec(`insert into exit_visa_request select 'late', 'EV-2', authority, '2026-11-01', '', 't', recorded_by
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
    expect(() => type('exit-visa-requested', { member: 'binta', day: '2026-10-01', data })).toThrow(
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
    expect(() => type('exit-visa-granted', { ...granted, member: 'binta' })).toThrow('NOT_OF_THIS_REQUEST')
    expect(() => type('exit-visa-granted', { ...granted, day: '2026-09-30' })).toThrow('NOT_OF_THIS_REQUEST')
    type('exit-visa-granted', granted)
    const refused = { requestId: 'request', reason: 'Fine' }
    expect(() => type('exit-visa-refused', { day: '2026-10-09', data: refused }), 'VHR-18').toThrow()
  })
})

describe('VHR-11 numbers and days of documents', () => {
  test('VHR-11 an expiry before the issue, or none, is no issue', () => {
    const at = (data: object) => () => type('travel-document-issued', { data })
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
    const repeat = () => type('travel-document-issued', { member: 'binta', data: hers })
    expect(repeat).toThrow('DOCUMENT_NUMBER_TWICE')
    type('travel-document-issued', { member: 'binta', data: { ...hers, documentId: 'hers-of-other' } })
    type('voided', { voids: issue })
    expect(repeat).not.toThrow()
  })
})

describe('what was written down stays', () => {
  test.each([
    'consular_case',
    'consular_member',
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

  test('the place of a member in the family is not taken over', () => {
    const columns = columnsOf('consular_member')
    const values = columns.map((column) => (column === 'id' ? "'thief'" : column))
    const take = `insert or replace into consular_member (${columns}) select ${values} from consular_member limit 1`
    expect(() => office.raw.exec(take)).toThrow('CASES_ARE_KEPT')
  })

  test('an event is voided once, by an event of the same person; voiding is not voided', () => {
    const counselled = type('counselled')
    expect(() => type('voided', { voids: counselled, member: 'binta' })).toThrow('NOT_AN_EVENT_TO_VOID')
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
    const stranger = `insert into case_event (id, case_id, person_id, kind, happened_on, recorded_at, recorded_by, data)
      values ('x', 'case', 'binta', 'counselled', '2026-09-10', 't', '${administrator.id}', '{}')`
    expect(() => office.raw.exec(stranger)).toThrow('FOREIGN KEY')
  })

  test('VHR-8 a session in a detention centre has the reference of its permission', () => {
    const session = (mode: string) => `insert into consular_session (id, number, held_on, mode, embassy_id,
      permission_reference, officers, remarks, recorded_at, recorded_by)
      values ('${mode}', '${mode}', '2026-09-10', '${mode}', 'embassy', '', '', '', 't', '${administrator.id}')`
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
    const stale = 'select case_id from person_status where changes_on <= ? or valid_from > ?'
    expect(plan(stale, ['2026-01-01', '2026-01-01'])).not.toContain('SCAN')
    const word = "select person_id from person_name_token where form = 'word' and token >= 'a' and token < 'b'"
    expect(plan(word)).toContain('SEARCH person_name_token USING PRIMARY KEY')
    const number = "select person_id from case_event where document_number >= 'A' and document_number < 'B'"
    expect(plan(number)).toContain('case_event_by_number')
    const phone =
      "select id from consular_case where phone_reversed <> '' and phone_reversed >= '3' and phone_reversed < '4'"
    expect(plan(phone)).toContain('consular_case_by_phone')
  })
})
