import type { Page } from '@playwright/test'

/** What a form holds, by field: values, switches, and what is typed in the cell of a grid. */
export type FormContent = Record<string, string>

/** Names as people have them, and signs that a careless form or border would change. */
const samples = {
  latin: ['Zeïnab O’Connor-Ñuñez', 'Ŋgũgĩ wa Thiong’o “Jr.” 100%', '  two  spaces <b>&amp;</b>', '😀 é ﬁ ½'],
  arabic: ['محمّد بن عبد الرحمٰن', 'زينب «أم علي» — ٣ أطفال', '\u2067خيمة\u2069 TIP-0001', 'مُؤَسَّسَةُ الإغاثة؛ طرابلس'],
} as const

const text = (field: number, turn: number): string => {
  const script = (field + turn) % 2 === 0 ? samples.latin : samples.arabic
  return script[(field + turn) % script.length] ?? ''
}

const fields = '[data-form] [name]:not([type="password"]):visible'

/** Types something into every field and into each grid of the form that is shown, and answers what it holds then. */
export async function fillForm(page: Page, turn: number): Promise<FormContent> {
  const shown = page.locator(fields)
  await shown.first().waitFor()
  for (let index = 0; index < (await shown.count()); index += 1) {
    const field = shown.nth(index)
    const { kind, usable } = await field.evaluate((element) => {
      const input = element as HTMLInputElement
      return { kind: input.type, usable: !input.disabled && !input.readOnly }
    })
    if (!usable) continue
    if (kind === 'select-one') {
      const options = await field.locator('option').count()
      // A case in which nobody can be chosen offers no one.
      if (options > 0) await field.selectOption({ index: Math.min(1, options - 1) })
    } else if (kind === 'checkbox' || kind === 'radio') await field.check()
    else await field.fill(text(index, turn))
  }
  const grids = page.locator('[data-form] [data-grid] table:has(input)')
  for (let index = 0; index < (await grids.count()); index += 1) {
    await grids
      .nth(index)
      .locator('input')
      .first()
      .fill(text(index + 1, turn))
  }
  return readForm(page)
}

/** What the form holds. */
export async function readForm(page: Page): Promise<FormContent> {
  await page.locator(fields).first().waitFor()
  return page.evaluate(() => {
    const held: Record<string, string> = {}
    for (const element of document.querySelectorAll<HTMLInputElement>('[data-form] [name]')) {
      if (element.type === 'password') continue
      if (element.type === 'radio') {
        // The name of its group is made anew each time it is shown.
        held.choices = `${held.choices ?? ''}${element.checked ? 'x' : '-'}`
        continue
      }
      const key = element.type === 'checkbox' ? `${element.name}/${element.id || element.value}` : element.name
      held[element.type === 'checkbox' ? element.name : key] =
        element.type === 'checkbox' ? `${held[element.name] ?? ''}${element.checked ? 'x' : '-'}` : element.value
    }
    for (const [index, grid] of document.querySelectorAll('[data-form] [data-grid] table').entries()) {
      const typed = [...grid.querySelectorAll<HTMLInputElement>('input')].map((input) => input.value).filter(Boolean)
      const cells = [...grid.querySelectorAll('tbody td > span')].map((cell) => cell.textContent ?? '')
      // A cell reads the same whether one is in it or has left it.
      held[`grid ${index}`] = [...typed, ...cells]
        .map((cell) => cell.replace(/\s+/g, ' ').trim())
        .filter((cell) => cell !== '' && cell !== '—')
        .sort()
        .join(' | ')
    }
    return held
  })
}
