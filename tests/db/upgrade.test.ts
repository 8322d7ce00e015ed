import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { restoreOffice } from '#office/backup/restore-office.ts'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { keptFacts, keptOffice, keptOffices, totalsOf, withOffice } from '#tests/fixtures/kept-office.ts'
import { must } from '#tests/support/office-file.ts'

const place = mkdtempSync(join(tmpdir(), 'amana-upgrade-'))
afterAll(async () => {
  await stopPaperWorker()
  rmSync(place, { recursive: true, force: true })
})

const versions = readdirSync(keptOffices)

test('an office of every released version is kept, and nothing else', () => {
  expect(versions.length).toBeGreaterThan(0)
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

describe.each(versions)('an office of version %s', (version) => {
  const copy = join(keptOffices, version)
  const facts = keptOffice.parse(JSON.parse(readFileSync(join(copy, keptFacts), 'utf8')))
  const folder = join(place, version)

  test('opens in this program, is sound, has the totals it had, and its signed reports verify', async () => {
    expect(facts.programVersion).toBe(version)
    must(await restoreOffice(copy, folder))
    const found = await withOffice(folder, facts, async (client) => ({
      check: await client.journal.check(),
      totals: await totalsOf(client),
    }))
    expect(found.check).toMatchObject({
      ok: true,
      database: [],
      ledger: { differences: 0, altered: [] },
      cases: { differences: 0 },
      journal: { broken: null },
    })
    // A list or a column that came since is in no old figure.
    expect(found.totals).toMatchObject(facts.totals)
  }, 120_000)

  test('opens a second time, migrated already', async () => {
    const check = await withOffice(folder, facts, (client) => client.journal.check())
    expect(check.ok).toBe(true)
  }, 60_000)
})
