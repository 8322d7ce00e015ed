import type { Page } from '@playwright/test'
import { expect, type Program } from './fixtures.ts'

/** The title of a page. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
export const dialog = (page: Page) => page.getByRole('dialog')

/** Types, waits for what is offered, takes the first of it and walks on. */
export async function choose(page: Page, text: string): Promise<void> {
  // Those of a plain select are no list that opens.
  const offered = page.locator('[role="option"]').filter({ visible: true })
  await page.keyboard.type(text)
  await expect(offered.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(offered).toHaveCount(0)
  await page.keyboard.press('Enter')
}

/** Types cells of a line grid one after the other; an empty text leaves a cell as it is. */
export async function cells(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** Signs in as the storekeeper, without the mouse, and goes to the stock on hand. */
export async function openAsStorekeeper(launch: () => Promise<Program>, passphrase: string): Promise<Program> {
  const program = await launch()
  const { page } = program
  await expect(page.locator('input[type="password"]')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('storek')
  await expect(page.getByRole('option', { name: 'The storekeeper' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Today')).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(heading(page, 'Stock on hand')).toBeVisible()
  return program
}
