import { afterAll, describe, expect, test } from 'vitest'
import type { Block, Paper, TableBlock } from '#office/print/paper.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { asFile, outside } from './outside-tools.ts'
import { samplePaper } from './sample-paper.ts'

afterAll(stopPaperWorker)

const rows = 33
const sectionEvery = 3
/** Lines above the table: so many that its beginning wanders over a whole page. */
const linesAbove = Array.from({ length: 15 }, (_, index) => index * 3)

/** A table with a section before every third row, below some lines of text. */
function paperOf(lines: number, table: Partial<TableBlock> = {}): Paper {
  const body = Array.from({ length: rows }, (_, row): TableBlock['rows'] => [
    ...(row % sectionEvery === 0 ? [{ section: `SECTION ${row}`, figures: [row] }] : []),
    [`row ${row}`, row],
  ]).flat()
  const content: Block[] = [
    ...Array.from({ length: lines }, (): Block => ({ block: 'paragraph', text: 'line', small: true })),
    {
      block: 'table',
      title: 'TITLE',
      columns: [
        { label: 'HEAD', kind: 'text' },
        { label: 'Figure', kind: 'number' },
      ],
      rows: body,
      totals: ['TOTAL', 528],
      ...table,
    },
  ]
  return { ...samplePaper('en'), orientation: 'landscape', demo: false, draft: false, content }
}

/** The words of each page between head and foot, a line each. */
async function pagesOf(paper: Paper): Promise<string[][]> {
  const { output } = outside('pdftotext', ['-layout', asFile(await renderPaper(paper)), '-'])
  const known = /TITLE|HEAD|SECTION \d+|row \d+|TOTAL/g
  return output
    .split('\f')
    .slice(0, -1)
    .map((page) => page.match(known) ?? [])
    .filter((page) => page.length > 0)
}

describe('wherever a table begins on a page', () => {
  test('its title stands above its head and a row, a section above a row, the totals under two rows', async () => {
    for (const lines of linesAbove) {
      const pages = await pagesOf(paperOf(lines))
      for (const page of pages) {
        expect(page.slice(0, 2), `${lines} lines above`).toEqual(['TITLE', 'HEAD'])
        expect(page.at(-1), `${lines} lines above`).toMatch(/^row|^TOTAL/)
      }
      expect(pages.at(-1)?.slice(-3)).toEqual([`row ${rows - 2}`, `row ${rows - 1}`, 'TOTAL'])
      const printed = pages.flat().filter((word) => word.startsWith('row'))
      expect(printed).toEqual(Array.from({ length: rows }, (_, row) => `row ${row}`))
    }
  })

  test('a short one is not parted', async () => {
    for (const lines of linesAbove) {
      const pages = await pagesOf(paperOf(lines, { rows: Array.from({ length: 8 }, (_, row) => [`row ${row}`, row]) }))
      expect(pages, `${lines} lines above`).toHaveLength(1)
    }
  })

  test('a table without rows still says so', async () => {
    const { output } = outside('pdftotext', [asFile(await renderPaper(paperOf(0, { rows: [] }))), '-'])
    expect(output).toContain('No rows')
  })
})

test('a section with more figures than columns is refused', async () => {
  const table = paperOf(0, { rows: [{ section: 'S', figures: [1, 2] }] })
  await expect(renderPaper(table)).rejects.toThrow('section of 2 figures in 2 columns')
})
