import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atSite, lineOf, submit } from '../support/distributions.ts'
import { makeReliefOffice, type ReliefOffice } from '../support/relief-office.ts'

let office: ReliefOffice
let id: string
beforeAll(async () => {
  office = await makeReliefOffice()
  id = (await atSite(office)).id
  await submit(office, id, { lines: [lineOf(office.blanket, { distributed: 40 })] })
})
afterAll(() => office.remove())

const tables = [
  'distribution',
  'distribution_kit',
  'distribution_item',
  'distribution_event',
  'distribution_report',
  'distribution_report_line',
  'distribution_report_people',
]

describe('what was planned and reported, attacked by SQL typed by hand', () => {
  test.each(tables)('%s is neither changed nor removed', (table) => {
    const columns = office.raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String)
    expect(office.raw.prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0)
    expect(() => office.raw.exec(`delete from ${table}`)).toThrow('DISTRIBUTIONS_ARE_KEPT')
    for (const column of columns) {
      expect(() => office.raw.exec(`update ${table} set ${column} = ${column}`)).toThrow('DISTRIBUTIONS_ARE_KEPT')
    }
  })

  test.each(tables)('%s is not replaced by INSERT OR REPLACE', (table) => {
    expect(() => office.raw.exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(
      'DISTRIBUTIONS_ARE_KEPT',
    )
  })

  test('a second plan does not take the number of a first', () => {
    expect(() =>
      office.raw.exec(`insert or replace into distribution
        select '${newId()}', office_id, number, project_id, site_id, type, planned_on, 0, 0, '', recorded_at, recorded_by
        from distribution limit 1`),
    ).toThrow('DISTRIBUTIONS_ARE_KEPT')
  })

  test('versions of a report follow each other', () => {
    for (const version of [1, 3]) {
      expect(() =>
        office.raw.exec(`insert or replace into distribution_report
          select '${newId()}', office_id, distribution_id, ${version}, happened_on, 1, 0, 0, '', '', 'x', recorded_at, recorded_by
          from distribution_report limit 1`),
      ).toThrow('DISTRIBUTIONS_ARE_KEPT')
    }
  })
})
