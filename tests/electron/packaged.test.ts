import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from '@playwright/test'
import { packProgram } from '../../electron/dev/pack-program.ts'
import { noGraphicsCard, sandboxSwitches } from '../../electron/dev/switches.ts'
import { electronBinary, expect, test, waitUntilReady } from './fixtures.ts'

interface Archived {
  files?: Record<string, Archived>
  unpacked?: boolean
}

/** What an asar archive holds: its header is JSON behind four lengths of four bytes. */
function readArchive(path: string): Archived {
  const bytes = readFileSync(path)
  return JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString()) as Archived
}

function at(archive: Archived, path: string): Archived | undefined {
  return path.split('/').reduce<Archived | undefined>((folder, name) => folder?.files?.[name], archive)
}

/** Waits for the line with which Chromium says where it can be driven. */
function driveableAt(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = ''
    stderr.on('data', (data: Buffer) => {
      written += data.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(written)?.[1]
      if (found) resolve(found)
    })
    stderr.once('end', () => reject(new Error(`The packed program ended early:\n${written}`)))
  })
}

test('the packed program holds what it needs and no more, has its fuses flipped and opens its window', async ({
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'the layout looked into here is the one of Linux')
  test.setTimeout(300_000)
  const official = await packProgram(electronBinary(), ['dir'], folder)
  const program = join(folder, 'linux-unpacked')

  const archive = readArchive(join(program, 'resources/app.asar'))
  expect(Object.keys(archive.files ?? {}).sort()).toEqual([
    'LICENSE',
    'node_modules',
    'out',
    'package.json',
    'resources',
  ])
  expect(at(archive, 'out/office/entry.js')).toBeDefined()
  expect(at(archive, 'resources/countries')).toBeDefined()
  const packages = Object.keys(at(archive, 'node_modules')?.files ?? {})
  expect(packages.filter((name) => name.startsWith('node-') && name !== 'node-addon-api')).toEqual([
    'node-html-better-parser',
  ])
  expect(packages).not.toContain('electron')
  const driver = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds'
  expect(Object.values(at(archive, driver)?.files ?? {}).map(({ unpacked }) => unpacked)).toEqual([true])
  expect(existsSync(join(program, 'resources/app.asar.unpacked', driver, `linux-${process.arch}.node`))).toBe(true)
  expect(existsSync(join(program, 'resources/app'))).toBe(false)

  const fuses = await getCurrentFuseWire(join(program, 'amana'))
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const fuse of off) expect(fuses[fuse]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)

  const switches = [...sandboxSwitches, noGraphicsCard, '--remote-debugging-port=0', `--user-data-dir=${folder}/data`]
  const started = spawn(join(program, 'amana'), switches, { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const browser = await chromium.connectOverCDP(await driveableAt(started.stderr))
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('The packed program has no window')
    await waitUntilReady(page)
    await expect(page.getByRole('heading').first()).toBeVisible()
    // Packed, the office is always a utility process: with an Electron too old for the driver the page says so.
    const expected = official ? { state: 'running' } : { state: 'failed', reason: 'UNSUPPORTED' }
    await expect.poll(() => page.evaluate(() => window.shell.officeState())).toEqual(expected)
    await browser.close()
  } finally {
    started.kill()
    if (started.exitCode === null) await once(started, 'exit')
  }
})
