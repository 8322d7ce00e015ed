import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Paper } from '#office/print/paper.ts'
import { recoverySheet } from '#office/print/recovery-sheet.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { asFile, outside } from './outside-tools.ts'
import { differingPixels, readPng } from './read-png.ts'
import { samplePaper } from './sample-paper.ts'

// A golden picture is made anew by deleting it and running this test with AMANA_NEW_GOLDEN=1; then look at it: letters
// joined, words from right to left, figures and codes readable, brackets the right way round.

const golden = join(import.meta.dirname, 'golden')
const makeNew = process.env.AMANA_NEW_GOLDEN === '1'

/** A letter at 110 dpi has about a hundred pixels; antialiasing of another poppler may touch a few. */
const tolerated = 25

afterAll(stopPaperWorker)

async function comparePage(paper: Paper, name: string): Promise<void> {
  const pdf = asFile(await renderPaper(paper))
  outside('pdftoppm', ['-r', '110', '-f', '1', '-l', '1', '-singlefile', '-png', pdf, pdf])
  const stored = join(golden, `${name}.png`)
  if (makeNew && !existsSync(stored)) copyFileSync(`${pdf}.png`, stored)
  const differing = differingPixels(readPng(readFileSync(`${pdf}.png`)), readPng(readFileSync(stored)), 48)
  expect(differing, `compare ${pdf}.png with ${stored}`).toBeLessThanOrEqual(tolerated)
}

test('an Arabic page looks as it was looked at', () => comparePage(samplePaper('ar'), 'arabic-page'))

test('an Arabic page with Arabic figures looks as it was looked at', () => {
  const paper = samplePaper('ar')
  return comparePage({ ...paper, draft: false, locale: { ...paper.locale, digits: 'arab' } }, 'arabic-figures')
})

test('an Arabic recovery sheet looks as it was looked at', () => {
  const words = Array.from({ length: 24 }, (_, index) => ['zebra', 'abandon', 'letter', 'ozone'][index % 4] ?? '')
  const sheet = recoverySheet({
    language: 'ar',
    country: 'LY',
    office: { name: 'مكتب طرابلس', code: 'TRI' },
    demo: true,
    words,
    madeAt: '2026-11-03T07:14:00.000Z',
    timeZone: 'Africa/Tripoli',
  })
  return comparePage(sheet, 'arabic-recovery-sheet')
})

test('one changed figure is seen', async () => {
  const paper = samplePaper('ar')
  const changed = structuredClone(paper)
  for (const block of changed.content) {
    if (block.block === 'table' && block.totals) block.totals[3] = 3751
  }
  await expect(comparePage(changed, 'arabic-page')).rejects.toThrow(/compare/)
})
