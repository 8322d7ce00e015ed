import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBER } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { asFile, folder, outside } from '#tests/office/print/outside-tools.ts'
import { type SignedReport, signAs, signedReport } from './signed-report.ts'

let report: SignedReport

beforeAll(async () => {
  report = await signedReport()
})
afterAll(stopPaperWorker)

/** The bytes that each signature covers, and its CMS, read by hand from the text of the file. */
function signaturesOf(pdf: Uint8Array): { signed: Buffer; cms: Buffer }[] {
  const file = Buffer.from(pdf)
  const ranges = [...file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)]
  return ranges.map(([, hole, from, length]) => {
    const [a, b, c] = [Number(hole), Number(from), Number(length)]
    const contents = Buffer.from(file.toString('latin1', a + 1, b - 1), 'hex')
    const cms = contents.subarray(0, 4 + contents.readUInt16BE(2))
    return { signed: Buffer.concat([file.subarray(0, a), file.subarray(b, b + c)]), cms }
  })
}

describe('two signatures on a report', () => {
  test('each adds to the file and changes nothing before it', () => {
    const { unsigned, once, twice } = report
    expect(Buffer.from(once.subarray(0, unsigned.length)).equals(unsigned)).toBe(true)
    expect(Buffer.from(twice.subarray(0, once.length)).equals(once)).toBe(true)
  })

  test('pdfsig: both valid, PAdES, names and times right, the second covers the whole file', () => {
    const { output } = outside('pdfsig', [asFile(report.twice)])
    expect(output.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(output.match(/Signing Hash Algorithm: SHA-256/g)).toHaveLength(2)
    expect(output).toMatch(/Field Name: prepared[\s\S]*Common Name: سلمى الكيلاني[\s\S]*Not total document signed/)
    expect(output).toMatch(/Field Name: approved[\s\S]*Common Name: Omar F\.[\s\S]*Total document signed/)
    expect(output).toMatch(/Signing Time: Nov 03 2026 07:14:00/)
  })

  test('openssl: both are CAdES signatures certified by the office’s authority', () => {
    const into = folder()
    const path = (name: string) => join(into, name)
    const pem = Buffer.from(report.authority.certificate).toString('base64').replace(/.{64}/g, '$&\n')
    writeFileSync(path('ca.pem'), `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`)
    const signatures = signaturesOf(report.twice)
    expect(signatures).toHaveLength(2)
    for (const { signed, cms } of signatures) {
      writeFileSync(path('data'), signed)
      writeFileSync(path('sig.der'), cms)
      const at = String(Date.parse('2026-11-03T08:00:00Z') / 1000)
      const { status, output } = outside('openssl', [
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any', '-attime', at],
        ...['-in', path('sig.der'), '-content', path('data'), '-CAfile', path('ca.pem'), '-out', path('out')],
      ])
      expect(output).toContain('CAdES Verification successful')
      expect(status).toBe(0)
    }
  })

  test('signed attributes are content type, digest and certificate, and no signing time', () => {
    for (const { cms } of signaturesOf(report.twice)) {
      const content = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result })
      const data = new SignedData({ schema: content.content })
      const attributes = data.signerInfos[0]?.signedAttrs?.attributes.map(({ type }) => type)
      expect(attributes).toEqual(['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47'])
      expect(data.certificates).toHaveLength(2)
    }
  })

  test('qpdf finds no error after one and after two signatures', () => {
    expect(outside('qpdf', ['--check', asFile(report.once)]).status).toBe(0)
    expect(outside('qpdf', ['--check', asFile(report.twice)]).status).toBe(0)
  })

  test('the attached data come out to the byte', () => {
    const into = folder()
    outside('pdfdetach', ['-saveall', '-o', into, asFile(report.twice)])
    const attached = report.paper.attachments[0]
    expect(readFileSync(join(into, 'dataset.json')).equals(Buffer.from(attached?.bytes ?? []))).toBe(true)
  })

  test('both blocks are seen in their places', () => {
    const { output } = outside('pdftotext', ['-layout', asFile(report.twice), '-'])
    const text = output.replace(/[\u202a-\u202e]/g, '')
    expect(text.match(/03\/11\/2026\s+09:14/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('Omar F.')
    expect(text.match(/الشهادة [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}/g)).toHaveLength(2)
  })
})

test('nobody signs twice in one position', async () => {
  await expect(signAs(report.once, 'prepared', report.omar, report.authority)).rejects.toThrow(/already/)
})

test('a key that is not the certificate’s does not sign', async () => {
  const mixed = { certificate: report.salma.certificate, privateKey: report.omar.privateKey }
  await expect(signAs(report.unsigned, 'prepared', mixed, report.authority)).rejects.toThrow(/key does not belong/)
})

test('what is not a PDF is not signed', async () => {
  const bytes = new TextEncoder().encode('hello')
  await expect(signAs(bytes, 'prepared', report.salma, report.authority)).rejects.toThrow()
})
