import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ar from '#locales/ar/report.json'
import en from '#locales/en/report.json'
import fr from '#locales/fr/report.json'
import { newOfficeProcess } from '#office/office-process.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { digestOf } from '#office/report/dataset-file.ts'
import { knownOffice } from '#office/report/known-office.ts'
import { verifyReport } from '#office/report/verify-report.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { clientOf } from '#office/router.ts'
import { fingerprint } from '#office/signing/certificate/fingerprint.ts'
import { compareWithDrawing } from '#office/signing/pdf/same-file.ts'
import { verifyPdf } from '#office/signing/signature/verify-pdf.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { asFile, outside } from '#tests/office/print/outside-tools.ts'
import { type People, people, signAs, signReport } from '#tests/office/signing/signed-report.ts'
import { type MonthOffice, openMonthOffice } from './month-office.ts'
import { flipped, otherDigit, streamOf, swapAttachment, updated } from './tamper.ts'

let office: MonthOffice
let signed: Uint8Array
let dataset: MonthDataset
let strangers: People

beforeAll(async () => {
  office = await openMonthOffice()
  await office.prepare('2026-10', { highlights: 'Roads open again.' })
  await office.approve('2026-10')
  signed = await office.pdf('2026-10')
  dataset = await office.dataset('2026-10')
  strangers = await people('Somebody else')
})
afterAll(async () => {
  await office.close()
  await stopPaperWorker()
})

const asked = (bytes: Uint8Array) => ({ file: new File([bytes.slice()], 'report.pdf') })
const here = (bytes: Uint8Array) => office.as('report-officer').report.verify(asked(bytes))
/** As at headquarters: no office is open. */
const elsewhere = (bytes: Uint8Array, authorities: string[] = []) =>
  clientOf(
    newOfficeProcess({ vaultOptions: { clock: office.clock }, programVersion: 'test', log: () => undefined }),
  ).report.verify({ ...asked(bytes), authorities })
const codesOf = async (bytes: Uint8Array, verify = here) => {
  const found = await verify(bytes)
  expect(found.verdict).toBe('not-valid')
  for (const { code } of found.reasons) expect(sentences(code), `${code} has no sentence`).toHaveLength(3)
  return found.reasons.map(({ code }) => code)
}

/** The sentences that a person reads for a reason, in each language that has one. */
function sentences(code: string): string[] {
  return [en, fr, ar].flatMap(({ verify }) =>
    Object.entries(verify.reason).flatMap(([key, text]) => (key === code ? [text] : [])),
  )
}

/** The report drawn from a dataset and signed twice by other people. */
async function resigned(data: MonthDataset, by = strangers): Promise<Uint8Array> {
  const once = await signReport(await renderPaper(monthPaper(data, 'en', false)), 'prepared', by, data.office.name)
  return signReport(once, 'approved', by, data.office.name)
}

describe('an untouched report', () => {
  test('is valid in its office, in each language, and all figures were compared', async () => {
    for (const language of ['en', 'fr', 'ar'] as const) {
      const found = await here(await office.pdf('2026-10', language))
      expect(found.reasons).toEqual([])
      expect(found).toMatchObject({
        ...{ verdict: 'valid', changedSince: false, attachedDataAgrees: true, cautions: [] },
        report: { office: 'Tripoli', officeCode: 'TIP', month: '2026-10', demo: false },
        signatures: [
          { name: 'The report-officer', role: 'prepared', intact: true, chain: 'trusted' },
          { name: 'The manager', role: 'approved', intact: true, chain: 'trusted', coversWholeFile: true },
        ],
      })
      expect(found.figuresCompared).toBeGreaterThan(40)
    }
  })

  test('is not proved with no office open, until the authority was compared by phone', async () => {
    const found = await elsewhere(signed)
    expect(found).toMatchObject({ verdict: 'not-proved', reasons: [], attachedDataAgrees: true })
    expect(found.cautions).toEqual([
      {
        code: 'AUTHORITY_NOT_KNOWN_HERE',
        data: { authority: 'Tripoli – Amana', fingerprint: dataset.authority.fingerprint },
      },
    ])
    const spoken = dataset.authority.fingerprint.replaceAll(' ', ':').toLowerCase()
    expect(await elsewhere(signed, [spoken])).toMatchObject({ verdict: 'valid', cautions: [] })
    expect(await elsewhere(signed, [`0${spoken.slice(1)}`])).toMatchObject({ verdict: 'not-proved' })
  })

  test.each(['SEB', 'TIP2', 'ΤIP'])("an outsider's report, whatever its code, is not proved: %s", async (code) => {
    const theirs: MonthDataset = {
      ...dataset,
      office: { ...dataset.office, name: 'Sebha', code },
      preparedBy: { name: 'سلمى الكيلاني', at: '2026-11-03T07:14:00.000Z' },
      authority: { name: 'Somebody else – Amana', fingerprint: fingerprint(strangers.authority.certificate) },
    }
    const found = await here(await resigned(theirs))
    expect(found).toMatchObject({ verdict: 'not-proved', reasons: [], report: { officeCode: code } })
    expect(found.cautions.map(({ code: each }) => each)).toEqual(['AUTHORITY_NOT_KNOWN_HERE', 'OTHER_OFFICE'])
  })

  test('with figures that this office never approved it is not proved, also under its own authority', async () => {
    const own = await knownOffice(office.running('manager').open)
    const found = await verifyReport(signed, 'x.pdf', { own: own && { ...own, reports: [] }, fingerprints: [] })
    expect(found).toMatchObject({ verdict: 'not-proved', cautions: [{ code: 'NOT_AMONG_ITS_REPORTS' }] })
  })
})

