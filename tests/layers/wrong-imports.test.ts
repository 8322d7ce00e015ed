import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome')
const folder = mkdtempSync(join(tmpdir(), 'amana-layers-'))
copyFileSync(join(project, 'biome.json'), join(folder, 'biome.json'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lints one import in a file of that name, under the project's own rules; returns whether its direction is refused. */
function isRefused(file: string, imported: string): boolean {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `import { thing } from '${imported}'\n\nthing()\n`)
  const lint = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  const refused = `${lint.stdout}${lint.stderr}`.includes('lint/style/noRestrictedImports')
  // Refused for its direction and for nothing else, or not refused at all.
  expect(lint.status, `${lint.stdout}${lint.stderr}`).toBe(refused ? 1 : 0)
  return refused
}

describe('an import against the direction of the layers fails the lint', () => {
  test.each([
    ['shared/domain/x.ts', '#db/open.ts'],
    ['shared/domain/x.ts', '#office/serve.ts'],
    ['shared/domain/x.ts', 'node:fs'],
    ['shared/domain/x.ts', 'node:fs/promises'],
    ['shared/domain/x.ts', 'electron'],
    ['db/queries/x.ts', '#office/serve.ts'],
    ['db/queries/x.ts', '../../renderer/src/main.tsx'],
    ['db/queries/x.ts', 'electron'],
    ['electron/office/stock/x.ts', 'electron'],
    ['electron/office/stock/x.ts', '../../main/window.ts'],
    ['electron/office/stock/x.ts', '../../../renderer/src/main.tsx'],
    ['electron/main/x.ts', '#db/open.ts'],
    ['electron/main/x.ts', '../office/serve.ts'],
    ['electron/main/x.ts', '../../db/open.ts'],
    ['electron/preload/x.ts', '#office/serve.ts'],
    ['renderer/src/app/x.ts', '#office/serve.ts'],
    ['renderer/src/app/x.ts', '#db/open.ts'],
    ['renderer/src/app/x.ts', '../../../electron/office/serve.ts'],
    ['renderer/src/app/x.ts', 'electron'],
    ['renderer/src/app/x.ts', 'node:fs'],
    ['renderer/src/app/x.ts', 'node:fs/promises'],
    ['renderer/src/features/warehouse/x.ts', '../consular/case-page.tsx'],
    ['renderer/src/features/warehouse/receipt/x.ts', '../../consular/case-page.tsx'],
    ['renderer/src/features/warehouse/x.ts', '../../app/router.tsx'],
    ['renderer/src/features/warehouse/receipt/x.ts', '../../../app/router.tsx'],
  ])('%s may not import %s', (file, imported) => {
    expect(isRefused(file, imported)).toBe(true)
  })
})

describe('an import along the direction passes', () => {
  test.each([
    ['db/queries/x.ts', '#shared/domain/dates.ts'],
    ['db/queries/x.ts', 'node:fs/promises'],
    ['electron/office/stock/x.ts', '#db/open.ts'],
    ['electron/office/stock/x.ts', '#shared/domain/dates.ts'],
    ['electron/main/x.ts', '#shared/shell.ts'],
    ['electron/main/x.ts', './office-process.ts'],
    ['electron/main/x.ts', 'electron'],
    ['renderer/src/app/x.ts', '#shared/domain/dates.ts'],
    ['renderer/src/app/x.ts', '../office/client.ts'],
    ['renderer/src/app/x.ts', '../features/warehouse/stock-page.tsx'],
    ['renderer/src/features/warehouse/x.ts', '../../ui/list/list-page.tsx'],
    ['renderer/src/features/warehouse/x.ts', './stock-grid.tsx'],
    ['renderer/src/features/warehouse/receipt/x.ts', '../stock-grid.tsx'],
    ['renderer/src/features/warehouse/receipt/x.ts', '../../../ui/list/list-page.tsx'],
  ])('%s may import %s', (file, imported) => {
    expect(isRefused(file, imported)).toBe(false)
  })
})
