import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import type { Paper } from '#office/print/paper.ts'
import { pdfmake } from '#office/print/pdfmake-internals.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { signatureRectangle } from '#office/signing/pdf/signature-rectangle.ts'
import { asFile, folder, outside } from './outside-tools.ts'
import { samplePaper } from './sample-paper.ts'

afterAll(stopPaperWorker)

function textOf(pdf: Uint8Array): string[] {
  const { output } = outside('pdftotext', ['-layout', asFile(pdf), '-'])
  return output.split('\f').slice(0, -1)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('printing', () => {
  test('the same paper gives the same bytes, also after other papers and in another worker', async () => {
    const first = sha256(await renderPaper(samplePaper('ar')))
    await renderPaper(samplePaper('fr'))
    expect(sha256(await renderPaper(samplePaper('ar')))).toBe(first)
    await stopPaperWorker()
    expect(sha256(await renderPaper(samplePaper('ar')))).toBe(first)
  })

  test('a paper being printed when the worker is stopped is refused, the next one printed', async () => {
    const stopped = expect(renderPaper(samplePaper('en'))).rejects.toThrow('paper worker stopped')
    await stopPaperWorker()
    await stopped
    await expect(renderPaper(samplePaper('en'))).resolves.toBeInstanceOf(Uint8Array)
  })

  test('papers asked for at once do not mix', async () => {
    const [en, fr, alone] = await Promise.all([
      renderPaper(samplePaper('en')),
      renderPaper(samplePaper('fr')),
      renderPaper(samplePaper('en')),
    ])
    expect(sha256(alone ?? new Uint8Array())).toBe(sha256(en ?? new Uint8Array()))
    expect(textOf(fr ?? new Uint8Array())[0]).toContain('Rapport mensuel')
  })

  test('every page has its number, the office, and says DEMO and DRAFT', async () => {
    const pages = textOf(await renderPaper(samplePaper('en', 120)))
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain('Tripoli office · TRI')
      expect(page).toMatch(/DEMO · Names and figures are invented\s+DRAFT · Not approved/)
    }
  })

  test('a paper that is neither demo nor draft says neither', async () => {
    const pages = textOf(await renderPaper({ ...samplePaper('en'), demo: false, draft: false }))
    expect(pages.join()).not.toMatch(/DEMO|DRAFT/)
  })

  test('a table repeats its head on each page and prints how many rows it has, sections not counted', async () => {
    const pages = textOf(await renderPaper(samplePaper('en', 120)))
    const table = pages.slice(0, 3)
    for (const page of table) expect(page).toMatch(/Item\s+Code\s+Date\s+Opening/)
    expect(pages.join('\n').match(/NFI-\d+\/A/g)).toHaveLength(120)
    expect(pages.join('\n')).toContain('120 rows')
  })

  test('an empty table says that it is empty', async () => {
    const paper: Paper = {
      ...samplePaper('en'),
      content: [{ block: 'table', columns: [{ label: 'Item', kind: 'text' }], rows: [] }],
    }
    expect(textOf(await renderPaper(paper)).join()).toContain('No rows')
  })

  test('figures of a table stand in its cells in the order of its columns', async () => {
    const [page = ''] = textOf(await renderPaper(samplePaper('en')))
    expect(page).toMatch(/Jerrycan 10 l\s+NFI-3\/A\s+14\/10\/2026\s+1,252\s+200\s+-5\s+–/)
  })

  test('in Arabic the columns run from right to left', async () => {
    const { output } = outside('pdftotext', ['-bbox', asFile(await renderPaper(samplePaper('ar'))), '-'])
    const left = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>[^\\w<]*${word}`).exec(output)?.[1])
    expect(left('NFI-3/A')).toBeGreaterThan(left('1,252'))
    expect(left('1,252')).toBeGreaterThan(left('200'))
    expect(left('200')).toBeGreaterThan(0)
  })

  test('attached files come out as they went in', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 256)
    const attachments = [{ name: 'stock.xlsx', mime: 'application/vnd.ms-excel', description: 'Stock', bytes }]
    const pdf = await renderPaper({ ...samplePaper('en'), attachments })
    const into = folder()
    outside('pdfdetach', ['-saveall', '-o', into, asFile(pdf)])
    expect(readFileSync(join(into, 'stock.xlsx')).equals(bytes)).toBe(true)
  })

  test('the file is sound and names its language and title', async () => {
    const file = asFile(await renderPaper(samplePaper('ar')))
    expect(outside('qpdf', ['--check', file]).status).toBe(0)
    expect(outside('pdfinfo', [file]).output).toMatch(/Title:\s+التقرير الشهري RPT-TRI-2026-10/)
    expect(outside('pdffonts', [file]).output.match(/IBMPlexSansArabic/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('places for signatures never reach into the foot of the page', async () => {
    for (let rows = 12; rows <= 26; rows += 2) {
      const paper = samplePaper('ar', rows)
      const content = paper.content.filter(({ block }) => block === 'table' || block === 'signing-places')
      const pdf = await PDFDocument.load(await renderPaper({ ...paper, content: [...content.slice(0, 1), ...content] }))
      for (const position of ['prepared', 'approved'] as const) {
        expect(signatureRectangle(pdf, position).rectangle[1]).toBeGreaterThan(60)
      }
    }
  })

  test('ten thousand characters and texts with every mark of direction print', async () => {
    const marks = 'a\u202eb\u2066c\u2069\u200fd\u061c\u0000e'
    const content: Paper['content'] = [
      { block: 'paragraph', text: 'سلة غذاء '.repeat(1200) },
      { block: 'facts', columns: 2, facts: [{ label: marks, value: marks, kind: 'text' }] },
    ]
    expect(textOf(await renderPaper({ ...samplePaper('ar'), content })).length).toBeGreaterThan(1)
  })

  test('a row with a cell too few is refused, and the next paper prints', async () => {
    const columns = [
      { label: 'Item', kind: 'text' as const },
      { label: 'In', kind: 'number' as const },
    ]
    const content: Paper['content'] = [{ block: 'table', columns, rows: [['Blanket']] }]
    await expect(renderPaper({ ...samplePaper('en'), content })).rejects.toThrow(/row of 1 cells in 2 columns/)
    await expect(renderPaper(samplePaper('en'))).resolves.toBeInstanceOf(Uint8Array)
  })

  test('a chart with a value too many is refused', async () => {
    const content: Paper['content'] = [
      { block: 'chart', title: 'x', kind: 'bars', categories: ['a'], series: [{ name: 's', values: [1, 2] }] },
    ]
    await expect(renderPaper({ ...samplePaper('en'), content })).rejects.toThrow(/2 values of s for 1 categories/)
  })

  test('nothing but the fonts may be read, and nothing fetched', async () => {
    const { drawDefinition } = await import('#office/print/draw-paper.ts')
    const definition = (image: string) => ({
      version: '1.7' as const,
      pageSize: 'A4' as const,
      pageMargins: [40, 40, 40, 40] as [number, number, number, number],
      info: { creationDate: new Date(0) },
      defaultStyle: { font: 'Plex' },
      styles: {},
      // Our own type of content has no pictures: this is what a careless later block would do.
      content: [{ image } as object],
    })
    await expect(drawDefinition(definition('/etc/hostname'))).rejects.toThrow(/denied|policy/i)
    const fetched = { ...definition('remote'), images: { remote: 'https://example.org/a.png' } }
    await expect(drawDefinition(fetched)).rejects.toThrow(/denied by resource access policy/)
    expect(Object.keys(pdfmake.virtualfs.storage)).toEqual([])
  })
})
