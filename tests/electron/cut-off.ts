import type { Page } from '@playwright/test'

/**
 * What of the lists of a page cannot be read whole at the size of its window: a list wider than its room, a heading or a
 * code, number or day that is cut. Names may be cut at their end.
 */
export async function findCutOff(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    const outOf = (selector: string) => [...document.querySelectorAll(selector)].filter(wide)
    const words = (element: Element) => `${element.className}: ${element.textContent}`
    const lists = outOf('.ag-center-cols-viewport').map(
      (list) => `wider than its room by ${list.scrollWidth - list.clientWidth}`,
    )
    const heads = outOf('.ag-header-cell-text').map(words)
    const cells = outOf('.ag-cell').filter((cell) => cell.querySelector('.code, .number, .day, .instant'))
    return [...lists, ...heads, ...cells.map(words), ...outOf('.ag-cell .code').map(words)]
  })
  const address = await page.evaluate(() => location.hash)
  return found.map((what) => `${address} ${what}`)
}
