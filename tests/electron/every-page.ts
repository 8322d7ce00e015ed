import type { Page } from '@playwright/test'
import type { Language } from '#shared/domain/languages.ts'
import { may, type Permission, type Role } from '#shared/domain/permissions.ts'
import { type DemoOffice, signIn } from './demo-office.ts'
import type { Examples } from './example-records.ts'
import { waitUntilReady } from './fixtures.ts'
import { openPreferences, readAs } from './read-as.ts'

/** A page of the program that can be shown in the example office. */
export interface PageOfProgram {
  /** From its address, for a file's name: `warehouse-documents-waybill`. */
  name: string
  address: string
  permission: Permission | undefined
}

/** Every page, as the router of the window knows it, with records of the example office where a page shows one. */
async function everyPage(page: Page, examples: Examples): Promise<PageOfProgram[]> {
  const routes = await page.evaluate(() =>
    Object.values(window.__TSR_ROUTER__.routesByPath).map(({ fullPath, options }) => ({
      path: fullPath,
      permission: options.staticData?.permission,
    })),
  )
  // A form continued from a draft is the form that `…/new` shows.
  const shown = routes.filter(({ path }) => !path.includes('/draft/'))
  return shown.flatMap(({ path, permission }) => {
    if (path === '/$') return [{ name: 'nowhere', address: '/nowhere', permission }]
    if (!path.includes('$')) return [{ name: nameOf(path), address: path, permission }]
    const variants = Object.entries(examples[path] ?? {})
    if (variants.length === 0) throw new Error(`${path}: say in example-records.ts with which record it is shown`)
    const area = nameOf(path.replaceAll(/\/\$\w+/g, ''))
    return variants.map(([variant, address]) => ({ name: `${area}-${variant}`, address, permission }))
  })
}

/** Who is asked to show a page, the first of these who may. Between them they may open every page. */
const showing = [
  'storekeeper',
  'programme-officer',
  'consular-officer',
  'report-officer',
  'manager',
  'administrator',
] as const satisfies readonly Role[]

const shownBy = ({ permission }: PageOfProgram): Role =>
  (permission && showing.find((role) => may([role], permission))) ?? 'administrator'

/** Opens a page by its address and waits until it shows what it knows. */
async function openPage(page: Page, { address }: PageOfProgram): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
  await waitUntilReady(page)
}

/** Its window is on the sign-in page, and is there again afterwards. */
export interface Office {
  page: Page
  demo: DemoOffice
  examples: Examples
}

/**
 * Opens each page of the program in a window that stands at the sign-in page, signing in as one person after another,
 * and calls `look` with the page's name when it shows what it knows, then `opened`, which may open what the page keeps
 * closed. `examples` must be found before the program has
 * the office open.
 */
export async function showEveryPage(
  { page, demo, examples }: Office,
  language: Language,
  look: (name: string) => Promise<void>,
  opened: (one: PageOfProgram) => Promise<void> = async () => undefined,
): Promise<void> {
  await look('sign-in')
  const otherWay = page.locator('main form ~ * button').first()
  await otherWay.click()
  await page.locator('textarea').first().waitFor()
  await look('sign-in-recovery-sheet')
  await otherWay.click()
  let pages: PageOfProgram[] | undefined
  for (const role of showing) {
    const name = demo.people.find((one) => one.role === role)?.name
    await signIn(page, name ?? role, demo.passphrase)
    await readAs(page, language)
    if (!pages) {
      pages = await everyPage(page, examples)
      await showDialogs(page, look)
    }
    await look(`today-of-${role}`)
    for (const one of pages.filter((each) => shownBy(each) === role)) {
      await openPage(page, one)
      await look(one.name)
      await opened(one)
    }
    await page.keyboard.press('Control+l')
    await page.locator('input[type="password"]').waitFor()
  }
}

/** What opens over any page. */
async function showDialogs(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+k')
  await dialog.getByRole('textbox').fill('LY-0231')
  await dialog.getByText('LY-0231').first().waitFor()
  await look('find-anything')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await openPreferences(page)
  await look('preferences')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-') || 'today'
