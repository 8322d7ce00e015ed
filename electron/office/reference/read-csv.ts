import { readFileSync } from 'node:fs'
import { resourcePath } from '../resources.ts'

const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy

/**
 * The rows of one of our own tables in `resources/data`, by the names in its first row (RFC 4180). A missing last cell
 * is empty. For files of the program only: what a person brings is read with more care.
 */
export function readCsv(name: string): Record<string, string>[] {
  const text = readFileSync(resourcePath('data', name), 'utf8')
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain, end] of text.matchAll(field)) {
    if (whole === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 0)
  return body.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])))
}
