import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'
import { expect, test, waitUntilReady } from './fixtures.ts'

const administrator = 'Mariam Haddad'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')

async function signIn(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('option', { name }).click()
  await page.locator('input[type="password"]').fill(passphrase)
  await page.keyboard.press('Enter')
}

/** Signs in who has an own passphrase already, and waits for a page: who comes back is where they were. */
async function enter(page: Page, name: string, passphrase: string): Promise<void> {
  await signIn(page, name, passphrase)
  await page.locator('main#main').waitFor()
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.locator('input[type="password"]').waitFor()
}

/** By the pages of the office beside each other, as a person goes. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+6')
  await page.getByRole('navigation', { name: 'Pages of the office' }).getByRole('link', { name, exact: true }).click()
  await expect(heading(page, name)).toBeVisible()
  await waitUntilReady(page)
}

/** An office with its administrator alone, on disk, with nobody in it. */
async function officeOnDisk(): Promise<{ made: WholeOffice; folder: string; passphrase: string }> {
  const made = await openTestOffice({ now: new Date().toISOString(), roles: ['administrator'] })
  const passphrase = made.passphraseOf('administrator')
  await made.leave()
  return { made, folder: made.folder, passphrase }
}

test('an administrator adds a person, who chooses an own passphrase, and suspends them', async ({ launch }) => {
  const { made, folder, passphrase } = await officeOnDisk()
  try {
    const { page } = await launch({ officeFolder: folder })
    await enter(page, administrator, passphrase)

    let temporary = ''
    await test.step('added by keyboard, with a passphrase shown once', async () => {
      await goTo(page, 'People and roles')
      await page.keyboard.press('Alt+n')
      await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
      await page.keyboard.type('Amina Zarrouk')
      await page.getByRole('checkbox', { name: 'Storekeeper' }).press('Space')
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page)).toContainText('Amina Zarrouk can sign in with a temporary passphrase')
      await expect(dialog(page)).toContainText('Roles: Storekeeper.')
      await page.keyboard.press('Control+Enter')
      const shown = dialog(page).getByLabel('Temporary passphrase')
      await expect(shown).toHaveText(/^([a-z]+ ){4}[a-z]+$/)
      temporary = await shown.innerText()
      await page.keyboard.press('Control+Enter')
      await expect(heading(page, 'Amina Zarrouk')).toBeVisible()
      await expect(page.getByText('Has a temporary passphrase')).toBeVisible()
      await expect(page.getByText(temporary)).toHaveCount(0)
    })

    await test.step('the same name again is refused by field', async () => {
      await goTo(page, 'People and roles')
      await page.keyboard.press('Alt+n')
      await page.getByLabel('Name', { exact: true }).fill('amina zarrouk')
      await page.getByRole('checkbox', { name: 'Auditor' }).check()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).getByRole('alert')).toContainText('name: amina zarrouk is in use already.')
      await expect(dialog(page).getByRole('alert')).toContainText('Nothing was saved.')
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toHaveCount(0)
    })

    await test.step('signs in, must choose an own passphrase, and sees only what a storekeeper may', async () => {
      await lock(page)
      await signIn(page, 'Amina Zarrouk', temporary)
      const own = 'eleven quiet boats near Zuwara'
      await page.getByLabel('The passphrase you were given').fill(temporary)
      await page.getByLabel('Your new passphrase').fill(own)
      await page.getByLabel('The same passphrase again').fill(own)
      await page.keyboard.press('Enter')
      await expect(heading(page, 'Today')).toBeVisible()
      await page.keyboard.press('Alt+6')
      await expect(heading(page, 'Items')).toBeVisible()
      const pages = page.getByRole('navigation', { name: 'Pages of the office' })
      await expect(pages.getByRole('link', { name: 'Keys' })).toBeVisible()
      for (const hidden of ['People and roles', 'Backups', 'Journal']) {
        await expect(pages.getByRole('link', { name: hidden })).toHaveCount(0)
      }
      await expect(page.getByRole('button', { name: 'New item' })).toHaveCount(0)
    })

    await test.step('is suspended with a reason and cannot be chosen at the sign-in any more', async () => {
      await lock(page)
      await enter(page, administrator, passphrase)
      await goTo(page, 'People and roles')
      await page.getByRole('gridcell', { name: 'Amina Zarrouk' }).dblclick()
      await expect(heading(page, 'Amina Zarrouk')).toBeVisible()
      await page.getByRole('button', { name: 'Suspend' }).click()
      await page.getByLabel('Reason').fill('Left the office')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('Suspended', { exact: true })).toBeVisible()
      await lock(page)
      await expect(page.getByRole('option')).toHaveText([new RegExp(administrator)])
    })

    await test.step('the last administrator cannot be suspended', async () => {
      await enter(page, administrator, passphrase)
      await goTo(page, 'People and roles')
      await page.getByRole('gridcell', { name: administrator }).dblclick()
      await page.getByRole('button', { name: 'Suspend' }).click()
      await page.getByLabel('Reason').fill('A slip of the hand')
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).getByRole('alert')).toContainText('This is the only administrator of the office.')
      await page.keyboard.press('Escape')
      await expect(page.getByText('Works here')).toBeVisible()
    })

    await test.step('the journal tells it, whole, with the reason', async () => {
      await goTo(page, 'Journal')
      await page.keyboard.press('Alt+v')
      await expect(page.getByText(/The journal is whole: \d+ entries/)).toBeVisible()
      await page.getByRole('gridcell', { name: 'suspended this person' }).dblclick()
      await expect(dialog(page)).toContainText('Left the office')
      await expect(dialog(page)).toContainText('Amina Zarrouk')
    })
  } finally {
    await made.close()
  }
})

