import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { resourcePath } from '../resources.ts'

/**
 * The rows of one of our own tables in `resources/data`, by the names in its first row (RFC 4180). Throws when a row
 * has not as many cells as that row, or quotes that do not add up: such a table must not be shipped. For files of the
 * program only: what a person brings is read with more care.
 */
export function readCsv(name: string): Record<string, string>[] {
  const text = readFileSync(resourcePath('data', name), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  })
  const [fault] = errors
  if (fault) throw new Error(`${name}, row ${(fault.row ?? 0) + 2}: ${fault.message}`)
  return data
}
