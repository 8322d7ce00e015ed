import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './axe-violations.ts'
import { signIn } from './demo-office.ts'
import { expect, type Program, test } from './fixtures.ts'
import { makeStorekeepersOffice } from './storekeepers-office.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')

/** Types, waits for what is offered, takes the first of it and walks on. */
async function choose(page: Page, text: string): Promise<void> {
  // Those of a plain select are no list that opens.
  const offered = page.locator('[role="option"]').filter({ visible: true })
  await page.keyboard.type(text)
  await expect(offered.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(offered).toHaveCount(0)
  await page.keyboard.press('Enter')
}

/** Types cells of a line grid one after the other; an empty text leaves a cell as it is. */
async function cells(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** As the storekeeper, without the mouse. */
async function open(launch: () => Promise<Program>, passphrase: string): Promise<Program> {
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

test('a storekeeper posts a five-line receipt without the mouse, and reverses it', async ({ launch, folder }) => {
  const { passphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page } = await open(() => launch(), passphrase)
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

test('goods are dispatched first expired first out, arrive with one damaged, and the paper is printed', async ({
  launch,
  folder,
}) => {
  const { passphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page, electron } = await open(() => launch(), passphrase)
  await page.keyboard.press('Alt+w')
  await expect(page.getByLabel('From warehouse')).toBeFocused()
  await choose(page, 'TIP')
  await choose(page, 'sebha')
  for (const _ of ['project', 'dispatched on']) await page.keyboard.press('Enter')
  await cells(page, '5-12345', 'Fathi Gharbi', '', '', '', '', '')
  await expect(page.getByLabel('Item, line 1')).toBeFocused()
  await cells(page, 'soap', '60')

  const lots = page.getByRole('table', { name: 'Lots to pick' }).getByRole('row')
  await expect(lots.nth(1)).toContainText('EARLY')
  await expect(lots.nth(2)).toContainText('LATE')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Takes 60 units of 2 lots out of Tripoli Main')
  await expect(dialog(page)).toContainText('Weight 30 kg, volume 0.12 m³.')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Waybill WB-TIP-\d{4}-00001/)).toBeVisible()
  await expect(page.getByText('In transit').first()).toBeVisible()

  await test.step('the paper is a PDF', async () => {
    const path = `${folder}/waybill.pdf`
    await electron.evaluate(({ dialog: dialogs }, filePath) => {
      dialogs.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.keyboard.press('Control+p')
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Alt+s')
    await expect(page.getByText(`Saved as ${path}.`)).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await page.keyboard.press('Alt+a')
  await expect(heading(page, /Arrival of/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Arrived on' })).toBeFocused()
  for (const _ of ['arrived on', 'received by', 'remarks']) await page.keyboard.press('Enter')
  await test.step('more than was sent is refused where it is typed', async () => {
    await cells(page, '51')
    await expect(page.getByLabel('Good, line 1')).toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.press('Control+a')
  })
  await cells(page, '49', '1', '10', '')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Adds 59 good units')
  await expect(dialog(page)).toContainText('Damaged: 1.')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Arrival ARR-SEB-\d{4}-00001/)).toBeVisible()

  await page.keyboard.press('Alt+2')
  const soap = page.getByRole('row', { name: /SOAP/ })
  await expect(soap.getByRole('gridcell').or(soap.getByRole('cell')).first()).toContainText('59')
  await expect(soap).toContainText('1 damaged')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Damaged')
  await page.keyboard.press('Alt+p')
  await expect(page.getByText(/balances were summed anew from \d+ movements, and every one agrees/)).toBeVisible()

  await test.step('what is gone cannot be reversed away', async () => {
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Goods received notes' }).click()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('GRN-TIP')
    await page.keyboard.press('Escape')
    await page.keyboard.type('GRN')
    await page
      .getByText(/GRN-TIP-\d{4}-00001/)
      .first()
      .dblclick()
    await expect(heading(page, /Goods received note GRN-TIP/)).toBeVisible()
    await page.keyboard.press('Alt+r')
    await page.keyboard.type('Try')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page).getByRole('alert')).toContainText('There is not enough in stock')
    await expect(dialog(page).getByRole('alert')).toContainText('SOAP · Soap, body')
  })
})

test('other lots need a reason, pasted rows are staged, and a draft outlives the lock', async ({ launch, folder }) => {
  const { passphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page, electron } = await open(() => launch(), passphrase)

  await page.keyboard.press('Alt+w')
  await expect(page.getByLabel('From warehouse')).toBeFocused()
  await choose(page, 'TIP')
  await choose(page, 'sebha')
  for (const _ of ['project', 'dispatched on']) await page.keyboard.press('Enter')
  await cells(page, '5-12345', 'Fathi Gharbi', '', '', '', '', '')
  await cells(page, 'soap', '200')
  await test.step('what is short is said before anything is sent', async () => {
    await expect(page.getByRole('cell').filter({ hasText: '200' }).first()).toHaveAttribute('data-bad')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await expect(page.getByText('50 too few in stock for this')).toBeVisible()
    await page.keyboard.press('Control+a')
    await cells(page, '20')
  })
  const lots = page.getByRole('table', { name: 'Lots to pick' }).getByRole('row')
  await expect(lots.nth(1)).toContainText('EARLY')
  await expect(lots).toHaveCount(3)
  await lots.nth(1).getByRole('cell').nth(0).click()
  await page.keyboard.press('Control+a')
  await cells(page, 'LATE')
  await expect(lots.nth(1)).toContainText('LATE')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('A lot that expires sooner stays behind.')
  await expect(dialog(page).getByRole('alert')).toContainText('SOAP · Soap, body')
  await dialog(page).getByRole('textbox').fill('The early pallet is blocked behind others')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Waybill WB-TIP-\d{4}-00001/)).toBeVisible()
  await expect(page.getByText('The early pallet is blocked behind others')).toBeVisible()

  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('combobox', { name: 'Warehouse' })).toBeFocused()
  await choose(page, 'TIP')
  await test.step('pasted rows land staged: bad cells say what was expected, good ones are taken', async () => {
    const rows = ['Item\tBatch\tExpiry\tSent\tGood', 'BLANKET\t\t\t10\t10', 'SOAP\tB9\tnever\t5\t5', 'MAT\t\t\t7\t7']
    await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), rows.join('\n'))
    await page.getByRole('table', { name: 'Lines of this goods received note' }).getByRole('cell').first().click()
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('button', { name: 'Take 2 rows, leave 1' })).toBeVisible()
    await page.keyboard.press('Alt+t')
    await expect(page.getByRole('table', { name: 'Lines of this goods received note' }).getByRole('row')).toHaveCount(4)
    await expect(page.getByRole('table', { name: 'Pasted rows' }).getByRole('row')).toHaveCount(2)
  })
  await expect(page.getByText(/Draft kept/)).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.locator('input[type="password"]')).toBeVisible()
  await page.locator('input[type="password"]').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible()
  await page.keyboard.press('Alt+2')
  await page.getByRole('link', { name: 'Goods received notes' }).click()
  await page.getByRole('button', { name: 'Goods received note for Tripoli Main, lines: 2' }).click()
  await expect(page.getByText(/Your draft of .* is back/)).toBeVisible()
  await expect(page.getByRole('cell', { name: /^BLANKET\s*Blanket, thermal$/ })).toBeVisible()
  await expect(page.getByRole('cell', { name: /^MAT\s*Mat, plastic$/ })).toBeVisible()
})

test('a loss is reported, waits, is approved by another person and printed, all by keys', async ({
  launch,
  folder,
}) => {
  const { passphrase, managersPassphrase } = await makeStorekeepersOffice(`${folder}/office`)
  const { page, electron } = await open(() => launch(), passphrase)

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
