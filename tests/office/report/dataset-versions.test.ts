import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Paper } from '#office/print/paper.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import type { Anchors } from '#office/report/judge-authorities.ts'
import { verifyReport } from '#office/report/verify-report.ts'
import { monthVersion } from '#office/report/versions/month-version.ts'
import { monthVersions } from '#office/report/versions/month-versions.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import { type People, people, signReport } from '#tests/office/signing/signed-report.ts'
import { type MonthOffice, openMonthOffice } from './month-office.ts'

/** What a later program might do: one more figure, on the paper and in what must agree. */
const secondDataset = z.strictObject({
  ...monthDataset.shape,
  version: z.literal(2),
  volunteers: z.int().nonnegative(),
})
type SecondDataset = z.infer<typeof secondDataset>

const firstPart = ({ volunteers: _, ...rest }: SecondDataset): MonthDataset => ({ ...rest, version: 1 })

function drawSecond(dataset: SecondDataset, language: Language, draft: boolean): Paper {
  const paper = monthPaper(firstPart(dataset), language, draft)
  return {
    ...paper,
    content: [{ block: 'figures', figures: [{ label: 'Volunteers', value: dataset.volunteers }] }, ...paper.content],
    attachments: paper.attachments.map((file) => ({ ...file, bytes: Buffer.from(canonicalJson(dataset)) })),
  }
}

const second = monthVersion({
  version: 2,
  schema: secondDataset,
  reconcile: (dataset) => reconcileMonth(firstPart(dataset)),
  draw: drawSecond,
})
const both = [...monthVersions, second]

let office: MonthOffice
let signedToday: Uint8Array
let theirs: People
let data: SecondDataset

beforeAll(async () => {
  office = await openMonthOffice()
  await office.prepare('2026-10')
  await office.approve('2026-10')
  signedToday = await office.pdf('2026-10')
  theirs = await people('Somebody else')
  const base: SecondDataset = {
    ...(await office.dataset('2026-10')),
    version: 2,
    volunteers: 7,
    preparedBy: { name: 'سلمى الكيلاني', at: '2026-11-03T07:14:00.000Z' },
  }
  const { signatures } = await verifyReport(await signed(drawSecond(base, 'en', false)), 'second.pdf', nobody, {
    versions: both,
  })
  const fingerprint = signatures[0]?.authorityFingerprint ?? ''
  nobody.fingerprints = [fingerprint, (await office.dataset('2026-10')).authority.fingerprint]
  data = { ...base, authority: { name: 'Somebody else – Amana', fingerprint } }
})
afterAll(async () => {
  await office.close()
  await stopPaperWorker()
})

/** No office is open; both authorities were compared by phone. */
const nobody: Anchors = { own: null, fingerprints: [] }

const signed = async (paper: Paper) => signedFile(await renderPaper(paper), paper.locale.language)
async function signedFile(bytes: Uint8Array, language: Language = 'en'): Promise<Uint8Array> {
  const once = await signReport(bytes, 'prepared', theirs, 'Tripoli', language)
  return signReport(once, 'approved', theirs, 'Tripoli', language)
}
const reasonsOf = async (paper: Paper) =>
  (await verifyReport(await signed(paper), 'x.pdf', nobody, { versions: both })).reasons

test('a report of version 1 is still valid when version 2 is what the program makes', async () => {
  const found = await verifyReport(signedToday, 'first.pdf', nobody, { versions: both })
  expect(found).toMatchObject({ verdict: 'valid', attachedDataAgrees: true, reasons: [] })
})

test('a report of version 2 is valid, its new figure compared', async () => {
  for (const language of ['en', 'ar'] as const) {
    const found = await verifyReport(await signed(drawSecond(data, language, false)), 'second.pdf', nobody, {
      versions: both,
    })
    expect(found).toMatchObject({ verdict: 'valid', attachedDataAgrees: true, reasons: [] })
    const { figuresCompared } = await verifyReport(signedToday, 'first.pdf', nobody, { versions: both })
    expect(found.figuresCompared).toBe(figuresCompared + 1)
  }
})

test('a report of version 2 that prints another figure than it carries is not valid', async () => {
  const printed = drawSecond({ ...data, volunteers: 8 }, 'en', false)
  const { attachments } = drawSecond(data, 'en', false)
  expect(await reasonsOf({ ...printed, attachments })).toMatchObject([{ code: 'PRINTED_DIFFERS_FROM_DATA' }])
})

test('its figures are compared with each other as its own version does (X-8)', async () => {
  const unequal = { ...data, people: { ...data.people, closing: data.people.closing + 1 } }
  const codes = (await reasonsOf(drawSecond(unequal, 'en', false))).map(({ code }) => code)
  expect(codes).toContain('FIGURES_DISAGREE')
  expect(codes).not.toContain('PRINTED_DIFFERS_FROM_DATA')
})

test('a version this program does not have is not proved, and whose report it is is told all the same', async () => {
  const found = await verifyReport(await signed(drawSecond(data, 'en', false)), 'second.pdf', nobody)
  expect(found).toMatchObject({
    ...{ verdict: 'not-proved', attachedDataAgrees: null, figuresCompared: 0, reasons: [] },
    report: { officeCode: 'TIP', month: '2026-10' },
  })
  expect(found.cautions).toContainEqual({ code: 'OTHER_DATASET_VERSION', data: { version: '2' } })
})

test('data that say version 1 and hold more than it are no dataset', async () => {
  const more = Buffer.from(canonicalJson({ ...data, version: 1 }))
  const paper = monthPaper(firstPart(data), 'en', false)
  const attachments = paper.attachments.map((file) => ({ ...file, bytes: more }))
  expect(await reasonsOf({ ...paper, attachments })).toContainEqual({ code: 'NO_DATASET', data: {} })
})

test('pages that another version of the program drew are not called forged, and not proved', async () => {
  const document = await PDFDocument.load(await renderPaper(drawSecond(data, 'en', false)), { updateMetadata: false })
  document.setProducer('Amana paper 0')
  document.getPage(0).drawText('drawn in another way')
  const found = await verifyReport(
    await signedFile(await document.save({ useObjectStreams: false })),
    'old.pdf',
    nobody,
    { versions: both },
  )
  expect(found).toMatchObject({ verdict: 'not-proved', attachedDataAgrees: null, reasons: [] })
  expect(found.cautions).toContainEqual({ code: 'OTHER_PROGRAM_VERSION', data: {} })
})
