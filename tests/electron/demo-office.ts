import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../electron/dev/places.ts'
import { run } from '../../electron/dev/run.ts'

/** A copy of the example office that belongs to one test. */
export interface DemoOffice {
  folder: string
  /** Everyone's passphrase. */
  passphrase: string
  passphraseFile: string
  people: { name: string; role: string }[]
  /** The month that is prepared, approved and signed, such as `2026-10`. */
  lastMonth: string
}

interface MadeDemo {
  users: { name: string; role: string; passphraseFile: string }[]
  lastMonth: string
}

/** Runs a command of the office without a window; returns what it prints with `--json`. */
export async function runOffice(...args: string[]): Promise<unknown> {
  const printed = await run(process.execPath, ['electron/office/cli.ts', ...args, '--json'], { cwd: projectFolder })
  return JSON.parse(printed)
}

/** Makes the example office once for a whole run of tests; `copyDemoOffice` finds it by the environment. */
export async function makeDemoOffice(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'amana-demo-'))
  const made = await runOffice('demo', '--dir', join(home, 'office'))
  process.env.AMANA_DEMO = home
  process.env.AMANA_DEMO_MADE = JSON.stringify(made)
  return home
}

export async function copyDemoOffice(folder: string): Promise<DemoOffice> {
  const home = process.env.AMANA_DEMO
  const made = process.env.AMANA_DEMO_MADE
  if (!home || !made) throw new Error('tests/electron/prepare.ts has not made the example office')
  await cp(join(home, 'office'), folder, { recursive: true })
  const { users, lastMonth } = JSON.parse(made) as MadeDemo
  const passphraseFile = users[0]?.passphraseFile ?? ''
  const passphrase = (await readFile(passphraseFile, 'utf8')).trim()
  return { folder, passphrase, passphraseFile, lastMonth, people: users.map(({ name, role }) => ({ name, role })) }
}

/** Signs a person of the office in at the window, and waits for the first page. */
export async function signIn(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('option', { name }).click()
  await page.locator('input[type="password"]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('main#main').waitFor({ timeout: 30_000 })
}
