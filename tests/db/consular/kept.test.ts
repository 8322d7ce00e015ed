import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { administrator } from '#tests/support/office-file.ts'
import { type ConsularFile, makeConsularFile } from './consular-file.ts'

let office: ConsularFile
beforeEach(async () => {
  office = await makeConsularFile()
})
afterEach(() => office.remove())

const type: ConsularFile['type'] = (...typed) => office.type(...typed)

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
    const columns = office.columnsOf(table)
    const replace = `insert or replace into ${table} (${columns}) select ${columns} from ${table}`
    expect(() => office.raw.exec(replace)).toThrow('ARE_KEPT')
    expect(rows()).toEqual(before)
  })

  test.each(['consular_case', 'consular_session', 'exit_visa_request'])('a number of %s is not taken over', (table) => {
    const columns = office.columnsOf(table)
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
    const columns = office.columnsOf(table)
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
