import type { Page } from '@playwright/test'
import { may, type Permission, type Role } from '#shared/domain/permissions.ts'
import type { Examples } from './example-records.ts'
import { waitUntilReady } from './fixtures.ts'

/** A page of the program that can be shown in the example office. */
export interface PageOfProgram {
  /** From its address, for a file's name: `warehouse-documents-waybill`. */
  name: string
  address: string
  permission: Permission | undefined
}

/** Every page, as the router of the window knows it, with records of the example office where a page shows one. */
export async function everyPage(page: Page, examples: Examples): Promise<PageOfProgram[]> {
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

/** Every page that somebody with this role may open. */
export const pagesOf = (role: Role, pages: readonly PageOfProgram[]): PageOfProgram[] =>
  pages.filter(({ permission }) => !permission || may([role], permission))

/** Who is asked to show a page, the first of these who may. Between them they may open every page. */
const showing = [
  'storekeeper',
  'programme-officer',
  'consular-officer',
  'report-officer',
  'manager',
  'administrator',
] as const satisfies readonly Role[]

/** Every page once, by who shows it; what anyone may open is shown by the administrator. */
export function pagesByRole(pages: readonly PageOfProgram[]): { role: Role; pages: PageOfProgram[] }[] {
  const roleOf = ({ permission }: PageOfProgram): Role =>
    permission ? (showing.find((role) => may([role], permission)) ?? 'administrator') : 'administrator'
  return showing.map((role) => ({ role, pages: pages.filter((one) => roleOf(one) === role) }))
}

/** Opens a page by its address and waits until it shows what it knows. */
export async function openPage(page: Page, { address }: PageOfProgram): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
  await waitUntilReady(page)
}

const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-') || 'today'
