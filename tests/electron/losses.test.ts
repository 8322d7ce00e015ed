import { readFileSync } from 'node:fs'
import { violations } from './axe-violations.ts'
import { cells, choose, dialog, heading, openAsStorekeeper } from './by-keys.ts'
import { signIn } from './demo-office.ts'
import { expect, test } from './fixtures.ts'
import { makeStorekeepersOffice } from './storekeepers-office.ts'

test('a loss is reported, waits, is approved by another person and printed, all by keys', async ({
  launch,
  folder,
}) => {
  const { passphrase, managersPassphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page, electron } = await openAsStorekeeper(() => launch(), passphrase)

  await page.keyboard.press('Alt+l')
  await expect(heading(page, 'New loss report')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Found' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Choose the warehouse.')).toBeVisible()
  await expect(page.getByText('Describe the circumstances.')).toBeVisible()
  await expect(page.getByText('There is no line yet')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Found' }).focus()
  await page.keyboard.press('Enter')
  await choose(page, 'TIP')
  await cells(page, '', 'European Commission, by telephone', 'Omar', '12.345')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Circumstances' })).toBeFocused()
  await page.keyboard.type('Water came in under the door.')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Lot, line 1')).toBeFocused()
  await cells(page, 'EARLY', 'water', '51')
  await test.step('no more is lost than is there', async () => {
    await expect(page.getByLabel('Lost, line 1')).toBeFocused()
    await page.keyboard.press('Control+a')
  })
  await cells(page, '4', '6')
  await test.step('the next line has the same cause unless another is typed', async () => {
    await cells(page, 'LATE')
    await expect(page.getByLabel('Cause, line 2')).toHaveValue('Water')
    await cells(page, 'theft', '1', '')
  })
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await test.step('an amount finer than its currency is said', async () => {
    await expect(page.getByRole('textbox', { name: 'Value' })).toBeFocused()
    await expect(page.getByText('Type an amount of this currency, or leave it empty.')).toBeVisible()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('12.50')
  })
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Reports goods on 2 lines: lost 5, damaged 6.')
  await expect(dialog(page)).toContainText('Value: 12.5 USD.')
  await expect(dialog(page)).toContainText('Nothing moves until another person approves it.')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Loss and damage report LR-TIP-\d{4}-00001/)).toBeVisible()
  await expect(page.getByText('Waiting for approval').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve…' })).toHaveCount(0)
  await expect(page.getByText('Theft')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await test.step('nothing has moved', async () => {
    await page.keyboard.press('Alt+2')
    const soap = page.getByRole('row', { name: /SOAP/ })
    await expect(soap).toContainText('150')
  })

  await page.keyboard.press('Control+l')
  await signIn(page, 'The manager', managersPassphrase)
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await page.getByRole('button', { name: /LR-TIP/ }).press('Enter')
  await expect(heading(page, /Loss and damage report/)).toBeVisible()
  await page.keyboard.press('Alt+a')
  await expect(dialog(page)).toContainText('units: 11')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('header').getByText('Approved').first()).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)

  await test.step('the paper is a PDF', async () => {
    const path = `${folder}/loss.pdf`
    await electron.evaluate(({ dialog: dialogs }, filePath) => {
      dialogs.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.keyboard.press('Control+p')
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Alt+s')
    await expect(page.getByText(`Saved as ${path}.`)).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await page.keyboard.press('Alt+2')
  const soap = page.getByRole('row', { name: /SOAP/ })
  await expect(soap).toContainText('139')
  await expect(soap).toContainText('6 damaged')
})
