import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findCircles, packagesLoadedWith, readImportGraph } from './import-graph.ts'
import { findWrongPageImports } from './layer-rules.ts'
import { areaGraph, findWrongOfficeImports } from './office-areas.ts'

const project = resolve(import.meta.dirname, '../..')
const program = readImportGraph(project)

describe('the program', () => {
  test('its files import each other in no circle', () => {
    expect(findCircles(program)).toEqual([])
  })

  test('no feature imports another one, and nothing below the window imports the window', () => {
    expect(findWrongPageImports(program)).toEqual([])
  })

  test('an area of the office imports only what another opens to it, and no two stand on each other', () => {
    expect(findWrongOfficeImports(program)).toEqual([])
    expect(findCircles(areaGraph())).toEqual([])
  })

  test('what makes certificates, reads PDFs or weighs passphrases is not loaded before somebody needs it', () => {
    expect(packagesLoadedWith(project, 'electron/office/serve.ts')).toEqual(neededToSignIn)
    expect(packagesLoadedWith(project, 'electron/main/index.ts')).toEqual(['electron'])
    expect(packagesLoadedWith(project, 'electron/office/signing/certificate/authority.ts')).toContain('@peculiar/x509')
  })
})

/** Each of them is read at every start, before the sign-in page is there. */
const neededToSignIn = [
  ...['@orpc/client/message-port', '@orpc/contract', '@orpc/server', '@orpc/server/message-port'],
  ...['@scure/bip39', '@scure/bip39/wordlists/english.js', 'better-sqlite3-multiple-ciphers'],
  ...['i18n-iso-countries/codes.json', 'i18n-iso-countries/langs/ar.json', 'i18n-iso-countries/langs/en.json'],
  ...['i18n-iso-countries/langs/fr.json', 'kysely', 'mrz', 'papaparse', 'uuid', 'zod'],
]

/** A small program in a temporary folder: each file's source by its path. */
const folders: string[] = []
function graphOf(sources: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'amana-graph-'))
  folders.push(root)
  for (const folder of ['shared', 'db', 'electron', 'renderer/src']) mkdirSync(join(root, folder), { recursive: true })
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), source)
  }
  return readImportGraph(root)
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('a wrong import is found', () => {
  test('a circle of values, of types, of exports from elsewhere and of imports made later', () => {
    const graph = graphOf({
      'db/a.ts': "import { b } from './b.ts'\nexport const a = b",
      'db/b.ts': "import type { C } from '#db/c.ts'\nexport const b: C = 1",
      'db/c.ts': "export type { D } from './d.ts'\nexport type C = number",
      'db/d.ts': "export type D = Promise<unknown>\nexport const d = () => import('./a.ts')",
      'db/outside.ts': "import { a } from './a.ts'\nexport const outside = a",
    })
    expect(findCircles(graph)).toEqual([['db/a.ts', 'db/b.ts', 'db/c.ts', 'db/d.ts']])
  })

  test('a file that imports itself', () => {
    expect(findCircles(graphOf({ 'db/a.ts': "import { b } from './a.ts'\nexport const c = b" }))).toEqual([['db/a.ts']])
  })

  test.each([
    ['renderer/src/features/stock/receipt/a.ts', '../../consular/b.ts', 'renderer/src/features/consular/b.ts'],
    ['renderer/src/features/stock/a.ts', '../../app/b.ts', 'renderer/src/app/b.ts'],
    ['renderer/src/ui/a.ts', '../features/stock/b.ts', 'renderer/src/features/stock/b.ts'],
    ['renderer/src/office/a.ts', '../app/b.ts', 'renderer/src/app/b.ts'],
  ])('%s with %s', (file, imported, target) => {
    const graph = graphOf({ [file]: `import { b } from '${imported}'\nb()`, [target]: 'export const b = () => 1' })
    expect(findWrongPageImports(graph)).toEqual([`${file} > ${target}`])
  })

  test('an area of the office that reaches where it may not, and what is allowed in vain', () => {
    const graph = graphOf({
      'electron/office/stock/a.ts': "import '../reference/b.ts'\nimport '../reference/own.ts'\nimport '../report/c.ts'",
      'electron/office/stock/later/d.ts': "export const d = () => import('../../reference/own.ts')",
      'electron/office/reference/b.ts': "import './own.ts'\nimport '../frame.ts'",
      'electron/office/reference/own.ts': 'export {}',
      'electron/office/report/c.ts': 'export {}',
      'electron/office/frame.ts': "import './report/c.ts'",
    })
    const areas = {
      reference: { on: [], opens: ['b', 'unused'] },
      report: { on: ['reference'], opens: ['c'] },
      stock: { on: ['reference'], opens: [] },
    }
    expect(findWrongOfficeImports(graph, areas)).toEqual([
      'electron/office/stock/a.ts > electron/office/reference/own.ts',
      'electron/office/stock/a.ts > electron/office/report/c.ts',
      'electron/office/stock/later/d.ts > electron/office/reference/own.ts',
      'reference > unused',
      'report > reference',
    ])
    expect(findCircles(areaGraph({ a: { on: ['b'], opens: [] }, b: { on: ['a'], opens: [] } }))).toEqual([['a', 'b']])
  })

  test('but what the window composes, and what a feature builds on, is not', () => {
    const graph = graphOf({
      'renderer/src/app/a.ts': "import '../features/stock/b.ts'",
      'renderer/src/features/stock/b.ts': "import '../../ui/c.ts'\nimport '#shared/d.ts'\nimport './receipt/e.ts'",
      'renderer/src/features/stock/receipt/e.ts': 'export {}',
      'renderer/src/ui/c.ts': 'export {}',
      'shared/d.ts': 'export {}',
    })
    expect(findWrongPageImports(graph)).toEqual([])
  })
})
