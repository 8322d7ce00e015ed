import { join } from 'node:path'
import { projectFolder } from '../../electron/dev/places.ts'
import { openAs, openPage, pagesByRole } from './every-page.ts'
import { test } from './fixtures.ts'

/** `npm run screenshots`: a picture of every page, in English and Arabic, light and dark, into `screenshots/`. */
for (const language of ['en', 'ar'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const picture = (name: string) => join(projectFolder, 'screenshots', `${name}-${language}-${theme}.png`)

    test(`before an office is open, ${language}, ${theme}`, async ({ launch, demo, folder }) => {
      const first = await launch({ language, officeFolder: `${folder}/none` })
      await first.page.emulateMedia({ colorScheme: theme })
      await first.page.screenshot({ path: picture('first-start') })
      await first.close()
      const { page } = await launch({ language, officeFolder: demo.folder })
      await page.emulateMedia({ colorScheme: theme })
      await page.locator('input[type="password"]').waitFor()
      await page.screenshot({ path: picture('sign-in') })
    })

    for (const [role, pages] of Object.entries(pagesByRole)) {
      test(`pages of the ${role}, ${language}, ${theme}`, async ({ launch, demo }) => {
        const page = await openAs(role, { language, theme }, demo, launch)
        for (const one of pages) {
          await test.step(one.name, async () => {
            await openPage(page, one)
            await page.screenshot({ path: picture(one.name) })
          })
        }
      })
    }
  }
}
