import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { closeOfficeFolder } from '#office/session/office-folder.ts'
import { makeOffice, mariam } from '#tests/support/office.ts'
import { expect, type Program, test, waitUntilReady } from './fixtures.ts'

const passphrase = 'seven green lamps on the river'
const newPassphrase = 'nine brown kettles in the attic'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

/** Fills the passphrase field and waits for what the office answers. */
async function tryPassphrase(page: Page, text: string): Promise<void> {
  // While it is being looked at, the button says so.
  await expect(page.getByRole('button', { name: 'Open the office' })).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(text)
  await page.keyboard.press('Enter')
}

/** The wizard by keyboard alone, up to the words of the recovery sheet. Returns them. */
async function makeOfficeByWizard(page: Page): Promise<string[]> {
  await expect(page.getByRole('button', { name: 'Set up an office' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'In which country is the office?')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name of the office')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A name is needed.')).toBeVisible()
  await page.keyboard.type('Tripoli')
  await page.getByLabel('Code').fill('TIP')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Mariam Haddad')
  await page.keyboard.press('Enter')
  const chosen = page.getByLabel('Passphrase', { exact: true })
  const again = page.getByLabel('The same passphrase again')
  await chosen.fill('tripoli1')
  await again.fill('tripoli1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This passphrase is too easy to guess.')).toBeVisible()
  await expect(chosen).toBeFocused()
  await chosen.fill(passphrase)
  await again.fill('something else')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The two are not the same.')).toBeVisible()
  await expect(again).toBeFocused()
  await again.fill(passphrase)
  await page.keyboard.press('Enter')
  return shownWords(page)
}

/** The words of the recovery sheet on the page. */
async function shownWords(page: Page): Promise<string[]> {
  await expect(heading(page, 'Keep the recovery sheet')).toBeVisible({ timeout: 30_000 })
  const lines = await page.getByRole('list', { name: 'The twenty-four words' }).getByRole('listitem').allInnerTexts()
  return lines.map((line) => line.replace(/^\d+\s*/, '').trim())
}

/** Saves the sheet as PDF and returns its text. */
async function saveSheet({ page, electron }: Program, path: string): Promise<string> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved. Do not leave it on this computer.')).toBeVisible()
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

/** Goes on to the three words that are asked back; returns their fields and which they are. */
async function askedBack(page: Page): Promise<{ fields: Locator; asked: number[] }> {
  await page.keyboard.press('Control+Enter')
  const fields = page.getByRole('textbox', { name: /^Word \d+$/ })
  await expect(fields).toHaveCount(3)
  const labels = await page.locator('label').allInnerTexts()
  return { fields, asked: labels.map((label) => Number(/\d+/.exec(label)?.[0])) }
}

