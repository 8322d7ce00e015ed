import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { drawPaper } from '#office/print/draw-paper.ts'
import { type PackedStreams, packedAs } from '#office/print/packing.ts'
import { digestOf } from '#office/report/dataset-file.ts'
import { verifyReport } from '#office/report/verify-report.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { fingerprint } from '#office/signing/certificate/fingerprint.ts'
import { packedStreams } from '#office/signing/pdf/packed-streams.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { type People, people, signReport } from '#tests/office/signing/signed-report.ts'
import { sampleMonth } from '#tests/shared/report/sample-month.ts'

let office: People
let dataset: MonthDataset
let streams: PackedStreams

const signed = async () =>
  signReport(
    await signReport(await drawPaper(monthPaper(dataset, 'en', false)), 'prepared', office),
    'approved',
    office,
  )
const verify = (pdf: Uint8Array) =>
  verifyReport(pdf, 'report.pdf', {
    own: {
      code: 'TIP',
      reports: [{ digest: digestOf(dataset), replaced: false }],
      authorities: [{ certificate: office.authority.certificate, exposed: false }],
      keptFiles: [],
    },
    fingerprints: [],
  })
const repacked = (pack: (plain: Buffer) => Uint8Array): PackedStreams =>
  new Map([...streams].map(([key, packed]) => [key, pack(inflateSync(packed))]))

beforeAll(async () => {
  office = await people('Tripoli')
  dataset = {
    ...sampleMonth,
    preparedBy: { name: 'سلمى الكيلاني', at: '2026-11-03T07:14:00.000Z' },
    authority: { name: 'Tripoli – Amana', fingerprint: fingerprint(office.authority.certificate) },
  }
  streams = packedStreams(await PDFDocument.load(await signed(), { updateMetadata: false }))
})

test('a report whose streams another machine packed otherwise is valid: what they hold counts', async () => {
  for (const level of [1, 0]) {
    const theirs = await packedAs(
      repacked((plain) => deflateSync(plain, { level })),
      signed,
    )
    expect(theirs.length).not.toBe((await signed()).length)
    expect(await verify(theirs)).toMatchObject({ verdict: 'valid', reasons: [], cautions: [] })
  }
})

test('a stream with something behind what it packs is not: a reader could look there', async () => {
  const hidden = repacked((plain) => Buffer.concat([deflateSync(plain), Buffer.from('9999 people reached')]))
  expect(await verify(await packedAs(hidden, signed))).toMatchObject({ verdict: 'not-valid' })
})
