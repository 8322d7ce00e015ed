import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { projectFolder } from '../../electron/dev/places.ts'
import { runOffice, signIn } from './demo-office.ts'
import { everyPage, openPage } from './every-page.ts'
import { test } from './fixtures.ts'

/** `npm run screenshots`: a picture of every page, in English and Arabic, light and dark, into `screenshots/`. */
const roles = [...new Set(everyPage.map(({ as }) => as))]

for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const picture = (name: string) => join(projectFolder, 'screenshots', `${name}-${language}-${theme}.png`)

    test(`before an office is open, ${language}, ${theme}`, async ({ launch, demo }) => {
      const first = await launch({ language, officeFolder: `${demo.folder}-none` })
      await first.page.emulateMedia({ colorScheme: theme })
      await first.page.screenshot({ path: picture('first-start') })
      await first.close()
      const { page } = await launch({ language, officeFolder: demo.folder })
      await page.emulateMedia({ colorScheme: theme })
      await page.locator('input[type="password"]').waitFor()
      await page.screenshot({ path: picture('sign-in') })
    })

    for (const role of roles) {
      test(`pages of the ${role}, ${language}, ${theme}`, async ({ launch, demo }) => {
        const person = demo.people.find((one) => one.role === role)
        if (!person) throw new Error(`The example office has no ${role}`)
        const preferences = { callId: randomUUID(), language, digits: 'latn', theme }
        const caller = ['--dir', demo.folder, '--user', person.name, '--passphrase-file', demo.passphraseFile]
        await runOffice('call', 'people.setPreferences', JSON.stringify(preferences), ...caller)
        const { page } = await launch({ language, officeFolder: demo.folder })
        await signIn(page, person.name, demo.passphrase)
        for (const one of everyPage.filter(({ as }) => as === role)) {
          await openPage(page, one)
          await page.screenshot({ path: picture(one.name) })
        }
      })
    }
  }
}
