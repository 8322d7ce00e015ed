import type { Locator, Page } from '@playwright/test'
import { signIn } from './demo-office.ts'
import { makeDistributionOffice, planBlankets, sendGoods } from './distribution-office.ts'
import { expect, test } from './fixtures.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const step = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Checklist of this distribution' }).locator(`[data-step="${name}"]`)
const cell = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const differences = (page: Page): Promise<string[]> =>
  page.getByRole('table', { name: /goods/i }).locator('tbody td:last-child').allInnerTexts()

/** Types into a lookup and takes what is offered. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.keyboard.type(text)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
}

/** The next person at the same window. */
async function takeOver(page: Page, person: { name: string; passphrase: string }): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.locator('input[type="password"]').waitFor()
  await signIn(page, person.name, person.passphrase)
  await page.keyboard.press('Alt+1')
  await expect(heading(page, 'Today')).toBeVisible()
}

test('a distribution is planned, sent, reported, given back and verified by the people whose work it is', async ({
  launch,
  folder,
}) => {
  const officeFolder = `${folder}/office`
  const office = await makeDistributionOffice(officeFolder)
  const officer = office.signIn['programme-officer']

  await test.step('planned with the agreement on place and time', async () => {
    const { page, close } = await launch({ officeFolder })
    await signIn(page, officer.name, officer.passphrase)
    await page.keyboard.press('Alt+3')
    await expect(page.getByText('No distribution has been planned.')).toBeVisible()
    await page.keyboard.press('Alt+n')
    await expect(page.getByRole('combobox', { name: 'Site' })).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('This is still needed.')).toHaveCount(5)
    await expect(page.getByText('at least one kit or item with a quantity')).toBeVisible()
    await choose(page, 'Site', 'janz')
    await choose(page, 'Project', '0231')
    await page.getByRole('textbox', { name: 'Planned for' }).fill('today')
    await page.getByRole('textbox', { name: 'Target households' }).fill('10')
    await page.getByRole('textbox', { name: 'Target people' }).fill('50')
    await page.getByRole('table', { name: 'Goods to distribute' }).locator('tbody td').first().click()
    for (const text of ['SLEEP', '20']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText('With the kits opened')).toBeVisible()
    await page.getByRole('checkbox', { name: /Place and time are agreed/ }).check()
    await page.getByRole('textbox', { name: 'Agreed with' }).fill('Community council of Janzour')
    await page.getByRole('textbox', { name: 'Agreed on' }).fill('today')
    await page.getByRole('textbox', { name: 'Place of the distribution' }).fill('School yard')
    await page.keyboard.press('Control+Enter')
    await expect(heading(page, /Distribution DIS-TIP-/)).toBeVisible()
    await expect(step(page, 'agreed')).toContainText('School yard, no time agreed')
    await expect(step(page, 'sent')).toContainText('60 planned units are still to be sent')
    await close()
  })

  await sendGoods(officeFolder, office)
  const { page } = await launch({ officeFolder })
  await signIn(page, officer.name, officer.passphrase)

  await test.step('DIS-19: a report that does not balance is refused by item and difference', async () => {
    await expect(page.getByRole('heading', { name: '1 distribution to report' })).toBeVisible()
    await page.getByRole('button', { name: /DIS-TIP-/ }).click()
    await expect(heading(page, /Distribution report/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Report signed by' }).fill('Huda Salem')
    await page.getByRole('textbox', { name: 'Households reached' }).fill('9')
    await cell(page, 'Distributed, Blanket, thermal').fill('34')
    await page.keyboard.press('Enter')
    await page.keyboard.type('3')
    await cell(page, 'Distributed, Mat, plastic').fill('=')
    await cell(page, 'Female 18–59, Migrants').fill('26')
    await cell(page, 'Male 5–17, Returnees').fill('١٢')
    await page.getByRole('combobox', { name: 'Asked about a disability' }).selectOption('Everybody was asked')
    const disabled = page.getByRole('table', { name: 'Of them, people with a disability' })
    await disabled.getByRole('textbox', { name: 'Female 18–59, Migrants' }).fill('27')
    await page.keyboard.press('Control+Enter')
    const refused = page.getByRole('alert').filter({ hasText: 'The goods do not balance. Nothing was saved.' })
    await expect(refused.getByRole('listitem')).toHaveText(['Blanket, thermal: 3 pieces not accounted for'])
    expect(await differences(page)).toEqual(['+3', '0'])
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the balanced one is submitted, and its author may not verify it', async () => {
    await cell(page, 'Lost, Blanket, thermal').fill('=')
    expect(await differences(page)).toEqual(['0', '0'])
    await page.keyboard.press('Control+Enter')
    // No more people with a disability than people.
    const disabled = page.getByRole('table', { name: 'Of them, people with a disability' })
    await expect(disabled.getByRole('textbox', { name: 'Female 18–59, Migrants' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('4')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('Reports 38 people in 9 households reached and 54 units')
    await page.keyboard.press('Control+Enter')
    await expect(heading(page, /Distribution DIS-TIP-/)).toBeVisible()
    await expect(step(page, 'reported')).toContainText('38 people in 9 households')
    await expect(step(page, 'verified')).toContainText('You submitted this report yourself')
    await expect(step(page, 'verified')).toContainText('Blanket, thermal: 3 pieces reported as returned, but no goods')
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('dialog')).toContainText('It cannot be verified yet')
    await page.keyboard.press('Escape')
  })

  await test.step('what came back is received by a goods received note', async () => {
    await takeOver(page, office.signIn.storekeeper)
    await expect(page.getByRole('heading', { name: '1 distribution with returned goods to receive' })).toBeVisible()
    await page.getByRole('button', { name: /DIS-TIP-/ }).click()
    await expect(cell(page, 'Back, good, Blanket, thermal')).toHaveValue('3')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('Brings 3 good and 0 damaged units back into Tripoli Main')
    await page.keyboard.press('Control+Enter')
    await expect(step(page, 'returned')).toContainText('GRN-TIP-')
    await expect(step(page, 'returned')).toContainText('3 units received back, 3 reported as returned')
  })

  await test.step('a second person verifies it', async () => {
    await takeOver(page, office.signIn.manager)
    await expect(page.getByRole('heading', { name: '1 report to verify' })).toBeVisible()
    await page.getByRole('button', { name: /DIS-TIP-/ }).click()
    await expect(step(page, 'verified')).toContainText('Every item balances')
    expect(await differences(page)).toEqual(['0', '0'])
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('dialog')).toContainText(
      'Takes 54 units distributed to 38 people, 3 lost and 0 damaged out of the stock of LY-0231',
    )
    await page.keyboard.press('Control+Enter')
    await expect(step(page, 'verified')).toContainText('by The manager')
    await expect(step(page, 'verified')).toContainText('DR-TIP-')
    await page.keyboard.press('Alt+1')
    await expect(page.getByRole('heading', { name: /to verify/ })).toHaveCount(0)
  })
})

test('a plan is agreed later, a form survives the lock, and nothing is cancelled while its goods are out', async ({
  launch,
  folder,
}) => {
  const officeFolder = `${folder}/office`
  const office = await makeDistributionOffice(officeFolder)
  const sent = await planBlankets(officeFolder, office, true)
  await sendGoods(officeFolder, office)
  const planned = await planBlankets(officeFolder, office, false)
  const officer = office.signIn['programme-officer']
  const { page } = await launch({ officeFolder })
  await signIn(page, officer.name, officer.passphrase)
  const dialog = page.getByRole('dialog')

  await test.step('DIS-3 agreed, with what is missing said at its field', async () => {
    await page.getByRole('region', { name: '1 distribution to agree' }).getByRole('button', { name: planned }).click()
    await expect(step(page, 'agreed')).toContainText('no goods can be sent before')
    await page.keyboard.press('Alt+a')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('This is still needed.')).toHaveCount(3)
    await expect(dialog.getByRole('textbox', { name: 'Agreed with' })).toBeFocused()
    await page.keyboard.type('Municipality')
    await dialog.getByRole('textbox', { name: 'Agreed on' }).fill('today')
    await dialog.getByRole('textbox', { name: 'Place of the distribution' }).fill('Town hall')
    await page.keyboard.press('Control+Enter')
    await expect(step(page, 'agreed')).toContainText('Town hall')
  })

  await test.step('cancelled with a reason', async () => {
    await page.getByRole('button', { name: 'Cancel the distribution' }).click()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('The road is closed')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^The road is closed \(/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Cancel the distribution' })).toHaveCount(0)
  })

  await test.step('STK-16 not cancelled while goods are out', async () => {
    await page.keyboard.press('Alt+1')
    await page.getByRole('region', { name: '1 distribution to report' }).getByRole('button', { name: sent }).click()
    await expect(heading(page, /Distribution report/)).toBeVisible()
    await cell(page, 'Distributed, Blanket, thermal').fill('7')
    await expect(page.getByText('Draft kept')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the distribution' }).click()
    await page.getByRole('button', { name: 'Cancel the distribution' }).click()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('No')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert')).toContainText('still at its site. Nothing was saved.')
    await page.keyboard.press('Escape')
  })

  await test.step('the report begun is there again after the lock', async () => {
    await takeOver(page, officer)
    const mine = page.getByRole('region', { name: '1 draft of yours' })
    await expect(mine).toContainText(sent)
    await mine.getByRole('button', { name: 'Distribution report, not submitted' }).click()
    await expect(cell(page, 'Distributed, Blanket, thermal')).toHaveValue('7')
    expect(await differences(page)).toEqual(['+3'])
  })
})
