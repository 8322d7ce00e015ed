import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveCases } from '#office/demo/seed-cases.ts'
import { liveDistribution } from '#office/demo/seed-distributions.ts'
import { liveStock } from '#office/demo/seed-stock.ts'
import { setUpReference } from '#office/demo/set-up-reference.ts'
import { clientOf } from '#office/router.ts'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { addDays } from '#shared/domain/dates.ts'
import { roles } from '#shared/domain/permissions.ts'
import { stageOf } from '#tests/support/demo-stage.ts'
import { captureStatements, findHistoryScans, pretendLarge, triggerStatements } from '#tests/support/query-plans.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'
import { writeTheRest } from '../office/freshness/other-writes.ts'
import { questionsOf } from '../office/freshness/questions.ts'
import { procedureOf } from '../office/freshness/watched-client.ts'

let office: WholeOffice
const captured = captureStatements()

/** A month and a half of an office's life through its contract, every write and every answer of it. */
beforeAll(async () => {
  office = await openTestOffice({ now: '2026-10-01T07:00:00.000Z' })
  const first = '2026-10-01'
  const stage = stageOf(office, first, (client) => client)
  const reference = await setUpReference(stage, first)
  liveStock(stage, reference, first, 1)
  const [site] = reference.sites
  if (!site) throw new Error('no site')
  const place = { site, households: 20, warehouseId: reference.warehouses.tripoli }
  liveDistribution(stage, reference, { day: addDays(first, 14), ...place, reach: 'verified' })
  liveCases(stage, reference, 16, { first: addDays(first, 2), last: addDays(first, 50), span: 50 })
  await stage.agenda.runUntil(addDays(first, 50), () => undefined)
  const running = office.running('auditor')
  if (!running.open) throw new Error('nobody is signed in')
  running.open.user = { ...running.open.user, roles: [...roles], mustChangePassphrase: false }
  const everybody = clientOf(running)
  await writeTheRest(office, (role) => office.as(role), everybody, reference)
  for (const procedure of allProcedures().filter(({ meta }) => meta.derivesFrom)) {
    for (const input of await questionsOf(procedure, everybody)) {
      await procedureOf(everybody, procedure.path)(input).catch(() => undefined)
    }
  }
  captured.stop()
}, 300_000)
afterAll(() => office.close())

/** What may read everything, and why. */
const allowed: readonly (readonly [RegExp, string])[] = [
  [/^select count\(\*\) as "(total|rows)" from "\w+"$/, 'how many there are in all: the narrowest index is counted'],
  [/ limit \? offset \?\) as "(request|session)" /, 'a page is cut before anything is joined to it'],
  [/"by_number"."number" like/, 'part of a number is looked for in the index of numbers'],
  [/"exit_visa_request" where \("number" like/, 'part of a number; some thousands of requests in five years'],
  [
    / from "distribution" inner join "site" .*where not exists \(select "event"/s,
    'some thousands in five years, by the day',
  ],
  [
    /^select "document"\.\*.* from "document" .*order by "document"."happened_on" desc/s,
    'asked from the command line only: the screen asks the list of documents',
  ],
  [
    /^update "journal_detail" /,
    'an erasure, entry by entry: only while an office is so young that reading all is quicker',
  ],
  [/^select .* from \(select .*\) as "list"/s, 'a list filters, sorts and sums over all its rows, by any column'],
  [/^select "step", "since", count\(\*\) as "people"/, 'the board counts everyone, from an index'],
]

const raw = () => {
  const { open } = office.running('administrator')
  if (!open) throw new Error('The office is closed')
  return open.database.raw
}

const forbidden = (statements: Iterable<string>) =>
  findHistoryScans(raw(), statements).filter(({ sql }) => !allowed.some(([pattern]) => pattern.test(sql)))

describe.each([
  ['as a new office has it', () => undefined],
  ['with the statistics of five years', () => pretendLarge(raw(), 1000)],
])('no plan reads a history table from end to end, %s', (_name, prepare) => {
  beforeAll(prepare)

  test('of a statement that the office sends', () => {
    expect(captured.sent.size).toBeGreaterThan(300)
    expect(forbidden(captured.sent)).toEqual([])
  })

  test('of a trigger', () => {
    const statements = triggerStatements(raw())
    expect(statements.length).toBeGreaterThan(80)
    expect(forbidden(statements)).toEqual([])
  })
})

test('a missing index is noticed', () => {
  raw().exec('drop index movement_by_day')
  expect(forbidden([...captured.sent, ...triggerStatements(raw())])).not.toEqual([])
})