test('an administrator makes a backup, proves that it can be restored, and keeps the lists', async ({ launch }) => {
  const { made, folder, passphrase } = await officeOnDisk()
  try {
    const { page } = await launch({ officeFolder: folder })
    await enter(page, administrator, passphrase)

    await test.step('a backup is made, and a copy of it opened and checked', async () => {
      await goTo(page, 'Backups')
      await expect(page.getByText('There is no backup yet.')).toBeVisible()
      await page.keyboard.press('Alt+n')
      await expect(page.getByText(/^Backup .* made and checked: /)).toBeVisible()
      await expect(page.getByText('Read back and sound')).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Backup' })
      await dialog.getByRole('button', { name: 'Test restore' }).click()
      await expect(dialog.getByText(/^Backup .* can be restored: /)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })

    await test.step('the whole office is checked', async () => {
      await goTo(page, 'Journal')
      await page.getByRole('button', { name: 'Check the office' }).click()
      await expect(page.getByText('The office is sound.')).toBeVisible()
    })

    await test.step('the item sample is brought into the empty list', async () => {
      await goTo(page, 'Items')
      await expect(page.getByText('There are no items yet.')).toBeVisible()
      await page.getByRole('button', { name: 'Bring in the sample' }).click()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(/\d+ items added/)).toBeVisible()
      await expect(page.getByRole('gridcell', { name: 'HCONBUCKP14L' })).toBeVisible()
    })

    await test.step('a wrong code and a code in use are told at their field; nothing is saved', async () => {
      await page.keyboard.press('Alt+n')
      const code = page.getByRole('textbox', { name: 'Code', exact: true })
      await expect(code).toBeFocused()
      await page.keyboard.type('soap bar')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(/a code has capital letters, digits, hyphen, point or slash/i)).toBeVisible()
      await expect(code).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel('Name in English')).toHaveAttribute('aria-invalid', 'true')
      const problem = page.getByRole('main').getByRole('alert')
      await code.fill('HCONBUCKP14L')
      await page.getByLabel('Name in English').fill('Soap bar')
      await page.keyboard.press('Control+Enter')
      await expect(problem).toContainText('code: HCONBUCKP14L is in use already.')
      await code.fill('SOAP-250')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('SOAP-250 saved')).toBeVisible()
      await expect(heading(page, 'Items')).toBeVisible()
    })

    await test.step('a site finds its area by a name and is typed without the mouse', async () => {
      await goTo(page, 'Sites')
      await page.keyboard.press('Alt+n')
      await expect(page.getByLabel('Name in English')).toBeFocused()
      await page.keyboard.type('Harbour shelter')
      await page.getByRole('main').getByLabel('Area').focus()
      await page.keyboard.type('LY021104')
      await expect(page.getByRole('option', { name: /LY021104/ })).toBeVisible()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('Harbour shelter saved')).toBeVisible()
      await expect(page.getByRole('gridcell', { name: 'LY021104' })).toBeVisible()
    })
  } finally {
    await made.close()
  }
})

