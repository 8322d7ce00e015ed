import type { Locator, Page } from '@playwright/test'
import { dialog, heading } from './by-keys.ts'
import { signIn } from './demo-office.ts'
import { expect, test } from './fixtures.ts'

const people = (page: Page) => page.getByRole('complementary')
const personNamed = (page: Page, name: string) => people(page).getByRole('listitem').filter({ hasText: name })

/** Presses a button as a keyboard does. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

/** Types over what a field holds; of a choice its words. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = dialog(page).getByLabel(label).first()
  await field.focus()
  const isChoice = await field.evaluate((element) => element instanceof HTMLSelectElement)
  if (!isChoice) await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function send(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
}

async function openCase(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const search = dialog(page).getByLabel('Find anything').and(page.locator('input'))
  await expect(search).toBeFocused()
  await page.keyboard.type(name)
  await expect(search).toHaveValue(name)
  await expect(dialog(page).locator('[data-selected]')).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(heading(page, /Case VHR-TIP-/)).toBeVisible()
}

test('what turns out about people later: corrected, born, moved, parted, void, and forgotten by two', async ({
  launch,
  demo,
}) => {
  const { page } = await launch({ officeFolder: demo.folder })
  await signIn(page, 'Hana Saïd', demo.passphrase)
  await openCase(page, 'Moussa Keïta')

  await test.step('a name is corrected; the form shows what was recorded before, and a reason is needed', async () => {
    await press(personNamed(page, 'Awa Keïta').getByRole('button', { name: 'Correct' }))
    await fill(page, 'Given names', 'Hawa')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Give the reason for the correction.')
    await fill(page, 'Reason for the correction', 'As in the birth certificate')
    await send(page)
    await expect(personNamed(page, 'Hawa Keïta')).toBeVisible()
    await press(personNamed(page, 'Hawa Keïta').getByRole('button', { name: 'Correct' }))
    const versions = dialog(page).getByRole('region', { name: 'What was recorded so far' }).getByRole('listitem')
    await expect(versions).toHaveCount(2)
    await expect(versions.nth(1)).toContainText('Awa')
    await page.keyboard.press('Escape')
  })

  await test.step('a child is born, and the family moves', async () => {
    await press(people(page).getByRole('button', { name: 'Add to the family' }))
    await fill(page, 'Given names', 'Fanta')
    await fill(page, 'Sex', 'Female')
    await fill(page, 'Date of birth', 'today')
    await send(page)
    await expect(personNamed(page, 'Fanta Keïta')).toContainText('Child')
    await press(people(page).getByRole('button', { name: 'Move to another place' }))
    await fill(page, 'Or address in town', 'Hay Al Andalus')
    await send(page)
    for (const name of ['Moussa', 'Fanta']) await expect(personNamed(page, name)).toContainText('Hay Al Andalus')
  })

  await test.step('the cousin goes on in a case of his own', async () => {
    await press(people(page).getByRole('button', { name: 'Split the family' }))
    await fill(page, 'Oumar Keïta', 'New case: Head')
    await expect(dialog(page)).toContainText('Opens a new case for 1 person')
    await send(page)
    await expect(personNamed(page, 'Oumar Keïta').getByRole('link', { name: /Now in case VHR-TIP-/ })).toBeVisible()
  })

  await test.step('the child was registered by mistake: not who registered it says so, and it shall be forgotten', async () => {
    const voiding = () => press(personNamed(page, 'Fanta Keïta').getByRole('button', { name: 'Void the registration' }))
    await voiding()
    await fill(page, 'Reason for the correction', 'Born to another family')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('One person cannot do both.')
    await page.keyboard.press('Control+l')
    await signIn(page, 'Nadia Amari', demo.passphrase)
    await openCase(page, 'Moussa Keïta')
    await voiding()
    await fill(page, 'Reason for the correction', 'Born to another family')
    await send(page)
    await press(personNamed(page, 'Fanta Keïta').getByRole('button', { name: 'Ask to forget' }))
    await send(page)
    await expect(people(page)).toContainText('Nadia Amari asks to forget this person')
    await expect(people(page).getByRole('button', { name: 'Approve: forget' })).toHaveCount(0)
  })

  await test.step('another person approves it: the name is gone', async () => {
    await page.keyboard.press('Control+l')
    await signIn(page, 'Hana Saïd', demo.passphrase)
    await press(page.getByRole('main').getByRole('button', { name: /Fanta Keïta/ }))
    await press(personNamed(page, 'Fanta Keïta').getByRole('button', { name: 'Approve: forget' }))
    await expect(dialog(page)).toContainText('Nadia Amari asked for it')
    await send(page)
    await expect(people(page)).toContainText('Forgotten person')
    await expect(page.getByText('Fanta')).toHaveCount(0)
  })
})
