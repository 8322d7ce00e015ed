import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Look, openAs, openPage, pagesByRole } from './every-page.ts'
import { expect, test } from './fixtures.ts'

/** What axe-core finds against WCAG 2.1 AA, one line for each place. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own, which this program has no room for.
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`))
}

// Both directions of reading and both themes; each page in two of the four combinations.
const looks: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
]

for (const look of looks) {
  test(`before an office is open, ${look.language}, ${look.theme}: no barrier`, async ({ launch, demo, folder }) => {
    const first = await launch({ language: look.language, officeFolder: `${folder}/none` })
    await first.page.emulateMedia({ colorScheme: look.theme })
    expect(await violations(first.page)).toEqual([])
    await first.close()
    const { page } = await launch({ language: look.language, officeFolder: demo.folder })
    await page.emulateMedia({ colorScheme: look.theme })
    await page.locator('input[type="password"]').waitFor()
    expect(await violations(page)).toEqual([])
  })

  for (const [role, pages] of Object.entries(pagesByRole)) {
    test(`pages of the ${role}, ${look.language}, ${look.theme}: no barrier`, async ({ launch, demo }) => {
      test.setTimeout(180_000)
      const page = await openAs(role, look, demo, launch)
      for (const one of pages) {
        await test.step(one.name, async () => {
          await openPage(page, one)
          expect.soft(await violations(page), one.name).toEqual([])
        })
      }
    })
  }
}
