import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { findUndocumented } from './doc-comments.ts'

const project = resolve(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', 'shared', 'db', 'electron/office'], { cwd: project, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => file.endsWith('.ts'))

test('every exported function of shared, db and the office says what its caller must know', () => {
  const missing = files.flatMap((file) =>
    findUndocumented(file, readFileSync(join(project, file), 'utf8')).map((name) => `${file} ${name}`),
  )
  expect(missing).toEqual([])
})

test('a function without such a comment is found, in either way of writing one', () => {
  const source = `
/** Says it. */
export function said() {}
export function unsaid() {}
// Not said.
export const arrow = () => 1
/** Said of both. */
export function over(given: string): string
export function over(given: number): number
export function over(given: unknown) { return given }
/** A thing, no function. */
export const thing = 1
export const other = [1]
function inside() {}
`
  expect(findUndocumented('a.ts', source)).toEqual(['unsaid', 'arrow'])
})
