import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { findForbiddenCharacter } from '#shared/domain/safe-text.ts'
import { readProfile } from '../consular/case-builder.ts'

const folder = new URL('../../../resources/data/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(read(file), { header: true, delimiter: ',', skipEmptyLines: true }).data

describe.each([
  ['libya', 'lby_adm_pcodes.csv', [1, 3, 22, 100]],
  ['lebanon', 'lbn_adm_pcodes.csv', [1, 8, 26]],
] as const)('the P-codes of %s', (country, file, counts) => {
  const rows = rowsOf(file)

  test('are unique, complete at each level, and each parent is in the table one level up (REF-3)', () => {
    const byCode = new Map(rows.map((row) => [row.pcode, row]))
    expect(byCode.size).toBe(rows.length)
    expect(counts.map((_, level) => rows.filter((row) => row.level === String(level)).length)).toEqual(counts)
    for (const row of rows.filter((each) => each.level !== '0')) {
      expect(byCode.get(row.parent_pcode)?.level).toBe(String(Number(row.level) - 1))
    }
  })

  test('have the levels the country profile names', () => {
    expect(readProfile(country).adminLevels.map((each) => each.level)).toEqual(
      counts.slice(1).map((_, index) => index + 1),
    )
  })
})

test('REF-3 the parent of a Lebanese district cannot be read from its code', () => {
  const akkar = rowsOf('lbn_adm_pcodes.csv').find((row) => row.pcode === 'LB51')
  expect(akkar?.parent_pcode).toBe('LB7')
})

test('the item sample has unique codes and weights that are numbers or not given', () => {
  const rows = rowsOf('ifrc_relief_items_sample.csv')
  expect(new Set(rows.map((row) => row.item_code)).size).toBe(54)
  for (const row of rows) expect(Number(row.weight_kg) >= 0).toBe(true)
})

test('every file is named in the README and holds no hidden character', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  expect(files.length).toBeGreaterThanOrEqual(4)
  for (const file of files) {
    expect(read('README.md')).toContain(file)
    expect(findForbiddenCharacter(read(file).replaceAll('\r', ''), { multiline: true })).toBeUndefined()
  }
})
