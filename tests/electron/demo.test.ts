import { demoPassphrase } from '#shared/domain/demo.ts'
import { signIn } from './demo-office.ts'
import { expect, test, waitUntilReady } from './fixtures.ts'
import { readAs } from './read-as.ts'

test('the demo office opens from the first page, says so on every page, and tells its passphrase', async ({
  program: { page },
}) => {
  const begun = Date.now()
  await page.getByRole('button', { name: 'Try the demo office' }).click()
  const progress = page.getByRole('progressbar')
  await expect(progress).toBeVisible()
  await expect(page.getByText('Living through six months of the demo office…')).toBeVisible()
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeLessThan(100)
  await page.locator('main#main').waitFor({ timeout: 90_000 })
  test.info().annotations.push({ type: 'seconds', description: String((Date.now() - begun) / 1000) })
  await waitUntilReady(page)
  for (const address of ['/', '/warehouse', '/reports']) {
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await waitUntilReady(page)
    await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Control+l')
  await expect(page.getByText(`Everyone’s passphrase is: ${demoPassphrase}`)).toBeVisible()
  await signIn(page, 'Salma Khalil', demoPassphrase)
  await expect(page.getByText('DEMO', { exact: true })).toBeVisible()

  await test.step('in another language, what the office had answered is said in it too', async () => {
    await page.evaluate(() => {
      location.hash = '/'
    })
    const work = page.locator('main#main')
    await expect(work).toContainText('Al Wadi detention centre')
    await readAs(page, 'ar')
    await expect(work).toContainText('مركز احتجاز الوادي')
    await expect(work).not.toContainText('Al Wadi detention centre')
  })
})
