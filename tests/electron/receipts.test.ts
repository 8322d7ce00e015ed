import { violations } from './axe-violations.ts'
import { cells, choose, dialog, heading, openAsStorekeeper } from './by-keys.ts'
import { expect, test } from './fixtures.ts'
import { makeStorekeepersOffice } from './storekeepers-office.ts'

test('a storekeeper posts a five-line receipt without the mouse, and reverses it', async ({ launch, folder }) => {
  const { passphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page } = await openAsStorekeeper(() => launch(), passphrase)
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('combobox', { name: 'Warehouse' })).toBeFocused()

  await test.step('what is missing is said by field, and nothing is asked to be posted', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Choose the warehouse.')).toBeVisible()
    await expect(page.getByText('Choose the project.')).toBeVisible()
    await expect(page.getByText('Type the waybill number, or why there is none.')).toBeVisible()
    await expect(page.getByText('There is no line yet: type or scan the first item.')).toBeVisible()
    await expect(dialog(page)).toHaveCount(0)
  })

  await choose(page, 'TIP')
  await choose(page, 'sahel')
  await choose(page, '0231')
  await page.keyboard.press('Enter')
  // An invisible character that turns the text around: refused at its field, before anything is sent.
  await page.keyboard.insertText('AB\u202e12')
  for (const _ of ['waybill', 'received by', 'delivered by', 'owner', 'remarks']) await page.keyboard.press('Enter')
  await expect(page.getByLabel('Item, line 1')).toBeFocused()

  await test.step('a cell says what it expects, and keeps the person in it', async () => {
    await cells(page, 'blanket', '100', '12.5')
    await expect(page.getByLabel('Good, line 1')).toBeFocused()
    await expect(page.getByText(/a whole number/i).first()).toBeVisible()
  })
  await page.keyboard.press('Control+a')
  await cells(page, '98', '2', 'two torn')
  await cells(page, '6291041', '60', '60', '', '')
  await cells(page, 'jerrycan', '40', '40', '', '')
  await cells(page, 'soap', 'b7', '30/6/2031', '240', '230', '', '')
  await cells(page, 'bucket', '', '25', '', '')
  await expect(page.getByLabel('Item, line 6')).toBeFocused()
  await expect(page.getByText('10 missing')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Sender’s waybill number')).toBeFocused()
  await expect(page.getByText('it contains an invisible character')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('SAHEL-77')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Adds 455 units on 5 lines to Tripoli Main for LY-0231')
  await expect(dialog(page)).toContainText('Damaged among them: 2.')
  await expect(dialog(page)).toContainText('Missing against what was sent: 10.')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Goods received note GRN-TIP-\d{4}-00002/)).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(6)
  await expect(page.getByText('two torn')).toBeVisible()

  await test.step('the reversal asks for a reason, and says where the goods went', async () => {
    await page.keyboard.press('Alt+r')
    await expect(dialog(page)).toContainText('Moves 455 units back to where they came from.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page).getByLabel('Reason')).toBeFocused()
    await page.keyboard.type('Delivered to the wrong warehouse')
    await page.keyboard.press('Control+Enter')
    await expect(heading(page, /Reversal REV-TIP/)).toBeVisible()
    await page.getByRole('link', { name: /GRN-TIP/ }).click()
    await expect(page.locator('header').getByText('Reversed').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reverse…' })).toHaveCount(0)
  })
})