describe('a draft', () => {
  test('says on each page that it is one, and is not signed', async () => {
    const preview = await office.as('report-officer').report.preview({ month: '2026-11', language: 'fr' })
    expect(preview.name).toBe('TIP-2026-11-fr-draft.pdf')
    const bytes = new Uint8Array(await preview.arrayBuffer())
    const { output } = outside('pdftotext', [asFile(bytes), '-'])
    const pages = output.split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('BROUILLON')
    expect(await codesOf(bytes)).toEqual(['DRAFT'])
  })

  test('the signed report says neither draft nor demo, and names who prepared it, the goods and the people', async () => {
    const { output } = outside('pdftotext', ['-layout', asFile(signed), '-'])
    expect(output).not.toMatch(/DRAFT|DEMO/)
    expect(output).toContain('Roads open again.')
    expect(output).toMatch(/Blanket\s+LY-0231\s+Japan\s+piece\s+35/)
    expect(output).toMatch(/DIS-TIP-2026-00001\s+10\/10\/2026\s+Janzour school\s+.*LY-0231\s+3\s+12/)
    expect(output).toContain(digestOf(dataset))
    expect(output).toContain(dataset.authority.fingerprint)
  })
})

describe('what was frozen', () => {
  test('X-7 the pages drawn again from the attached data are those of the signed file', async () => {
    const { attachments } = await verifyPdf(signed)
    const attached = attachments.get('amana-month.en.json') ?? new Uint8Array()
    expect(Buffer.from(attached).toString()).toBe(canonicalJson(dataset))
    const again = monthDataset.parse(JSON.parse(Buffer.from(attached).toString()))
    expect(await compareWithDrawing(signed, await renderPaper(monthPaper(again, 'en', false)))).toMatchObject({
      agree: true,
    })
    const one = structuredClone(again)
    one.people.closing += 1
    expect((await compareWithDrawing(signed, await renderPaper(monthPaper(one, 'en', false)))).agree).toBe(false)
  })

  test('X-6 the attached data are those of the database, byte for byte, and its digest is the printed one', async () => {
    const { db } = office.running('manager').open?.database ?? {}
    const row = await db
      ?.selectFrom('report_dataset')
      .innerJoin('report', 'report.id', 'report_dataset.report_id')
      .select('dataset')
      .executeTakeFirst()
    const { attachments } = await verifyPdf(signed)
    expect(Buffer.from(attachments.get('amana-month.en.json') ?? []).toString()).toBe(row?.dataset)
    expect((await here(signed)).report?.datasetDigest).toBe(digestOf(dataset))
  })
})

describe('a byte changed', () => {
  test('in a page', async () => {
    expect(await codesOf(flipped(signed, streamOf(signed, '/EmbeddedFile', true)))).toEqual(
      expect.arrayContaining(['BYTE_CHANGED']),
    )
    expect(await here(flipped(signed, streamOf(signed, '/EmbeddedFile', true)))).toMatchObject({
      ...{ changedSince: true, signatures: [{ name: 'The report-officer', intact: false }, { intact: false }] },
    })
  })
  test('in the attached data', async () => {
    expect(await codesOf(flipped(signed, streamOf(signed, '/EmbeddedFile')))).toEqual(
      expect.arrayContaining(['BYTE_CHANGED']),
    )
  })
  test('in a signature', async () => {
    const file = Buffer.from(signed).toString('latin1')
    const value = file.lastIndexOf('/Contents <')
    const end = value + file.slice(value).search(/0{200}/)
    expect(await codesOf(otherDigit(signed, end - 8))).toEqual(expect.arrayContaining(['SIGNATURE_BROKEN']))
  })
})

