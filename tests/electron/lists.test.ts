import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { signIn } from './demo-office.ts'
import { expect, test, waitUntilReady } from './fixtures.ts'

const open = async (page: Page, address: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await waitUntilReady(page)
}

const status = (page: Page) => page.locator('footer [role="status"]')
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: 'Select row' }) })

/** The dialog that asks where to save answers this. */
const saveTo = (electron: ElectronApplication, path: string) =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

const countInPython = (path: string) =>
  Number(
    execFileSync('python3', [
      '-c',
      "import csv,sys; print(sum(1 for _ in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''))))",
      path,
    ]),
  )

test('a list is filtered, sorted, put together, marked whole and taken out, and its totals are the office’s', async ({
  launch,
  demo,
  folder,
}) => {
  const { page, electron } = await launch({ officeFolder: demo.folder })
  const manager = demo.people.find((person) => person.role === 'manager')?.name ?? ''
  await signIn(page, manager, demo.passphrase)
  await open(page, '/distributions')
  await expect(rows(page).first()).toBeVisible()
  const all = Number((await status(page).innerText()).match(/^\d+/)?.[0])
  expect(all).toBeGreaterThan(3)

  // A chip, then a filter on another column; both stand over the list and are taken off again.
  await page.locator('label', { hasText: 'Verified' }).click()
  await expect(status(page)).not.toContainText(`${all} rows`)
  const verified = Number((await status(page).innerText()).match(/^\d+/)?.[0])
  await expect(rows(page)).toHaveCount(verified)
  await page.getByRole('button', { name: 'Add filter' }).click()
  await page.getByRole('menuitem', { name: 'Project' }).click()
  await page.getByRole('dialog', { name: 'Project' }).getByRole('checkbox').first().check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Remove the filter Project/ })).toBeVisible()
  await page.getByRole('button', { name: /^Remove the filter Project/ }).click()
  await page.locator('label', { hasText: 'Verified' }).click()
  await expect(status(page)).toContainText(`${all} rows`)

  // Groups say how many they hold; together they hold all.
  await page.getByRole('button', { name: 'Group' }).click()
  await page.getByRole('menuitemradio', { name: 'State' }).click()
  const groups = page.getByRole('grid').locator('button[aria-expanded]')
  await expect(groups.first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('groups.png') })
  // The heads further down are drawn when one comes to them: the first that is open is closed until none is.
  const opened = page.getByRole('grid').locator('button[aria-expanded="true"]')
  while ((await rows(page).count()) > 0) {
    await opened.first().click()
    await page.waitForTimeout(150)
  }
  await expect(opened).toHaveCount(0)
  await expect(status(page)).toContainText(`${all} rows`)
  await page.screenshot({ path: test.info().outputPath('grouped.png') })
  await page.getByRole('button', { name: 'Grouped by State' }).click()
  await page.getByRole('menuitemradio', { name: 'No groups' }).click()
  await expect(groups).toHaveCount(0)

  // Sorted by the office: the largest first.
  const head = page.getByRole('columnheader', { name: 'Target people' })
  await head.click()
  await head.click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const planned = page.locator('[role="gridcell"][col-id="target"]')
  await expect
    .poll(async () => {
      const numbers = (await planned.allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
      return numbers.length > 2 && numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) >= number)
    })
    .toBe(true)

  // Ctrl+A marks what the filter finds, and what is marked leaves as a file that another program counts alike.
  await rows(page).first().locator('[role="gridcell"]').nth(1).click()
  await page.keyboard.press('Control+a')
  await expect(status(page)).toContainText(`${all} selected`)
  await rows(page).first().locator('input[type="checkbox"]').click()
  await expect(status(page)).toContainText(`${all - 1} selected`)
  const path = join(folder, 'distributions.csv')
  await saveTo(electron, path)
  await page.getByRole('button', { name: 'Export these rows…' }).click()
  await page.getByRole('radio', { name: 'Text table (CSV)' }).check()
  await page.getByLabel('For whom').fill('Headquarters')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${all - 1} rows exported`)).toBeVisible()
  expect(countInPython(path)).toBe(all - 1 + 2)
  await page.getByRole('button', { name: 'Select none' }).click()

  // A sheet of all of them.
  const sheet = join(folder, 'distributions.xlsx')
  await saveTo(electron, sheet)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${all} rows exported`)).toBeVisible()
  const xml = execFileSync('unzip', ['-p', sheet, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })
  expect(xml.match(/<row /g)).toHaveLength(all + 2)

  // It is as it was left when one comes back.
  await page.getByLabel('Filter', { exact: true }).fill('tripoli')
  await expect(status(page)).not.toContainText(`${all} rows`)
  const left = await status(page).innerText()
  await open(page, '/warehouse')
  await open(page, '/distributions')
  await expect(status(page)).toHaveText(left)
  await expect(page.getByLabel('Filter', { exact: true })).toHaveValue('tripoli')
})

test('a saved view outlives the sign-out, and is not another person’s', async ({ launch, demo }) => {
  const { page } = await launch({ officeFolder: demo.folder })
  const [one, other] = demo.people.filter((person) => ['storekeeper', 'manager'].includes(person.role))
  await signIn(page, one?.name ?? '', demo.passphrase)
  await open(page, '/office/items')
  await expect(rows(page).first()).toBeVisible()
  const all = await status(page).innerText()
  await page.getByLabel('Filter', { exact: true }).fill('بطانية')
  await expect(status(page)).not.toHaveText(all)
  const found = await status(page).innerText()
  await page.getByRole('button', { name: /Views/ }).click()
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
  await page.getByLabel('Name of the view').fill('Blankets')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Blankets/ }).click()
  await page.getByRole('menuitem', { name: 'Open the list with this view' }).click()
  await page.waitForTimeout(600)

  await page.keyboard.press('Control+l')
  await signIn(page, other?.name ?? '', demo.passphrase)
  await open(page, '/office/items')
  await expect(status(page)).toHaveText(all)
  await page.getByRole('button', { name: /Views/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Save as a view…' })).toBeVisible()
  await expect(page.getByRole('menuitemradio', { name: 'Blankets' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+l')
  await signIn(page, one?.name ?? '', demo.passphrase)
  await open(page, '/office/items')
  await expect(status(page)).toHaveText(found)
  await expect(page.getByRole('button', { name: /Blankets/ })).toBeVisible()
})
