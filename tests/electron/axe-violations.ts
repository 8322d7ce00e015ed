import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on the page as it stands: a line for each rule, with the first of its elements. `floating`: something is
 * open over the page that belongs to the field or button it was opened from, and so to no landmark.
 */
export async function violations(page: Page, { floating = false } = {}): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own, which this program has no room for.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { region: { enabled: !floating } },
  })
  const { violations: found } = await axe.analyze()
  const where = await page.evaluate(() => location.hash)
  return found.map(({ id, nodes }) => {
    const elements = nodes.slice(0, 3).map(({ html, target }) => `${target}: ${html.slice(0, 200)}`)
    return `${where} ${id}, ${nodes.length} times: ${elements.join(' ')}`
  })
}
