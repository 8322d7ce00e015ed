import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Goes through the pages before there is an office, in any language, and calls `look` on each. Makes an office. */
export async function showFirstPages(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const typed = page.locator('form input[type="text"], form input:not([type])')
  const passphrases = page.locator('form input[autocomplete="new-password"]')
  // The office of last time is looked for first.
  const begin = page.locator('main button:focus')
  await begin.waitFor()
  await look('first-start')
  await begin.press('Enter')
  await page.getByRole('radio').first().waitFor()
  await look('wizard-country')
  await page.keyboard.press('Enter')
  await expect(typed).toHaveCount(2)
  await typed.first().fill('Tripoli')
  await look('wizard-office')
  await page.keyboard.press('Enter')
  await expect(typed).toHaveCount(1)
  await typed.fill('Mariam Haddad')
  await look('wizard-you')
  await page.keyboard.press('Enter')
  await passphrases.first().fill('tripoli tripoli')
  await look('wizard-passphrase')
  await passphrases.first().fill('seven green lamps on the river')
  await passphrases.last().fill('seven green lamps on the river')
  await page.keyboard.press('Enter')
  await page.locator('main ol').waitFor({ timeout: 30_000 })
  await look('wizard-recovery-sheet')
  await page.keyboard.press('Control+Enter')
  await expect(typed).toHaveCount(3)
  await look('wizard-words')
}
