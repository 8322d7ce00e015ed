import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Language } from '#shared/domain/languages.ts'
import { shownPage } from '../../electron/dev/open-in-virtual-display.ts'
import { projectFolder } from '../../electron/dev/places.ts'
import { isRoot, noGraphicsCard } from '../../electron/dev/switches.ts'
import { copyDemoOffice, type DemoOffice } from './demo-office.ts'

/** A program started for one test. */
export interface Program {
  electron: ElectronApplication
  /** The page in the program's window. */
  page: Page
  /** The folder given with `--office-dir`. It need not exist before the program makes an office in it. */
  officeFolder: string
  /** Ends the program as a person does, and waits until the office has closed its database. */
  close(): Promise<void>
}

export interface LaunchOptions {
  officeFolder?: string
  language?: Language
  /** The program's own data folder; a fresh one for each test unless the test starts the program twice. */
  dataFolder?: string
}

interface Fixtures {
  /** An empty folder of the test's own, removed afterwards. */
  folder: string
  /** The example office, in a copy of the test's own. */
  demo: DemoOffice
  /** Starts the program and waits for its declared state, see `waitUntilReady`. What a test leaves running is ended after it. */
  launch(options?: LaunchOptions): Promise<Program>
  /** The window of a program started on a fresh office folder. */
  program: Program
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'amana-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  demo: async ({ folder }, use) => {
    await use(await copyDemoOffice(join(folder, 'demo')))
  },
  launch: async ({ folder }, use, info) => {
    const running = new Set<ElectronApplication>()
    const written: string[] = []
    await use(async (options = {}) => {
      const officeFolder = options.officeFolder ?? join(folder, 'office')
      const electron = await _electron.launch({
        executablePath: electronBinary(),
        chromiumSandbox: !isRoot,
        args: [
          noGraphicsCard,
          projectFolder,
          `--user-data-dir=${options.dataFolder ?? join(folder, 'data')}`,
          `--office-dir=${officeFolder}`,
          `--lang=${options.language ?? 'en'}`,
        ],
        timeout: 60_000,
      })
      running.add(electron)
      electron.process().stderr?.on('data', (data: Buffer) => written.push(data.toString()))
      const ended = new Promise<void>((resolve) => electron.once('close', () => resolve()))
      const page = await electron.firstWindow()
      await waitUntilReady(page)
      return {
        electron,
        page,
        officeFolder,
        async close() {
          await electron.close()
          await ended
          running.delete(electron)
        },
      }
    })
    if (info.status !== info.expectedStatus) {
      await info.attach('program.log', { body: written.join(''), contentType: 'text/plain' })
    }
    for (const electron of running) await electron.close()
  },
  program: async ({ launch }, use) => {
    await use(await launch())
  },
})

export { expect }

/** Waits until the page says that it shows what it knows: its main part is there and nothing in it is busy. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator(shownPage).first().waitFor({ timeout: 30_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The Electron that `prepare.ts` found. */
export function electronBinary(): string {
  const found = process.env.AMANA_ELECTRON
  if (!found) throw new Error('tests/electron/prepare.ts has not run')
  return found
}
