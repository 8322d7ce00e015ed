import type { Page } from '@playwright/test'
import { waitUntilReady } from './fixtures.ts'

type Look = (name: string) => Promise<void>

/**
 * Opens what a page keeps closed, one after the other, and calls `look` on each: the first lookup with an option marked,
 * the list of a line grid, a calendar, the menus over a list, its preview, and what the actions of its head lead to when
 * that is no other page. Leaves the page at `address`, with nothing open. A page that opens with a dialog is left as it is.
 */
export async function showOpened(page: Page, { name, address }: { name: string; address: string }, look: Look) {
  if ((await page.getByRole('dialog').count()) > 0) return
  await showLookup(page, `${name}-lookup`, look)
  await showCells(page, `${name}-cells`, look)
  await showCalendar(page, `${name}-calendar`, look)
  await showListMenus(page, name, look)
  await showActions(page, { name, address }, look)
}

async function showLookup(page: Page, name: string, look: Look): Promise<void> {
  const lookup = page.locator('main .mantine-InputWrapper-root input[role="combobox"]:enabled').first()
  if ((await lookup.count()) === 0) return
  await lookup.click()
  const option = page.getByRole('option')
  await page.getByRole('listbox').filter({ visible: true }).first().waitFor()
  if ((await option.count()) > 0) await page.keyboard.press('ArrowDown')
  await look(name)
  await page.keyboard.press('Escape')
}

async function showCells(page: Page, name: string, look: Look): Promise<void> {
  const cell = page.locator('[data-grid] table input[role="combobox"]').first()
  if ((await cell.count()) === 0) return
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  if ((await page.getByRole('listbox').filter({ visible: true }).count()) === 0) return
  await page.keyboard.press('ArrowDown')
  await look(name)
  await page.keyboard.press('Escape')
}

async function showCalendar(page: Page, name: string, look: Look): Promise<void> {
  const button = page.locator('main button[aria-haspopup="dialog"]:enabled').first()
  if ((await button.count()) === 0) return
  await button.click()
  await page.getByRole('dialog').locator('table').first().waitFor()
  await look(name)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function showListMenus(page: Page, name: string, look: Look): Promise<void> {
  const list = page.getByRole('search')
  if ((await list.count()) === 0) return
  const menus = list.locator('button[aria-haspopup="menu"]')
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).click()
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('ArrowDown')
    await look(`${name}-menu-${index + 1}`)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  await page.locator('main').click({ position: { x: 4, y: 4 } })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  if ((await page.locator('main aside').count()) > 0) await look(`${name}-preview`)
  await page.keyboard.press('Escape')
  await list.locator('button:not([aria-haspopup])').last().click()
  await page.getByRole('dialog').waitFor()
  await look(`${name}-export`)
  await closeDialogs(page)
}

/** The actions of the head of a page: what a dialog asks, what a form says that is sent empty, what was proved. */
async function showActions(page: Page, { name, address }: { name: string; address: string }, look: Look) {
  const actions = page.locator('main header [role="toolbar"] button:enabled:not([aria-disabled="true"])')
  const count = await actions.count()
  for (let index = 0; index < count; index += 1) {
    const action = actions.nth(index)
    if (!(await action.isVisible())) continue
    await action.click()
    await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
    await waitUntilReady(page)
    if (await isAt(page, address)) await look(`${name}-action-${index + 1}`)
    await closeDialogs(page)
    if (await isAt(page, address)) continue
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
    await closeDialogs(page)
    await waitUntilReady(page)
  }
}

const isAt = async (page: Page, address: string): Promise<boolean> =>
  (await page.evaluate(() => location.hash.slice(1).split('?')[0])) === address.split('?')[0]

async function closeDialogs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ visible: true })
  for (let tries = 0; tries < 3 && (await dialog.count()) > 0; tries += 1) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(50)
  }
}
