import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { fingerprint } from '#office/signing/certificate/fingerprint.ts'
import type { PdfVerification } from '#office/signing/signature/verification.ts'
import { verifyPdf } from '#office/signing/signature/verify-pdf.ts'
import { samplePaper } from '#tests/office/print/sample-paper.ts'
import { issueSignerCertificate, people, type SignedReport, signAs, signedAt, signedReport } from './signed-report.ts'

let report: SignedReport

beforeAll(async () => {
  report = await signedReport()
})
afterAll(stopPaperWorker)

const codes = ({ reasons }: PdfVerification) => reasons.map(({ code }) => code)

/** The file with one bit of one byte turned. */
function flipped(pdf: Uint8Array, at: number): Uint8Array {
  const changed = pdf.slice()
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/** The first byte after the text, searched from `from`. */
function behind(pdf: Uint8Array, text: string, from = 0): number {
  const at = Buffer.from(pdf).indexOf(text, from, 'latin1')
  if (at < 0) throw new Error(`${text} not in the file`)
  return at + text.length
}

/** An incremental update, as any PDF editor appends one. */
async function updated(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  change(document)
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** Draws a white box over the middle of the first page by adding to its content. */
function paintOver(document: PDFDocument): void {
  const { node } = document.getPage(0)
  const painted = document.context.register(document.context.flateStream('1 g 100 300 300 200 re f'))
  node.set(PDFName.of('Contents'), document.context.obj([node.get(PDFName.of('Contents')) ?? painted, painted]))
  document.context.registerObjectChange(node)
}

describe('an untouched report', () => {
  test('is valid, by two people of one office', async () => {
    const found = await verifyPdf(report.twice)
    expect(found.reasons).toEqual([])
    expect(found.changedSince).toBe(false)
    const authorityFingerprint = fingerprint(report.authority.certificate)
    const both = { intact: true, chain: 'unknown-authority', authorityFingerprint, signedAt: signedAt.toISOString() }
    expect(found.signatures).toMatchObject([
      {
        ...both,
        name: 'سلمى الكيلاني',
        role: 'prepared',
        reason: 'أعددتُ هذا التقرير',
        certificateFingerprint: fingerprint(report.salma.certificate),
        authorityName: 'مكتب طرابلس – Amana',
        coversWholeFile: false,
      },
      { ...both, name: 'Omar F.', role: 'approved', coversWholeFile: true },
    ])
  })

  test('carries its data', async () => {
    const { attachments } = await verifyPdf(report.twice)
    expect([...attachments]).toEqual(report.paper.attachments.map(({ name, bytes }) => [name, bytes]))
  })

  test('is trusted by one who knows the authority, and by nobody else', async () => {
    const known = fingerprint(report.authority.certificate)
    const chains = async (isTrusted: (authority: Uint8Array) => boolean) =>
      (await verifyPdf(report.twice, { isTrusted })).signatures.map(({ chain }) => chain)
    expect(await chains((authority) => fingerprint(authority) === known)).toEqual(['trusted', 'trusted'])
    expect(await chains((authority) => fingerprint(authority) !== known)).toEqual([
      'unknown-authority',
      'unknown-authority',
    ])
  })

  test('is signed by those who are expected, and by no other', async () => {
    expect(codes(await verifyPdf(report.once))).toEqual(['MISSING_SIGNATURE'])
    expect(codes(await verifyPdf(report.once, { expected: ['prepared'] }))).toEqual([])
    expect(codes(await verifyPdf(report.twice, { expected: ['prepared'] }))).toEqual(['UNEXPECTED_SIGNATURE'])
  })
})

describe('bytes changed after signing', () => {
  test('in the content of a page', async () => {
    const [page] = (await PDFDocument.load(report.twice)).getPages()
    const content = page?.node.Contents()
    if (!(content instanceof PDFRawStream)) throw new Error('no content')
    const at = Buffer.from(report.twice).indexOf(content.getContents()) + 40
    const found = await verifyPdf(flipped(report.twice, at))
    expect(codes(found)).toEqual(['BYTE_CHANGED', 'BYTE_CHANGED'])
    expect(found.changedSince).toBe(true)
    expect(found.signatures.map(({ intact }) => intact)).toEqual([false, false])
  })

  test('in the attached data', async () => {
    const at = behind(report.twice, 'stream\n', behind(report.twice, '/Type /EmbeddedFile')) + 4
    expect(codes(await verifyPdf(flipped(report.twice, at)))).toContain('BYTE_CHANGED')
  })

  test('in the value of a signature', async () => {
    const contents = behind(report.twice, '/Contents <', report.once.length)
    const length = Buffer.from(
      Buffer.from(report.twice).toString('latin1', contents, contents + 8),
      'hex',
    ).readUInt16BE(2)
    const lastOfValue = contents + (4 + length) * 2 - 1
    const digit = String.fromCharCode(report.twice[lastOfValue] ?? 48)
    const changed = Buffer.from(report.twice)
    changed.write(digit === '0' ? '1' : '0', lastOfValue, 'latin1')
    const found = await verifyPdf(new Uint8Array(changed))
    expect(codes(found)).toEqual(['SIGNATURE_BROKEN'])
    expect(found.signatures.map(({ intact }) => intact)).toEqual([true, false])
  })

  test('in the range that a signature names', async () => {
    const at = behind(report.twice, '/ByteRange [0 ')
    expect(codes(await verifyPdf(flipped(report.twice, at)))).toContain('BYTE_RANGE_WRONG')
  })

  test('anywhere: no flipped bit goes unseen, and none makes the verifier throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(report.twice.length - 1), fc.nat(7), async (at, bit) => {
        const changed = report.twice.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(codes(await verifyPdf(changed))).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('updates appended', () => {
  test('content painted over the page after the last signature', async () => {
    const found = await verifyPdf(await updated(report.twice, paintOver))
    expect(codes(found)).toEqual(['CHANGED_SINCE_SIGNED'])
    expect(found.signatures.map(({ intact }) => intact)).toEqual([true, true])
    expect(found.changedSince).toBe(true)
  })

  test('a note added after the last signature', async () => {
    const noted = await updated(report.twice, (document) => {
      const { node } = document.getPage(0)
      const note = document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 50, 300, 90], F: 4 })
      node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
      document.context.registerObjectChange(node)
    })
    expect(codes(await verifyPdf(noted))).toEqual(['CHANGED_SINCE_SIGNED'])
  })

  test('one blank after the last signature', async () => {
    const found = await verifyPdf(new Uint8Array(Buffer.concat([report.twice, Buffer.from('\n')])))
    expect(found.reasons).toEqual([{ code: 'CHANGED_SINCE_SIGNED', data: { bytes: '1' } }])
  })

  test('content painted over between the signatures, which pdfsig calls valid', async () => {
    const painted = await updated(report.once, paintOver)
    const found = await verifyPdf(await signAs(painted, 'approved', report.omar, report.authority))
    expect(found.reasons).toEqual([{ code: 'CHANGED_BETWEEN_SIGNATURES', data: { role: 'approved' } }])
    expect(found.signatures.map(({ intact }) => intact)).toEqual([true, true])
  })

  test('attached data exchanged between the signatures', async () => {
    const exchanged = await updated(report.once, (document) => {
      const [ref, stream] =
        document.context
          .enumerateIndirectObjects()
          .find(
            ([, object]) =>
              object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile'),
          ) ?? []
      if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error('nothing attached')
      document.context.assign(ref, document.context.stream('{"closing":43}', { Type: 'EmbeddedFile' }))
      document.context.snapshot?.markRefForSave(ref)
    })
    const found = await verifyPdf(await signAs(exchanged, 'approved', report.omar, report.authority))
    expect(codes(found)).toEqual(['CHANGED_BETWEEN_SIGNATURES'])
  })

  test('the first signature’s block repainted before the second', async () => {
    const repainted = await updated(report.once, (document) => {
      const fields = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict).lookup(PDFName.of('Fields'), PDFArray)
      const widget = fields.lookup(0, PDFDict)
      const form = document.context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] })
      widget.set(PDFName.of('AP'), document.context.obj({ N: document.context.register(form) }))
      document.context.registerObjectChange(widget)
    })
    const found = await verifyPdf(await signAs(repainted, 'approved', report.omar, report.authority))
    expect(codes(found)).toEqual(['CHANGED_BETWEEN_SIGNATURES'])
  })
})

