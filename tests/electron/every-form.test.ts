import type { ElectronApplication, Page } from '@playwright/test'
import { roles } from '#shared/domain/permissions.ts'
import { startOffice } from '../../electron/office/cli/open-office.ts'
import { type DemoOffice, runOffice, signIn } from './demo-office.ts'
import { everyForm, type FormPlace, kindsInSource, pressButton } from './every-form.ts'
import { type Examples, findExamples } from './example-records.ts'
import { expect, test } from './fixtures.ts'
import { fillForm, readForm } from './form-walk.ts'
import { readAs } from './read-as.ts'

/** One person who may open every form, in an office that locks by itself after the least time there is; and the forms. */
async function giveEveryRole(demo: DemoOffice, name: string, examples: Examples): Promise<FormPlace[]> {
  const { office, client } = startOffice()
  try {
    const { users } = await client.session.openFolder({ folder: demo.folder })
    const named = (role: string) => demo.people.find((one) => one.role === role)?.name
    const idOf = (called: string | undefined) => users.find((user) => user.name === called)?.id ?? ''
    await client.session.signIn({ userId: idOf(named('administrator')), passphrase: demo.passphrase })
    await client.users.setRoles({ callId: crypto.randomUUID(), id: idOf(name), roles: [...roles] })
    await client.settings.changeSettings({ callId: crypto.randomUUID(), idleMinutes: 1 })
    await client.session.lock()
    await client.session.signIn({ userId: idOf(name), passphrase: demo.passphrase })
    return await everyForm(client, examples, idOf(named('storekeeper')))
  } finally {
    await office.stop()
  }
}

/** Goes to an address, past the question whether the form that is left is to be kept. */
async function goTo(page: Page, address: string): Promise<void> {
  // A case opens the form of its address once: another form of the same case is come to from elsewhere.
  const shown = await page.evaluate(() => location.hash.slice(1))
  if (shown !== address && shown.split('?')[0] === address.split('?')[0] && address !== '/') await goTo(page, '/')
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  const path = address.split('?')[0] ?? ''
  const keep = page.getByRole('dialog').locator('button[data-variant="filled"]')
  const arrived = page.waitForFunction(
    (to) => !document.querySelector('[role="dialog"] [data-leave]') && location.hash.includes(to.replace(/new$/, '')),
    path,
  )
  await Promise.race([arrived, page.locator('[data-leave]').waitFor()])
  if (await page.locator('[data-leave]').isVisible()) await keep.first().click()
  await arrived
  await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
}

/** Locked by the keys, or with the system. Idle is the office's own clock: it is waited for once, at the end. */
const locks: ((page: Page, electron: ElectronApplication) => Promise<unknown>)[] = [
  (page) => page.keyboard.press('Control+l'),
  async (page, electron) => {
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await page.locator('input[type="password"]').waitFor()
    // Nobody types a passphrase as fast as a test: the program locks once more by itself, whatever the page did.
    await page.waitForTimeout(400)
  },
]

test('whatever is typed into any form is whole after a lock, in three languages, Latin and Arabic', async ({
  launch,
  demo,
}) => {
  test.setTimeout(600_000)
  const person = demo.people.find(({ role }) => role === 'manager')?.name ?? ''
  const places = await giveEveryRole(demo, person, await findExamples(demo))
  const { page, electron, close } = await launch({ officeFolder: demo.folder })
  const enter = () => signIn(page, person, demo.passphrase)
  await enter()
  for (const [turn, language] of (['en', 'fr', 'ar'] as const).entries()) {
    // A dialog may be open over everything else.
    await goTo(page, '/')
    await readAs(page, language)
    const open = async (form: FormPlace) => {
      // A dialog that is open already would be in the way of the next one of the same page.
      if (form.button) await goTo(page, '/')
      await goTo(page, form.address)
      await pressButton(page, form, language)
    }
    const kept: { form: FormPlace; held: Record<string, string> }[] = []
    for (const [index, place] of places.entries()) {
      const name = `${language} ${place.address} ${place.button ?? ''}`
      await test.step(name, async () => {
        await open(place)
        const held = await fillForm(page, turn + index)
        const form = { ...place, address: await page.evaluate(() => location.hash.slice(1)) }
        // Every form is locked while it is typed in, once in some language; the others are left as one leaves a page.
        if (index % 3 !== turn) return kept.push({ form, held })
        await locks[index % locks.length]?.(page, electron)
        await page.locator('input[type="password"]').waitFor()
        await enter()
        await open(form)
        expect(await readForm(page), name).toEqual(held)
      })
    }
    await test.step(`${language}: those that were left, later`, async () => {
      for (const { form, held } of kept) {
        await open(form)
        await expect.poll(() => readForm(page), `${language} ${form.address} ${form.button ?? ''}`).toEqual(held)
      }
    })
    const last = kept.at(-1)
    if (language !== 'ar' || !last) continue
    await test.step('and when nobody touched it', async () => {
      await page.locator('input[type="password"]').waitFor({ timeout: 120_000 })
      await enter()
      await open(last.form)
      await expect.poll(() => readForm(page)).toEqual(last.held)
    })
  }
  await close()
  const kinds = (await runOffice('sql', 'select distinct kind from draft', '--dir', demo.folder)) as { kind: string }[]
  const inSource = kindsInSource()
  expect(inSource.length).toBeGreaterThan(30)
  const missed = inSource.filter(
    (kind) => !kinds.some((one) => one.kind === kind || (kind.endsWith('-') && one.kind.startsWith(kind))),
  )
  expect(missed, 'forms that nothing was typed into').toEqual([])
})
