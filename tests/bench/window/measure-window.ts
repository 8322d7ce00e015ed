import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { computerClock } from '#office/clock.ts'
import { clientOf } from '#office/router.ts'
import { createOffice } from '#office/serve.ts'
import { makeFolder } from '#tests/support/office-file.ts'
import { build } from '../../../electron/dev/build.ts'
import { needsVirtualDisplay, startVirtualDisplay } from '../../../electron/dev/display.ts'
import { findElectron } from '../../../electron/dev/find-electron.ts'
import { shownPage } from '../../../electron/dev/open-in-virtual-display.ts'
import { projectFolder } from '../../../electron/dev/places.ts'
import { isRoot, noGraphicsCard } from '../../../electron/dev/switches.ts'
import { type Figures, shareAt } from '../large/figures.ts'
import type { KeptOffice } from '../large/kept-office.ts'
import type { Side } from '../large/open-kept.ts'
import { makeEmptyProgram } from './empty-program.ts'
import { memoryOf, type ProcessMemory, sayMemory, sumOf } from './process-memory.ts'
import { openEach, type PageTime, plainAddresses } from './tour.ts'

interface Started {
  electron: ElectronApplication
  page: Page
  ms: number
}

interface Person {
  userId: string
  name: string
  passphrase: string
}

/** Starts of each program; the first, which fills its caches, is not counted. */
const starts = 5

/** As long as a person takes to type a passphrase, and less: what is loaded ahead is loaded meanwhile. */
const typingMs = 3000

/** As long as a person looks at a page: office and page give their memory back meanwhile. */
const restMs = 4000

/** The built program on the large office beside an empty window: start, unlock, each page's first time, memory. */
export async function measureWindow(
  figures: Figures<Side>,
  { folder: kept }: KeptOffice,
  person: Person,
  examples: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  await build()
  const place = makeFolder()
  const display = needsVirtualDisplay() ? await startVirtualDisplay() : undefined
  if (display) process.env.DISPLAY = display.name
  try {
    const office = join(place.path, 'office')
    cpSync(kept, office, { recursive: true })
    await enterOnce(office, person)
    const binary = process.env.AMANA_ELECTRON ?? (await findElectron())
    const empty = makeEmptyProgram(join(place.path, 'empty'))
    const startEmpty = () => start(binary, empty, join(place.path, 'empty-data'), [])
    const startOurs = () =>
      start(binary, projectFolder, join(place.path, 'data'), [`--office-dir=${office}`, '--lang=en'])
    const times = { empty: [] as number[], ours: [] as number[] }
    let emptyMemory: ProcessMemory[] = []
    for (let run = 0; run <= starts; run++) {
      const nothing = await startEmpty()
      emptyMemory = memoryOf(nothing.electron.process().pid ?? 0)
      await nothing.electron.close()
      const ours = await startOurs()
      await ours.electron.close()
      if (run === 0) continue
      times.empty.push(nothing.ms)
      times.ours.push(ours.ms)
    }
    const [alone, whole] = [shareAt(times.empty, 0.5), shareAt(times.ours, 0.5)]
    figures.add({ what: 'start of an empty window', measured: alone })
    figures.add({ what: 'start to sign-in', measured: whole })
    figures.add({ what: '  against an empty window', must: 1.5, measured: whole / alone, unit: '×' })

    const { electron, page } = await startOurs()
    figures.add({ what: 'unlock to first screen in the window', must: 1000, measured: await signIn(page, person) })
    const visited = await openEach(page, [...new Set([...(await plainAddresses(page)), ...examples])])
    sayPages(figures, visited, say)
    const before = memoryOf(electron.process().pid ?? 0)
    await wait(restMs)
    const memory = memoryOf(electron.process().pid ?? 0)
    figures.add({ what: 'memory of an empty window', measured: sumOf(emptyMemory), unit: 'MB' })
    say(`    ${sayMemory(emptyMemory)}`)
    figures.add({ what: 'memory at the last page of a tour without a pause', measured: sumOf(before), unit: 'MB' })
    say(`    ${sayMemory(before)}`)
    figures.add({ what: `memory after a tour of ${visited.length} pages`, measured: sumOf(memory), unit: 'MB' })
    say(`    ${sayMemory(memory)}`)
    figures.add({
      what: '  against an empty window',
      must: 2.5,
      measured: sumOf(memory) / sumOf(emptyMemory),
      unit: '×',
    })
    await electron.close()
  } finally {
    display?.stop()
    place.remove()
  }
}

/** The certificate of somebody who signs in for the first time in years is renewed: not what is measured. */
async function enterOnce(folder: string, { userId, passphrase }: Person): Promise<void> {
  const office = createOffice({ vaultOptions: { clock: computerClock } })
  const { session } = clientOf(office.running)
  await session.openFolder({ folder })
  await session.signIn({ userId, passphrase })
  await office.stop()
}

async function start(executablePath: string, program: string, data: string, asked: string[]): Promise<Started> {
  const began = performance.now()
  const electron = await _electron.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    args: [noGraphicsCard, program, `--user-data-dir=${data}`, ...asked],
    timeout: 120_000,
  })
  const page = await electron.firstWindow()
  await page.locator(shownPage).first().waitFor({ timeout: 60_000 })
  return { electron, page, ms: performance.now() - began }
}

async function signIn(page: Page, { name, passphrase }: Person): Promise<number> {
  await page.getByRole('option', { name, exact: true }).click()
  await page.locator('input[type="password"]').fill(passphrase)
  await wait(typingMs)
  const began = performance.now()
  await page.keyboard.press('Enter')
  await page.locator('main#main:not([aria-busy="true"])').waitFor({ timeout: 60_000 })
  return performance.now() - began
}

function sayPages(figures: Figures<Side>, visited: readonly PageTime[], say: (line: string) => void): void {
  const times = visited.map(({ ms }) => ms)
  figures.add({ what: 'a page for its first time, median', must: 300, measured: shareAt(times, 0.5) })
  figures.add({ what: 'any page for its first time, the slowest', must: 300, measured: Math.max(...times) })
  const slow = visited.filter(({ ms }) => ms > 200).sort((a, b) => b.ms - a.ms)
  for (const { address, ms } of slow) say(`    ${Math.round(ms)} ms ${address}`)
}