describe('signatures by the wrong people', () => {
  test('an approval certified by a foreign authority', async () => {
    const foreign = await people('Foreign')
    const found = await verifyPdf(await signAs(report.once, 'approved', foreign.omar, foreign.authority))
    expect(codes(found)).toEqual(['DIFFERENT_AUTHORITIES'])
    expect(found.signatures.map(({ intact }) => intact)).toEqual([true, true])
  })

  test('a signer whose certificate comes from nobody', async () => {
    const foreign = await people('Foreign')
    const found = await verifyPdf(await signAs(report.once, 'approved', foreign.omar, report.authority))
    expect(codes(found)).toContain('CHAIN_INVALID')
  })

  test('an authority of the same name with another key', async () => {
    const namesake = await people('مكتب طرابلس')
    const found = await verifyPdf(await signAs(report.once, 'approved', namesake.omar, report.authority))
    expect(codes(found)).toContain('CHAIN_INVALID')
  })

  test('a signer who certifies another signer', async () => {
    const { salma } = report
    const child = await issueSignerCertificate(salma, { name: 'Child', id: 'u9', roles: ['manager'] }, signedAt)
    const found = await verifyPdf(await signAs(report.once, 'approved', child, salma))
    expect(codes(found)).toContain('CHAIN_INVALID')
  })

  test('REF-14 the same person as preparer and approver', async () => {
    const found = await verifyPdf(await signAs(report.once, 'approved', report.salma, report.authority))
    expect(codes(found)).toEqual(['SIGNER_WITHOUT_ROLE', 'SAME_SIGNER'])
  })

  test('a certificate that had expired', async () => {
    const late = new Date('2031-01-01T00:00:00Z')
    const found = await verifyPdf(await signAs(report.once, 'approved', report.omar, report.authority, late))
    expect(codes(found)).toEqual(['CERTIFICATE_EXPIRED'])
  })
})

