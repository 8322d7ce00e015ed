import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: project,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
const readmes = files.filter((file) => file.endsWith('README.md'))

/** Every file and folder, each path with a slash before it, folders with one behind it too. */
const known = new Set(
  files.flatMap((file) => {
    const parts = file.split('/')
    return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}${index + 1 < parts.length ? '/' : ''}`)
  }),
)

/** What is made while working, not kept: builds, packages, pictures. */
const made = /^(out|dist|screenshots|logs|node_modules|reports)\b|\.amana\b|^keys\.json$/
const ending = /\.(ts|tsx|css|json|md|yml|csv|html)$/

/** Paths that a README names between backticks; patterns and placeholders are none. */
function pathsIn(readme: string): string[] {
  const prose = readme.replaceAll(/```[\s\S]*?```/g, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, quoted = '']) => (/^[\w./ -]+\/( [\w./-]+\/)+( …)?$/.test(quoted) ? quoted.split(' ') : [quoted]))
    .filter((quoted) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(quoted))
    .filter((quoted) => (quoted.includes('/') && !quoted.startsWith('@')) || ending.test(quoted))
    .filter((quoted) => !made.test(quoted) && !/00N0/.test(quoted))
}

/** Whether a file or folder of that name is somewhere below the README's folder, or below the project's. */
function exists(readme: string, named: string): boolean {
  const path = named.replace(/\/$/, '')
  const below = join('/', dirname(readme))
  const from = below === '/' ? '/' : `${below}/`
  const ends = (place: string) => place.endsWith(`/${path}`) || place.endsWith(`/${path}/`)
  return [...known].some(
    (place) => (place.startsWith(from) && ends(place)) || place === `/${path}` || place === `/${path}/`,
  )
}

test.each(readmes)('%s names only files and folders that are there', (readme) => {
  const missing = pathsIn(readFileSync(join(project, readme), 'utf8')).filter((path) => !exists(readme, path))
  expect(missing).toEqual([])
})

test('a path that is not there is found, placeholders and patterns are not taken for paths', () => {
  expect(
    pathsIn('See `vault/unlock.ts`, `features/<area>/x.ts`, `npm test`, `and/or more` and `@mantine/core`.'),
  ).toEqual(['vault/unlock.ts'])
  expect(exists('README.md', 'vault/nowhere.ts')).toBe(false)
  expect(exists('db/README.md', 'migrations/index.ts')).toBe(true)
})
