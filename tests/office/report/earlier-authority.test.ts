import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { drawPaper } from '#office/print/draw-paper.ts'
import { digestOf } from '#office/report/dataset-file.ts'
import { verifyReport } from '#office/report/verify-report.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { fingerprint } from '#office/signing/certificate/fingerprint.ts'
import {
  issueSignerCertificate,
  type People,
  people,
  signedAt,
  signReport,
} from '#tests/office/signing/signed-report.ts'
import { sampleMonth } from '#tests/shared/report/sample-month.ts'

/** An office of version 0.1.0: its certificates name no role, and everybody in it could use its authority's key. */
let office: People
let file: Uint8Array
let digest: string

beforeAll(async () => {
  const { authority, ...others } = await people('Tripoli')
  const before = (name: string, id: string) => issueSignerCertificate(authority, { name, id, roles: [] }, signedAt)
  office = { ...others, authority, salma: await before('سلمى الكيلاني', 'u1'), omar: await before('Omar F.', 'u2') }
  const dataset = {
    ...sampleMonth,
    preparedBy: { name: 'سلمى الكيلاني', at: '2026-11-03T07:14:00.000Z' },
    authority: { name: 'Tripoli – Amana', fingerprint: fingerprint(authority.certificate) },
  }
  digest = digestOf(dataset)
  const once = await signReport(await drawPaper(monthPaper(dataset, 'en', false)), 'prepared', office)
  file = await signReport(once, 'approved', office)
})

const inItsOffice = (keptFiles: string[], exposed = true) =>
  verifyReport(file, 'report.pdf', {
    own: {
      ...{ code: 'TIP', reports: [{ digest, replaced: false }], keptFiles },
      authorities: [{ certificate: office.authority.certificate, exposed }],
    },
    fingerprints: [],
  })

test('the file that the office kept when it was approved is valid, with a caution', async () => {
  const kept = createHash('sha256').update(file).digest('hex')
  expect(await inItsOffice([kept])).toMatchObject({ verdict: 'valid', cautions: [{ code: 'EARLIER_AUTHORITY' }] })
})

test('any other file under that authority is made by somebody since, whatever its figures and its version', async () => {
  expect(await inItsOffice([])).toMatchObject({
    ...{ verdict: 'not-valid', attachedDataAgrees: true },
    reasons: [{ code: 'EXPOSED_AUTHORITY' }, { code: 'EXPOSED_AUTHORITY' }],
  })
})

test('without the records of its office it is not proved, also when the fingerprint was compared', async () => {
  const fingerprints = [fingerprint(office.authority.certificate)]
  expect(await verifyReport(file, 'report.pdf', { own: null, fingerprints })).toMatchObject({
    ...{ verdict: 'not-proved', reasons: [], signatures: [{ chain: 'trusted' }, { chain: 'trusted' }] },
    cautions: [{ code: 'SIGNER_NAMES_NO_ROLE' }, { code: 'SIGNER_NAMES_NO_ROLE' }],
  })
})

test('under an authority of today nobody signs without a role', async () => {
  expect(await inItsOffice([], false)).toMatchObject({
    ...{ verdict: 'not-valid', reasons: [{ code: 'SIGNER_WITHOUT_ROLE' }, { code: 'SIGNER_WITHOUT_ROLE' }] },
  })
})