describe('files that are no signed reports', () => {
  test('the second signature cut off', async () => {
    const found = await verifyPdf(report.twice.slice(0, report.once.length))
    expect(found.reasons).toEqual([{ code: 'MISSING_SIGNATURE', data: { role: 'approved' } }])
  })

  test('both signatures cut off', async () => {
    expect(codes(await verifyPdf(report.unsigned))).toEqual(['NO_SIGNATURE'])
  })

  test('the file written anew without its signatures', async () => {
    const document = await PDFDocument.load(report.twice)
    document.catalog.delete(PDFName.of('AcroForm'))
    expect(codes(await verifyPdf(await document.save({ useObjectStreams: false })))).toContain('NO_SIGNATURE')
  })

  test('the file cut off at any place', async () => {
    for (let at = 0; at < report.twice.length; at += 1709) {
      expect(codes(await verifyPdf(report.twice.slice(0, at)))).not.toEqual([])
    }
    expect(codes(await verifyPdf(report.twice.slice(0, -1)))).not.toEqual([])
  })

  test('no PDF, nothing, and random bytes', async () => {
    expect(codes(await verifyPdf(new Uint8Array()))).toEqual(['NOT_A_PDF'])
    expect(codes(await verifyPdf(new TextEncoder().encode('PK\u0003\u0004 a spreadsheet')))).toEqual(['NOT_A_PDF'])
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (noise) => {
        const found = await verifyPdf(new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise])))
        expect(found.reasons).not.toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('another report with these signatures’ bytes put into it', async () => {
    const other = await renderPaper({ ...samplePaper('ar', 4), draft: false })
    const update = report.twice.slice(report.unsigned.length)
    expect(codes(await verifyPdf(new Uint8Array(Buffer.concat([other, update]))))).not.toEqual([])
  })
})