describe('something added or taken away', () => {
  test('a page painted over after the last signature', async () => {
    const changed = await updated(signed, (document) => {
      const { node } = document.getPage(0)
      const painted = document.context.register(document.context.flateStream('1 g 100 300 300 200 re f'))
      node.set(PDFName.of('Contents'), document.context.obj([node.get(PDFName.of('Contents')) ?? painted, painted]))
      document.context.registerObjectChange(node)
    })
    expect(await codesOf(changed)).toEqual(
      expect.arrayContaining(['CHANGED_SINCE_SIGNED', 'PRINTED_DIFFERS_FROM_DATA']),
    )
    expect(await here(changed)).toMatchObject({ changedSince: true, attachedDataAgrees: false })
  })

  test('the attached data swapped for others by an update', async () => {
    const other = structuredClone(dataset)
    other.people.closing += 5
    const changed = await updated(signed, (document) => swapAttachment(document, canonicalJson(other)))
    expect(await codesOf(changed)).toEqual(
      expect.arrayContaining(['CHANGED_SINCE_SIGNED', 'FIGURES_DISAGREE', 'PRINTED_DIFFERS_FROM_DATA']),
    )
  })

  test('the second signature cut off', async () => {
    const once = signed.slice(0, Buffer.from(signed).lastIndexOf('%%EOF', signed.length - 8, 'latin1') + 5)
    expect(await codesOf(once)).toEqual(['MISSING_SIGNATURE'])
    expect(await here(once)).toMatchObject({ signatures: [{ role: 'prepared' }] })
  })

  test('both signatures left out', async () => {
    expect(await codesOf(await renderPaper(monthPaper(dataset, 'en', false)))).toEqual(['NO_SIGNATURE'])
  })

  test('the file cut off, at any place', async () => {
    for (const part of [0.2, 0.5, 0.8, 0.99]) {
      const codes = await codesOf(signed.slice(0, Math.floor(signed.length * part)))
      expect(codes.length, `${part}`).toBeGreaterThan(0)
    }
  })
})

describe('signed by somebody else', () => {
  test('the whole report, in the name of this office', async () => {
    const codes = await codesOf(await resigned(dataset))
    expect(codes).toEqual(
      expect.arrayContaining(['UNKNOWN_AUTHORITY', 'NOT_THE_PRINTED_AUTHORITY', 'NOT_THE_PRINTED_PREPARER']),
    )
    expect(await codesOf(await resigned(dataset), elsewhere)).toContain('NOT_THE_PRINTED_AUTHORITY')
  })

  test('only the second signature', async () => {
    const once = signed.slice(0, Buffer.from(signed).lastIndexOf('%%EOF', signed.length - 8, 'latin1') + 5)
    const twice = await signAs(once, 'approved', strangers.omar, strangers.authority)
    expect(await codesOf(twice)).toEqual(
      expect.arrayContaining(['UNKNOWN_AUTHORITY', 'DIFFERENT_AUTHORITIES', 'NOT_THE_PRINTED_AUTHORITY']),
    )
    expect(await codesOf(twice, elsewhere)).toContain('DIFFERENT_AUTHORITIES')
  })

  test('one figure printed, another attached: by the office itself', async () => {
    const other = structuredClone(dataset)
    other.distributions[0]?.people.splice(0)
    const paper = { ...monthPaper(other, 'en', false), attachments: monthPaper(dataset, 'en', false).attachments }
    const once = await signAs(await renderPaper(paper), 'prepared', strangers.salma, strangers.authority)
    const forged = await signAs(once, 'approved', strangers.omar, strangers.authority)
    expect(await codesOf(forged, elsewhere)).toContain('PRINTED_DIFFERS_FROM_DATA')
  })
})

describe('what happens to a file on its way', () => {
  test('a mail program puts its own lines after or before it', async () => {
    const after = Buffer.concat([signed, Buffer.from('\r\n-- \r\nThis mail was checked for viruses.\r\n')])
    expect(await codesOf(new Uint8Array(after))).toEqual(['BYTES_AFTER'])
    const before = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), signed])
    expect(await codesOf(new Uint8Array(before))).toEqual(['BYTES_BEFORE'])
  })
  test('another program saves it again, packed or plain', async () => {
    const document = await PDFDocument.load(signed, { updateMetadata: false })
    expect(await codesOf(await document.save())).toContain('SAVED_AGAIN')
  })
})

describe('what is no report', () => {
  const cases: [string, Uint8Array, string[]][] = [
    ['an empty file', new Uint8Array(), ['NOT_A_PDF', 'NO_DATASET']],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), ['NOT_A_PDF', 'NO_DATASET']],
    ['a head without a body', Buffer.from('%PDF-1.7\n'), ['DAMAGED', 'NO_DATASET']],
  ]
  test.each(cases)('%s', async (_name, bytes, codes) => {
    expect(await codesOf(bytes)).toEqual(codes)
    expect(await codesOf(bytes, elsewhere)).toEqual(codes)
  })
})
