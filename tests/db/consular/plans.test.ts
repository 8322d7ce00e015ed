import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
