import type { ElectronApplication, Page } from '@playwright/test'
import { roles } from '#shared/domain/permissions.ts'
import { startOffice } from '../../electron/office/cli/open-office.ts'
import { type DemoOffice, signIn } from './demo-office.ts'
import { type Examples, findExamples } from './example-records.ts'
import { expect, test } from './fixtures.ts'
import { fillForm, readForm } from './form-walk.ts'
import { readAs } from './read-as.ts'

/** One person who may open every form, in an office that locks by itself after the least time there is. */
async function giveEveryRole(demo: DemoOffice, name: string): Promise<void> {
  const { office, client } = startOffice()
  try {
    const { users } = await client.session.openFolder({ folder: demo.folder })
    const administrator = demo.people.find(({ role }) => role === 'administrator')
    const idOf = (called: string | undefined) => users.find((user) => user.name === called)?.id ?? ''
    await client.session.signIn({ userId: idOf(administrator?.name), passphrase: demo.passphrase })
    await client.users.setRoles({ callId: crypto.randomUUID(), id: idOf(name), roles: [...roles] })
    await client.settings.changeSettings({ callId: crypto.randomUUID(), idleMinutes: 1 })
  } finally {
    await office.stop()
  }
}

const at = (examples: Examples, route: string, variant: string): string => {
  const address = examples[route]?.[variant]
  if (!address) throw new Error(`The example office has no ${variant} for ${route}`)
  return address
}

/** The address of every form that has one. */
function everyForm(examples: Examples): string[] {
  const first = (route: string) => Object.values(examples[route] ?? {})[0] ?? ''
  const correct = at(examples, '/consular/cases/$id', 'correct')
  const oneCase = at(examples, '/consular/cases/$id', 'registered')
  return [
    '/warehouse/receipts/new',
    '/warehouse/waybills/new',
    '/warehouse/losses/new',
    at(examples, '/warehouse/documents/$id/arrive', 'arrive'),
    '/distributions/new',
    at(examples, '/distributions/$id/report', 'report'),
    at(examples, '/distributions/$id/return', 'return'),
    '/consular/cases/new',
    `${oneCase}?mend=consent`,
    `${oneCase}?mend=request`,
    correct,
    ...['voidRegistration', 'forget', 'addPerson', 'move', 'split'].map((mend) => correct.replace('correct', mend)),
    `${at(examples, '/warehouse/documents/$id', 'receipt')}?ask=reverse`,
    '/consular/sessions/new',
    '/consular/exit-visas/new',
    '/consular/departures/new',
    '/office/items/new',
    '/office/kits/new',
    '/office/projects/new',
    '/office/donors/new',
    '/office/warehouses/new',
    '/office/sites/new',
    '/office/partners/new',
    '/office/users/new',
    '/office/settings',
    first('/office/items/$id'),
    first('/office/kits/$id/next'),
    first('/office/partners/$id'),
  ]
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
  test.setTimeout(400_000)
  const person = demo.people.find(({ role }) => role === 'manager')?.name ?? ''
  const examples = await findExamples(demo)
  await giveEveryRole(demo, person)
  const { page, electron } = await launch({ officeFolder: demo.folder })
  const enter = () => signIn(page, person, demo.passphrase)
  await enter()
  for (const [turn, language] of (['en', 'fr', 'ar'] as const).entries()) {
    await readAs(page, language)
    const kept: { address: string; held: Record<string, string> }[] = []
    for (const [index, address] of everyForm(examples).entries()) {
      await test.step(`${language} ${address}`, async () => {
        await goTo(page, address)
        const held = await fillForm(page, turn + index)
        const shown = await page.evaluate(() => location.hash.slice(1))
        kept.push({ address: shown, held })
        // Every form is locked while it is typed in, once in some language; the others are left as one leaves a page.
        if (index % 3 !== turn) return
        await locks[index % locks.length]?.(page, electron)
        await page.locator('input[type="password"]').waitFor()
        await enter()
        await goTo(page, shown)
        expect(await readForm(page), `${language} ${shown}`).toEqual(held)
      })
    }
    await test.step(`${language}: all of them, later`, async () => {
      for (const { address, held } of kept) {
        await goTo(page, address)
        await expect.poll(() => readForm(page), `${language} ${address}`).toEqual(held)
      }
    })
    const last = kept.at(-1)
    if (language !== 'ar' || !last) continue
    await test.step('and when nobody touched it', async () => {
      await page.locator('input[type="password"]').waitFor({ timeout: 120_000 })
      await enter()
      await goTo(page, last.address)
      await expect.poll(() => readForm(page)).toEqual(last.held)
    })
  }
})
