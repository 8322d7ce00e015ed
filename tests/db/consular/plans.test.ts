import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pageOfCases } from '#db/queries/consular/case-lists.ts'
import { selectStaleCaseIds } from '#db/queries/consular/person-status.ts'
import { type ConsularFile, makeConsularFile } from './consular-file.ts'

let office: ConsularFile
beforeEach(async () => {
  office = await makeConsularFile()
})
afterEach(() => office.remove())

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
