import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBlobs } from '#db/queries/attachments/blob.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { signAs } from '#office/report/sign-as.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { signPdf } from '#office/signing/signature/sign-pdf.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { must } from '#tests/support/office-file.ts'
import { type MonthOffice, openMonthOffice, refusalOf } from './month-office.ts'

let office: MonthOffice
let dataset: MonthDataset

beforeAll(async () => {
  office = await openMonthOffice()
  await office.prepare('2026-10')
  dataset = await office.dataset('2026-10')
})
afterAll(async () => {
  await office.close()
  await stopPaperWorker()
})

function opened() {
  const { open } = office.running('report-officer')
  if (!open) throw new Error('Nobody is signed in')
  return open
}

/** Whoever can write into the database points the prepared report at files of their own, which they really signed. */
async function replacePrepared(figures: MonthDataset): Promise<void> {
  const open = opened()
  const { db } = open.database
  const { name: location, timeZone, country } = figures.office
  const signer = must(await signAs(open, office.passphraseOf('report-officer'), 'prepared'))
  await sql`drop trigger if exists report_pdf_keeps_words`.execute(db)
  for (const language of languageCodes) {
    const bytes = await signPdf(await renderPaper(monthPaper(figures, language, false)), {
      ...{ position: 'prepared', signer, name: 'The report-officer', location, timeZone },
      ...{ signedAt: office.clock.now(), locale: { language, digits: 'latn', country } },
    })
    const id = newId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const created_at = office.clock.now().toISOString()
    await insertBlobs(db, [{ id, sha256, mime: 'application/pdf', name: 'x.pdf', bytes, created_at }])
    await sql`update report_pdf set blob_id = ${id}, sha256 = ${sha256} where stage = 'prepared' and language = ${language}`.execute(
      db,
    )
  }
}

const approvedFiles = () =>
  opened().database.db.selectFrom('report_pdf').select('blob_id').where('stage', '=', 'approved').execute()

test('who approves does not sign other figures than the frozen ones, also when they agree with each other', async () => {
  const other = structuredClone(dataset)
  other.highlights = '9999 people were reached.'
  await replacePrepared(other)
  expect(await refusalOf(office.approve('2026-10'))).toEqual({
    code: 'PREPARED_NOT_VALID',
    data: { codes: ['NOT_AMONG_ITS_REPORTS'] },
  })
  expect(await office.stateOf('2026-10')).toBe('prepared')
  expect(await approvedFiles()).toEqual([])
})

test('nor the same figures in the name of another office', async () => {
  await replacePrepared({ ...dataset, office: { ...dataset.office, code: 'SEB' } })
  expect(await refusalOf(office.approve('2026-10'))).toMatchObject({ code: 'PREPARED_NOT_VALID' })
  expect(await approvedFiles()).toEqual([])
})

test('the true files, put back, are signed', async () => {
  await replacePrepared(dataset)
  expect(await office.approve('2026-10')).toMatchObject({ state: 'approved' })
})
