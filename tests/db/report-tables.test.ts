import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertReport, insertReportEvent, insertReportPdf } from '#db/queries/report/report.ts'
import { reportMonth } from '../support/month-figures.ts'
import { makeReliefOffice, type ReliefOffice } from '../support/relief-office.ts'

let office: ReliefOffice
let reported: string
const at = '2026-12-05T09:00:00.000Z'
const digest = 'ab'.repeat(32)

beforeAll(async () => {
  office = await makeReliefOffice()
  reported = await reportMonth(office, '2026-10')
  await office.db.transaction().execute((tx) =>
    insertReportPdf(tx, {
      ...{ report_id: reported, stage: 'approved', language: 'en', blob_id: newId(), sha256: digest },
    }),
  )
})
afterAll(() => office.remove())

const prepare = (month: string, version: number, id = newId()) =>
  office.db.transaction().execute((tx) => insertReport(tx, { id, month, version }, { dataset: '{}', digest }))
const happen = (report_id: string, kind: 'prepared' | 'withdrawn' | 'approved' | 'reopened', by: string) =>
  office.db.transaction().execute((tx) =>
    insertReportEvent(tx, {
      ...{ id: newId(), report_id, kind, recorded_at: at, recorded_by: by },
      reason: kind === 'withdrawn' || kind === 'reopened' ? 'a figure was missing' : '',
    }),
  )

describe('what was reported, attacked by SQL typed by hand', () => {
  test.each(['report', 'report_event', 'report_dataset', 'report_pdf'])('%s is kept as it is', (table) => {
    expect(office.raw.prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0)
    const columns = office.raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String)
    expect(() => office.raw.exec(`delete from ${table}`)).toThrow('REPORTS_ARE_KEPT')
    for (const column of columns) {
      expect(() => office.raw.exec(`update ${table} set ${column} = ${column}`)).toThrow('REPORTS_ARE_KEPT')
    }
    expect(() => office.raw.exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(
      'REPORTS_ARE_KEPT',
    )
  })
})

describe('the versions of a month’s report', () => {
  test('follow each other, the next one only when the last was withdrawn or reopened', async () => {
    const { reporter } = office.people
    const first = newId()
    await expect(prepare('2026-11', 2)).rejects.toThrow('REPORTS_ARE_KEPT')
    await prepare('2026-11', 1, first)
    await expect(prepare('2026-11', 1)).rejects.toThrow('REPORTS_ARE_KEPT')
    await expect(prepare('2026-11', 2)).rejects.toThrow('REPORTS_ARE_KEPT')
    await expect(happen(first, 'approved', reporter.id)).rejects.toThrow('REPORTS_ARE_KEPT')
    await happen(first, 'prepared', reporter.id)
    await expect(prepare('2026-11', 2)).rejects.toThrow('REPORTS_ARE_KEPT')
    await happen(first, 'withdrawn', reporter.id)
    await expect(happen(first, 'approved', office.people.manager.id)).rejects.toThrow('REPORTS_ARE_KEPT')
    await prepare('2026-11', 2)
  })

  test('REF-14 are not approved by the person who prepared them', async () => {
    const { reporter, manager } = office.people
    const id = newId()
    await prepare('2026-12', 1, id)
    await happen(id, 'prepared', reporter.id)
    await expect(happen(id, 'approved', reporter.id)).rejects.toThrow('REPORTS_ARE_KEPT')
    await happen(id, 'approved', manager.id)
    await happen(id, 'reopened', manager.id)
    await expect(happen(id, 'approved', manager.id)).rejects.toThrow('REPORTS_ARE_KEPT')
  })
})
