import { afterAll, beforeAll, expect, test } from 'vitest'
import { liveCases } from '#office/demo/seed-cases.ts'
import { liveDistribution } from '#office/demo/seed-distributions.ts'
import { liveStock } from '#office/demo/seed-stock.ts'
import { setUpReference } from '#office/demo/set-up-reference.ts'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { documentKindNames, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { stageOf } from '#tests/support/demo-stage.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'
import { office as client } from '../../../renderer/src/office/client.ts'
import { writeTheRest } from './other-writes.ts'
import { type OpenPage, openPage } from './page.ts'
import { watchedClient } from './watched-client.ts'

/** What is nothing but an entry of the journal (a print, a file of a list) is walked once, by `list.items.export`. */
const writing = new Set(
  allProcedures().flatMap(({ path, meta }) =>
    path === 'list.items.export' || meta.touches?.some((topic) => topic !== 'journal') ? [path] : [],
  ),
)

let office: WholeOffice
let page: OpenPage
const walked = new Map<string, number>()
const stale: string[] = []

/** Runs a call; the first two times that a procedure writes, every open answer is looked at before and after. */
async function walking(path: string, run: () => Promise<unknown>): Promise<unknown> {
  const times = walked.get(path) ?? 0
  if (!writing.has(path) || times >= 2) return run()
  walked.set(path, times + 1)
  await page.settle()
  const answer = await run()
  stale.push(...(await page.findStale()).map((query) => `after ${path}: ${query}`))
  return answer
}

beforeAll(async () => {
  office = await openTestOffice({ now: '2026-10-01T07:00:00.000Z' })
  page = await openPage(office)
}, 120_000)
afterAll(() => office.close())

test('after every write the page shows what a fresh sign-in shows', async () => {
  const first = '2026-10-01'
  const stage = stageOf(office, first, (client) => watchedClient(client, walking))
  const reference = await setUpReference(stage, first)
  liveStock(stage, reference, first, 1)
  const [site] = reference.sites
  if (!site) throw new Error('no site')
  const place = { site, households: 20, warehouseId: reference.warehouses.tripoli }
  liveDistribution(stage, reference, { day: addDays(first, 14), ...place, reach: 'verified' })
  liveCases(stage, reference, 16, { first: addDays(first, 2), last: addDays(first, 50), span: 50 })
  await stage.agenda.runUntil(addDays(first, 50), () => undefined)
  const as = (role: Role) => watchedClient(office.as(role), walking)
  await writeTheRest(office, as, watchedClient(client, walking), reference)
  expect([...writing].filter((path) => !walked.has(path))).toEqual([])
  expect(stale).toEqual([])
}, 300_000)

test('all of them moved goods only between the places that their kind names', async () => {
  const db = office.running('manager').open?.database.db
  const moved = await db
    ?.selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .innerJoin('place as source', 'source.id', 'movement.from_place_id')
    .innerJoin('place as target', 'target.id', 'movement.to_place_id')
    .select(['document.kind', 'source.kind as from', 'target.kind as to'])
    .distinct()
    .execute()
  expect(new Set(moved?.map(({ kind }) => kind))).toEqual(new Set(documentKindNames))
  const strange = moved?.filter(({ kind, from, to }) => {
    const { moves } = kindOf(kind)
    return !moves.from.includes(from) || !moves.to.includes(to)
  })
  expect(strange).toEqual([])
})
