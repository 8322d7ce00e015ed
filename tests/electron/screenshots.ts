import { join } from 'node:path'
import { projectFolder } from '../../electron/dev/places.ts'
import { say } from '../../electron/dev/run.ts'
import { showEveryPage } from './every-page.ts'
import { findExamples } from './example-records.ts'
import { showFirstPages } from './first-pages.ts'
import { test } from './fixtures.ts'

const folder = join(projectFolder, 'screenshots')

/** `npm run screenshots`: a picture of every page, in English and Arabic, light and dark, into `screenshots/`. */
for (const language of ['en', 'ar'] as const) {
  test(`pictures in ${language}`, async ({ launch, demo, folder: own }) => {
    test.setTimeout(600_000)
    const examples = await findExamples(demo)
    const first = await launch({ language, officeFolder: join(own, 'none') })
    await showFirstPages(first.page, (name) => photograph(first.page, name))
    await first.close()
    const { page } = await launch({ language, officeFolder: demo.folder })
    await showEveryPage({ page, demo, examples }, language, (name) => photograph(page, name))
    say(`Pictures: ${folder}/*-${language}-*.png`)

    async function photograph(shown: typeof page, name: string): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await shown.emulateMedia({ colorScheme })
        await shown.mouse.move(0, 0)
        await shown.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}.png`), animations: 'disabled' })
      }
    }
  })
}