test('an administrator changes the passphrase, renews the recovery sheet and sets the lock', async ({ launch }) => {
  const { made, folder, passphrase } = await officeOnDisk()
  try {
    const program = await launch({ officeFolder: folder })
    const { page } = program
    await enter(page, administrator, passphrase)
    const own = 'twelve copper bells beyond Nalut'

    await test.step('a wrong passphrase is told, the right one changes it', async () => {
      await goTo(page, 'Keys')
      await page.getByLabel('Passphrase now').fill('not the one')
      await page.getByLabel('New passphrase').fill(own)
      await page.getByLabel('The new one again').fill(own)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main').getByText('This passphrase is not right.')).toBeVisible()
      await expect(page.getByLabel('Passphrase now')).toBeFocused()
      await page.keyboard.type(passphrase)
      await page.keyboard.press('Enter')
      await expect(page.getByText('Your passphrase is changed.')).toBeVisible()
    })

    await test.step('a new sheet is saved as PDF, and three of its words are asked back', async () => {
      const path = `${folder}-sheet.pdf`
      await program.electron.evaluate(({ dialog: system }, filePath) => {
        system.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await page.getByRole('button', { name: 'Make a new recovery sheet' }).click()
      await dialog(page).locator('input[type="password"]').fill(own)
      await page.keyboard.press('Control+Enter')
      const lines = page.getByRole('list', { name: 'The twenty-four words' }).getByRole('listitem')
      await expect(lines).toHaveCount(24)
      const words = (await lines.allInnerTexts()).map((line) => line.replace(/^\d+\s*/, '').trim())
      await page.keyboard.press('Control+s')
      await expect(page.getByText('Saved. Do not leave it on this computer.')).toBeVisible()
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
      await page.keyboard.press('Control+Enter')
      const fields = dialog(page).getByRole('textbox', { name: /^Word \d+$/ })
      await expect(fields).toHaveCount(3)
      const asked = (await dialog(page).locator('label').allInnerTexts()).map((label) => Number(/\d+/.exec(label)?.[0]))
      for (const [index, position] of asked.entries()) {
        await fields.nth(index).fill(index === 0 ? 'wrong' : (words[position - 1] ?? ''))
      }
      await page.keyboard.press('Enter')
      await expect(dialog(page).getByRole('alert')).toContainText(`Word ${asked[0]} is not the one on the sheet.`)
      await fields.nth(0).fill(words[(asked[0] ?? 0) - 1] ?? '')
      await page.keyboard.press('Enter')
      await expect(page.getByText('The new recovery sheet is made and in your hands.')).toBeVisible()
      await expect(page.getByText(words[0] ?? '', { exact: true })).toHaveCount(0)
    })

    await test.step('the minutes until the lock are kept within their limits', async () => {
      await goTo(page, 'Settings')
      const minutes = page.getByLabel('Lock after minutes without a key or the mouse')
      await minutes.fill('500')
      await expect(page.getByText('At most 240 is expected.')).toBeVisible()
      await minutes.fill('15')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('The office locks after 15 minutes without work.')).toBeVisible()
    })

    await test.step('the new passphrase is the one that opens', async () => {
      await lock(page)
      await enter(page, administrator, own)
    })
  } finally {
    await made.close()
  }
})
