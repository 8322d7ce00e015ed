import { cp, readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { previousMonth } from '#shared/domain/dates.ts'
import { openMonthOffice } from '#tests/office/report/month-office.ts'
import { violations } from './axe-violations.ts'
import { signIn } from './demo-office.ts'
import { expect, type Program, test } from './fixtures.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const verdict = (page: Page) => page.getByTestId('verification')

/** What the window's file dialogs answer from now on. */
async function answerDialogs({ electron }: Program, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** Drops a file on the middle of the window, as from a folder beside it. */
async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([file, base64]) => {
      const dropped = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))
      dropped.items.add(new File([bytes], file ?? '', { type: 'application/pdf' }))
      const event = new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true })
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.dispatchEvent(event)
    },
    [name, bytes.toString('base64')],
  )
}

test('a month is signed by two people with the keyboard, saved, and verified where no office is open', async ({
  launch,
  folder,
}) => {
  const made = await openMonthOffice(new Date().toISOString())
  const month = previousMonth(new Date().toISOString().slice(0, 7))
  const officeFolder = `${folder}/office`
  const report = `${folder}/report.pdf`
  const passphrases = { officer: made.passphraseOf('report-officer'), manager: made.passphraseOf('manager') }
  await made.leave()
  await cp(made.folder, officeFolder, { recursive: true })
  await made.close()

  await test.step('the report officer signs as preparer', async () => {
    const { page, close } = await launch({ officeFolder })
    await signIn(page, 'The report-officer', passphrases.officer)
    await page.keyboard.press('Alt+5')
    await expect(heading(page, 'Reports')).toBeVisible()
    await page.evaluate((id) => {
      location.hash = `/reports/months/${id}`
    }, month)
    await expect(heading(page, /^Report: /)).toBeVisible()
    await expect(page.getByText('One distribution was reported late')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: 'Highlights' })).toBeFocused()
    await page.keyboard.type('The road to Sebha is open again.')
    await expect(dialog).toContainText('The report says by itself, in each language:')
    await expect(dialog.getByRole('listitem')).toHaveText('One distribution was reported late')
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('textbox', { name: 'Limitations' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('not my passphrase')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert')).toContainText('passphrase')
    await dialog.locator('input[type="password"]').fill(passphrases.officer)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0, { timeout: 60_000 })
    await expect(page.getByText('Prepared by The report-officer.')).toBeVisible()
    await expect(page.getByText('The road to Sebha is open again.')).toBeVisible()
    await close()
  })

  await test.step('the manager approves, the month is closed and its PDF saved', async () => {
    const program = await launch({ officeFolder })
    const { page } = program
    await signIn(page, 'The manager', passphrases.manager)
    await page.keyboard.press('Alt+5')
    await page.getByRole('row', { name: /Waiting for approval/ }).dblclick()
    await expect(heading(page, /^Report: /)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('prepared, in three languages, and closes')
    await page.keyboard.type(passphrases.manager)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0, { timeout: 60_000 })
    await expect(page.getByText(/approved by The manager. The month is closed/)).toBeVisible()
    await answerDialogs(program, report)
    await page.keyboard.press('Control+s')
    await expect
      .poll(async () => (await readFile(report).catch(() => Buffer.of())).subarray(0, 5).toString())
      .toBe('%PDF-')
    await dropFile(page, 'report.pdf', await readFile(report))
    await expect(heading(page, 'Verify a report')).toBeVisible()
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'valid')
    await expect(page.getByText('Issued by this office')).toHaveCount(2)
    await program.close()
  })

  await test.step('headquarters, with no office at all, verifies the file', async () => {
    const program = await launch({ officeFolder: `${folder}/none`, dataFolder: `${folder}/headquarters` })
    const { page } = program
    await page.getByRole('button', { name: 'Verify a report' }).click()
    await expect(heading(page, 'Verify a report')).toBeVisible()
    await answerDialogs(program, report)
    await page.keyboard.press('Control+o')
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-proved')
    await expect(verdict(page)).toContainText('compare the fingerprint of its authority by phone')
    expect(await violations(page)).toEqual([])

    const tampered = await readFile(report)
    const attached = tampered.indexOf('stream', tampered.indexOf('/EmbeddedFile')) + 60
    tampered[attached] = (tampered[attached] ?? 0) ^ 1
    await dropFile(page, 'tampered.pdf', tampered)
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-valid')
    await expect(verdict(page)).toContainText('This file cannot be relied on.')
    await expect(verdict(page)).toContainText('The file was changed after The report-officer signed it.')
    await expect(verdict(page)).toContainText('Something was added or changed')

    await writeFile(`${folder}/letter.pdf`, 'Dear colleagues')
    await answerDialogs(program, `${folder}/letter.pdf`)
    await page.keyboard.press('Control+o')
    await expect(verdict(page)).toContainText('The file is not a PDF.')
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(page.getByRole('button', { name: 'Verify a report' })).toBeVisible()
  })
})
