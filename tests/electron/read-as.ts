import type { Locator, Page } from '@playwright/test'

const words = { en: 'English', fr: 'Français', ar: 'العربية' } as const

/** Has the program shown in a language to whoever is signed in, by their own preferences. */
export async function readAs(page: Page, language: keyof typeof words): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  const dialog = await openPreferences(page)
  await dialog.getByText(words[language], { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
}

/** The person's own preferences, behind their name in the status bar. */
export async function openPreferences(page: Page): Promise<Locator> {
  await page.locator('section:has(> button) > button').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().waitFor({ state: 'attached' })
  return dialog
}
