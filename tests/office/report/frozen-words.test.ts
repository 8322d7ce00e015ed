import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { drawPaper } from '#office/print/draw-paper.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { resourcePath } from '#office/resources.ts'
import { compareWithDrawing } from '#office/signing/pdf/same-file.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { sampleMonth } from '#tests/shared/report/sample-month.ts'

const people = { group: 'migrant', sex: 'female', band: '18-59', people: 12, disability: 'not-stated' } as const
const full: MonthDataset = {
  ...sampleMonth,
  office: { ...sampleMonth.office, demo: true },
  reopened: [{ month: '2026-09', at: '2026-10-04T08:00:00.000Z', by: 'Omar', reason: 'A waybill was found' }],
  distributions: [
    {
      ...{ number: 'DST-TIP-2026-00001', happenedOn: '2026-10-10', place: { en: 'School', fr: '', ar: '' }, pcode: '' },
      ...{
        type: 'blanket',
        siteType: 'school',
        project: { code: 'LY-0231', donor: 'JPN' },
        households: 3,
        people: [people],
      },
    },
  ],
}

/** What a translator may do to every text of today but those that a version of the report keeps for itself. */
const { wordsAreOfToday } = vi.hoisted(() => ({ wordsAreOfToday: { changed: false } }))
vi.mock('#office/print/words.ts', async (original) => {
  const real = await original<typeof import('#office/print/words.ts')>()
  const worded = (text: unknown): unknown =>
    typeof text === 'string'
      ? `${text} better`
      : Array.isArray(text)
        ? text.map(worded)
        : Object.fromEntries(Object.entries(text as object).map(([key, one]) => [key, worded(one)]))
  const printWords: typeof real.printWords = (namespace, language) => {
    const words = real.printWords(namespace, language)
    return wordsAreOfToday.changed && namespace !== 'report-v1' ? (worded(words) as typeof words) : words
  }
  return { ...real, printWords }
})
vi.mock('#shared/domain/people/countries.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/people/countries.ts')>()
  return {
    ...real,
    nationalityName: (...asked: Parameters<typeof real.nationalityName>) =>
      `${real.nationalityName(...asked)}${wordsAreOfToday.changed ? ' renamed' : ''}`,
  }
})
afterEach(() => {
  wordsAreOfToday.changed = false
})

test.each(languageCodes)(
  'a report of version 1 is drawn in the same words when those of today change: %s',
  async (language) => {
    for (const draft of [false, true]) {
      const before = monthPaper(full, language, draft)
      const pages = await drawPaper(before)
      wordsAreOfToday.changed = true
      const after = monthPaper(full, language, draft)
      expect(after).toEqual(before)
      expect(await compareWithDrawing(pages, await drawPaper(after))).toMatchObject({ agree: true })
      wordsAreOfToday.changed = false
    }
  },
)

test('the change of the test is one that other papers show', async () => {
  const { pageWords: _, ...paper } = monthPaper(full, 'en', true)
  const before = await drawPaper(paper)
  wordsAreOfToday.changed = true
  expect(await compareWithDrawing(before, await drawPaper(paper))).toMatchObject({ agree: false })
})

test('a country is printed by the name that version 1 knows, in English where a language has none', () => {
  wordsAreOfToday.changed = true
  const printed = JSON.stringify(monthPaper(full, 'fr', false).content)
  expect(printed).toContain('Guinée')
  expect(printed).not.toContain('renamed')
  expect(readFileSync(resourcePath('locales', 'fr', 'report-v1.json'), 'utf8')).toContain('Rapport mensuel')
})

/** A signer's block is drawn again too, whatever the version of the report's dataset. */
test.each([
  ['en', '996e45ef33546908'],
  ['fr', '74f4cf4083a1bc41'],
  ['ar', '2ac31dafa1076c2d'],
])('the words of a signature’s block are kept for ever: %s', (language, digest) => {
  const words = readFileSync(resourcePath('locales', language, 'signing.json'))
  expect(createHash('sha256').update(words).digest('hex').slice(0, 16)).toBe(digest)
})
