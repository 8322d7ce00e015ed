import type { Page } from '@playwright/test'
import { violations } from './axe-violations.ts'
import { showEveryPage } from './every-page.ts'
import { findExamples } from './example-records.ts'
import { showFirstPages } from './first-pages.ts'
import { expect, test } from './fixtures.ts'

// Every page twice: each language once, and each theme once.
for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['ar', 'light'],
] as const) {
  test(`axe finds nothing on any page, ${language}, ${colorScheme}`, async ({ launch, demo, folder }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    const look = async (page: Page) => {
      found.push(...(await violations(page)))
    }
    const examples = await findExamples(demo)
    const first = await launch({ language, officeFolder: `${folder}/none` })
    await first.page.emulateMedia({ colorScheme })
    await showFirstPages(first.page, () => look(first.page))
    await first.close()
    const { page } = await launch({ language, officeFolder: demo.folder })
    await page.emulateMedia({ colorScheme })
    await showEveryPage({ page, demo, examples }, language, () => look(page))
    expect(found).toEqual([])
  })
}
