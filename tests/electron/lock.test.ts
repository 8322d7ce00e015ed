import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { openTestOffice } from '#tests/support/test-office.ts'
import { signIn } from './demo-office.ts'
import { expect, test, waitUntilReady } from './fixtures.ts'
import { openFilesOf } from './office-pid.ts'

const signInPage = (page: Page) => page.getByRole('heading', { name: 'Sign in', level: 1 })

test('the office locks by keys, with the system and with its page; locked is closed, and drafts are kept', async ({
  launch,
  folder,
}) => {
  const office = await openTestOffice({ roles: ['administrator', 'storekeeper'] })
  await office.leave()
  const passphrase = office.passphraseOf('storekeeper')
  const program = await launch({ officeFolder: office.folder })
  const { page, electron } = program
  const enter = () => signIn(page, 'The storekeeper', passphrase)
  const waybillNumber = page.getByLabel('Waybill number')
  const databaseFiles = async () =>
    (await openFilesOf(program, office.folder)).filter((name) => !name.startsWith('in-use.lock'))
  const databaseIsClosed = () => expect.poll(databaseFiles).toEqual([])
  await enter()
  expect(await databaseFiles()).toContain('office.amana')

  await test.step('what was begun is kept by itself', async () => {
    await page.evaluate(() => {
      location.hash = '/warehouse/receipts/new'
    })
    await expect(page).toHaveURL(/receipts\/draft\//)
    await waitUntilReady(page)
    await waybillNumber.fill('ZW-2026-0417')
  })

  await test.step('by the keys, in the moment after typing: the database is closed and the page shows nothing of it', async () => {
    await page.keyboard.press('Control+l')
    await expect(signInPage(page)).toBeVisible()
    expect(await page.locator('body').innerText()).not.toContain('Goods received note')
    await databaseIsClosed()
  })

  await test.step('the draft is there after signing in again', async () => {
    await enter()
    await expect(waybillNumber).toHaveValue('ZW-2026-0417')
  })

  await test.step('a second program is told who has it open, where and since when', async () => {
    const second = await launch({ officeFolder: office.folder, dataFolder: `${folder}/second` })
    const said = second.page.getByRole('alert')
    await expect(said).toContainText(/The storekeeper has this office open on \S+, since \S+/)
    await expect(said).toContainText('Ask them to close it, then try again.')
    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: 'Open another office' }).click()
    await said.getByRole('button', { name: 'Try again' }).click()
    await expect(signInPage(second.page)).toBeVisible()
    await second.close()
  })

  await test.step('with the system: it sleeps or its screen is locked', async () => {
    await page.reload()
    await enter()
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await expect(signInPage(page)).toBeVisible()
    await databaseIsClosed()
  })

  await test.step('a page that is loaded anew comes back locked', async () => {
    await enter()
    await page.reload()
    await expect(signInPage(page)).toBeVisible()
    await databaseIsClosed()
  })
})

test('the office locks by itself when nobody touched it for the minutes it set, in its own time', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const office = await openTestOffice({ roles: ['administrator', 'storekeeper'] })
  await office.as('administrator').settings.changeSettings({ callId: newId(), idleMinutes: 1 })
  await office.leave()
  const program = await launch({ officeFolder: office.folder })
  await signIn(program.page, 'The storekeeper', office.passphraseOf('storekeeper'))
  await expect(signInPage(program.page)).toBeVisible({ timeout: 120_000 })
  const files = async () =>
    (await openFilesOf(program, office.folder)).filter((name) => !name.startsWith('in-use.lock'))
  await expect.poll(files).toEqual([])
})
