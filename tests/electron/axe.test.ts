import type { Page } from '@playwright/test'
import { violations } from './axe-violations.ts'
import { findCutOff } from './cut-off.ts'
import { showEveryPage } from './every-page.ts'
import { findExamples } from './example-records.ts'
import { showFirstPages } from './first-pages.ts'
import { expect, test } from './fixtures.ts'
import { showOpened } from './opened.ts'

/** Pages on which everything that can be opened is opened, in both themes: each kind of list, menu and dialog is on one. */
const withMuch = new Set(['warehouse-documents', 'warehouse-receipts-new', 'office-items-new'])

// Every page twice: each language once, and each theme once.
for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['ar', 'light'],
] as const) {
  test(`axe finds nothing on any page, and nothing is cut off, ${language}, ${colorScheme}`, async ({
    launch,
    demo,
    folder,
  }) => {
    test.setTimeout(900_000)
    const found: string[] = []
    const look = async (page: Page) => {
      found.push(...(await violations(page)), ...(await findCutOff(page)))
    }
    const examples = await findExamples(demo)
    const first = await launch({ language, officeFolder: `${folder}/none` })
    await first.page.emulateMedia({ colorScheme })
    await showFirstPages(first.page, () => look(first.page))
    await first.close()
    const { page } = await launch({ language, officeFolder: demo.folder })
    await page.emulateMedia({ colorScheme })
    const lookInBoth = async () => {
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme })
        found.push(...(await violations(page, { floating: true })))
      }
      await page.emulateMedia({ colorScheme })
    }
    await showEveryPage(
      { page, demo, examples },
      language,
      () => look(page),
      async (one) => {
        if (withMuch.has(one.name)) await showOpened(page, one, lookInBoth)
      },
    )
    expect(found).toEqual([])
  })
}
