import { afterAll, expect, test } from 'vitest'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { compareWithDrawing } from '#office/signing/pdf/same-file.ts'
import { signedReport } from './signed-report.ts'

afterAll(stopPaperWorker)

test('pages drawn again from the same data are those of the signed report; one other figure shows', async () => {
  const { paper, twice } = await signedReport()
  expect(await compareWithDrawing(twice, await renderPaper(paper))).toEqual({
    agree: true,
    pages: [],
    parts: [],
    added: [],
    sameEngine: true,
  })
  const other = structuredClone(paper)
  for (const block of other.content) {
    if (block.block === 'table' && block.totals) block.totals[3] = 3751
  }
  const compared = await compareWithDrawing(twice, await renderPaper(other))
  expect(compared.agree).toBe(false)
  expect(compared.pages).toContain(1)
})