test('an office is set up, locked, and opened with its recovery sheet', async ({ program, folder }) => {
  const { page } = program
  const words = await makeOfficeByWizard(page)
  expect(words).toHaveLength(24)

  await test.step('the sheet on paper carries the same words', async () => {
    const paper = await saveSheet(program, `${folder}/sheet.pdf`)
    for (const word of words) expect(paper).toMatch(new RegExp(`\\b${word}\\b`))
  })

  await test.step('three of its words are asked back; a wrong one is told', async () => {
    const { fields, asked } = await askedBack(page)
    for (const [index, position] of asked.entries()) {
      await fields.nth(index).fill(index === 1 ? 'wrong' : (words[position - 1] ?? ''))
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText(`Word ${asked[1]} is not the one on the sheet.`)
    await fields.nth(1).fill(words[(asked[1] ?? 0) - 1] ?? '')
    await page.keyboard.press('Enter')
    await expect(heading(page, 'Today')).toBeVisible()
    await waitUntilReady(page)
  })

  await test.step('wrong passphrases are told, with a growing wait', async () => {
    await page.keyboard.press('Control+l')
    await expect(heading(page, 'Sign in')).toBeVisible()
    await expect(page.getByText('The office is locked. Drafts are kept.')).toBeVisible()
    const long = /^Wait (15|1[0-4]|[6-9]) seconds/
    for (const wait of [undefined, undefined, /^Wait [1-5] seconds?, then try again\.$/, long]) {
      await tryPassphrase(page, 'not this one')
      await expect(page.getByText('This passphrase is not right.')).toBeVisible()
      await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
      if (!wait) continue
      await expect(page.getByRole('timer')).toHaveText(wait)
      // Five seconds may be over before it is typed, and then it opens the office.
      if (wait === long) {
        await tryPassphrase(page, passphrase)
        await expect(heading(page, 'Sign in')).toBeVisible()
      }
      skipWait(`${program.officeFolder}/attempts.json`)
      await page.reload()
      await waitUntilReady(page)
    }
  })

  await test.step('the words of another sheet are refused, the right ones open with a new passphrase', async () => {
    await page.getByRole('button', { name: 'Use the recovery sheet' }).click()
    const sheet = page.getByLabel('The twenty-four words, in their order')
    await page.getByRole('textbox', { name: 'New passphrase' }).fill(newPassphrase)
    await page.getByLabel('The same passphrase again').fill(newPassphrase)
    const open = page.getByRole('button', { name: 'Open the office' })
    await sheet.fill(words.map((word, index) => (index === 3 ? 'amana' : word)).join(' '))
    await open.click()
    await expect(page.getByRole('alert')).toContainText('Word 4 is not on the list of words.')
    await sheet.fill([...words].reverse().join(' '))
    await open.click()
    await expect(page.getByRole('alert')).toContainText('A word is wrong or two have changed places')
    await sheet.fill(words.map((word, index) => `${index + 1}. ${word.slice(0, 4)}`).join('\n'))
    await open.click()
    await expect(heading(page, 'Today')).toBeVisible()
  })

  await test.step('from then on the new passphrase opens it and the old one does not', async () => {
    await page.keyboard.press('Control+l')
    await tryPassphrase(page, passphrase)
    await expect(page.getByText('This passphrase is not right.')).toBeVisible()
    await tryPassphrase(page, newPassphrase)
    await expect(heading(page, 'Today')).toBeVisible()
  })
})

test('a recovery sheet that nobody read back is asked for again, before anything else', async ({
  program: { page },
}) => {
  const lost = await makeOfficeByWizard(page)
  await page.reload()
  await expect(heading(page, 'Sign in')).toBeVisible()
  await tryPassphrase(page, passphrase)
  await expect(heading(page, 'The recovery sheet is missing')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Type your passphrase first.')).toBeVisible()
  await page.getByLabel('Your passphrase').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This passphrase is not right.')).toBeVisible()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  const words = await shownWords(page)
  expect(words).not.toEqual(lost)
  const { fields, asked } = await askedBack(page)
  for (const [index, position] of asked.entries()) await fields.nth(index).fill(words[position - 1] ?? '')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Today')).toBeVisible()
  await page.keyboard.press('Control+l')
  await tryPassphrase(page, passphrase)
  await expect(heading(page, 'Today')).toBeVisible()
})

/** As if the last wrong passphrase had been typed an hour ago. */
function skipWait(file: string): void {
  const attempts = JSON.parse(readFileSync(file, 'utf8')) as { failing: Record<string, { lastAt: string }> }
  for (const record of Object.values(attempts.failing)) {
    record.lastAt = new Date(Date.parse(record.lastAt) - 3_600_000).toISOString()
  }
  writeFileSync(file, JSON.stringify(attempts))
}

test('a folder that cannot be opened says why: damaged keys, a newer file, a damaged database, no office', async ({
  program: { page, electron },
  folder,
}) => {
  const office = await makeOffice()
  const { keys, database } = office.paths
  const whole = readFileSync(keys, 'utf8')
  const choose = (chosen: string) =>
    electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, chosen)
  const openChosen = () => page.getByRole('button', { name: 'Open an office that is already on this computer' }).click()
  const alert = page.getByRole('alert')

  await choose(folder)
  await openChosen()
  await expect(alert).toContainText('There is no office in')

  await choose(office.paths.folder)
  await openChosen()
  await expect(alert).toContainText(/has this office open on .+, since/)
  closeOfficeFolder(office.folder)

  writeFileSync(keys, whole.slice(0, whole.length / 2))
  await openChosen()
  await expect(alert).toContainText(/The key file .*keys\.json.* is damaged\./)

  writeFileSync(keys, whole.replace('"version": 1', '"version": 2'))
  await openChosen()
  await expect(alert).toContainText('This office was last opened by a newer Amana.')
  await expect(alert).toContainText('(File 2, program 1)')

  writeFileSync(keys, whole)
  const bytes = readFileSync(database)
  writeFileSync(database, bytes.fill(7, 0, 8192))
  await openChosen()
  await expect(heading(page, 'Sign in')).toBeVisible()
  await tryPassphrase(page, mariam.passphrase)
  await expect(alert).toContainText('The database of this office is damaged and was not opened.')
  await expect(alert).toContainText('restore the last backup')
  await office.remove()
})
