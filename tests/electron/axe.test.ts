import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { showEveryPage } from './every-page.ts'
import { findExamples } from './example-records.ts'
import { expect, test } from './fixtures.ts'

/** What axe finds on the page as it stands: a line for each rule, with the first of its elements. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own, which this program has no room for.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations: found } = await axe.analyze()
  const where = await page.evaluate(() => location.hash)
  return found.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ html, target }) => `${target}: ${html.slice(0, 200)}`)
    return `${where} ${id}, ${nodes.length} times: ${elements.join(' ')}`
  })
}

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
    await look(first.page)
    await first.close()
    const { page } = await launch({ language, officeFolder: demo.folder })
    await page.emulateMedia({ colorScheme })
    await showEveryPage({ page, demo, examples }, language, () => look(page))
    expect(found).toEqual([])
  })
}
