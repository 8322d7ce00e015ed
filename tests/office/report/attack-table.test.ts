import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { drawPaper } from '#office/print/draw-paper.ts'
import { digestOf } from '#office/report/dataset-file.ts'
import { verifyReport } from '#office/report/verify-report.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { fingerprint } from '#office/signing/certificate/fingerprint.ts'
import { type People, people, signReport } from '#tests/office/signing/signed-report.ts'
import { sampleMonth } from '#tests/shared/report/sample-month.ts'
import { attacks } from './attacks.ts'
import { type RawAttack, rawAttacks } from './raw-attacks.ts'
import { updated } from './tamper.ts'

/** Drawing takes the most time, and the same paper gives the same bytes. */
vi.mock('#office/print/draw-paper.ts', async (original) => {
  const real = await original<typeof import('#office/print/draw-paper.ts')>()
  const drawn = new Map<string, Promise<Uint8Array>>()
  const drawPaper: typeof real.drawPaper = (paper) => {
    const key = JSON.stringify(paper)
    const bytes = drawn.get(key) ?? real.drawPaper(paper)
    drawn.set(key, bytes)
    return bytes
  }
  return { ...real, drawPaper }
})

let office: People
let drawn: Uint8Array
let once: Uint8Array
let twice: Uint8Array
let digest = ''

const sign = (pdf: Uint8Array, position: 'prepared' | 'approved') => signReport(pdf, position, office)
const verify = (pdf: Uint8Array) =>
  verifyReport(pdf, 'report.pdf', {
    own: {
      code: 'TIP',
      reports: [{ digest, replaced: false }],
      authorities: [{ certificate: office.authority.certificate, exposed: false }],
      keptFiles: [],
    },
    fingerprints: [],
  })

beforeAll(async () => {
  office = await people('Tripoli')
  const dataset = {
    ...sampleMonth,
    preparedBy: { name: 'سلمى الكيلاني', at: '2026-11-03T07:14:00.000Z' },
    authority: { name: 'Tripoli – Amana', fingerprint: fingerprint(office.authority.certificate) },
  }
  digest = digestOf(dataset)
  drawn = await drawPaper(monthPaper(dataset, 'en', false))
  once = await sign(drawn, 'prepared')
  twice = await sign(once, 'approved')
})

test('untouched it is valid', async () => {
  expect(await verify(twice)).toMatchObject({ verdict: 'valid', reasons: [], cautions: [] })
})

const everyAttack: Record<string, RawAttack> = {
  ...Object.fromEntries(
    Object.entries(attacks).map(([name, attack]) => [name, (pdf: Uint8Array) => updated(pdf, attack)]),
  ),
  ...rawAttacks,
}

describe.each(Object.entries(everyAttack))('%s', (_name, attack) => {
  test('before the first signature', async () => {
    const changed = await attack(drawn)
    const found = await verify(await sign(await sign(changed, 'prepared'), 'approved'))
    expect(found.verdict).not.toBe('valid')
    expect(found.signatures.map(({ intact, chain }) => [intact, chain])).toEqual([
      [true, 'trusted'],
      [true, 'trusted'],
    ])
  })
  test('between the signatures', async () => {
    expect((await verify(await sign(await attack(once), 'approved'))).verdict).toBe('not-valid')
  })
  test('after the second signature', async () => {
    expect((await verify(await attack(twice))).verdict).toBe('not-valid')
  })
})

test('what no version of this program writes is not valid, whoever is named as its producer', async () => {
  for (const name of ['a script at opening, by another producer', 'a stamp with another figure']) {
    const changed = await updated(drawn, attacks[name] ?? (() => undefined))
    const found = await verify(await sign(await sign(changed, 'prepared'), 'approved'))
    expect(found.verdict, name).toBe('not-valid')
    expect(found.reasons.map(({ code }) => code)).toEqual(['HOLDS_MORE_THAN_ITS_DATA'])
  }
})

describe('the field of a signature itself', () => {
  const widgetOf = (pdf: PDFDocument) => {
    const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
    return form.lookup(PDFName.of('Fields'), PDFArray).lookup(0, PDFDict)
  }
  const withWidget = (change: (pdf: PDFDocument, widget: PDFDict) => void) =>
    updated(twice, (pdf) => {
      const widget = widgetOf(pdf)
      change(pdf, widget)
      pdf.context.registerObjectChange(widget)
    })
  test('with an action', async () => {
    const found = await verify(
      await withWidget((pdf, widget) =>
        widget.set(PDFName.of('A'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('x') })),
      ),
    )
    expect(found.reasons.map(({ code }) => code)).toContain('SIGNATURE_BLOCK_DIFFERS')
  })
  test('laid over the figures', async () => {
    const found = await verify(
      await withWidget((pdf, widget) => widget.set(PDFName.of('Rect'), pdf.context.obj([40, 300, 287, 384]))),
    )
    expect(found.reasons.map(({ code }) => code)).toContain('SIGNATURE_BLOCK_DIFFERS')
  })
  test('with another picture in its block', async () => {
    const found = await verify(
      await withWidget((pdf, widget) => {
        const form = pdf.context.stream('0 g', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 247, 84] })
        widget.set(PDFName.of('AP'), pdf.context.obj({ N: pdf.context.register(form) }))
      }),
    )
    expect(found.reasons.map(({ code }) => code)).toContain('SIGNATURE_BLOCK_DIFFERS')
  })
  test('shown on another page too', async () => {
    const changed = await updated(twice, (pdf) => {
      const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
      const ref = form.lookup(PDFName.of('Fields'), PDFArray).get(0)
      pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([ref]))
      pdf.context.registerObjectChange(pdf.getPage(0).node)
    })
    expect((await verify(changed)).verdict).toBe('not-valid')
  })
})

describe('a file made to grow', () => {
  test('zeros packed in zeros are not unpacked to their end', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(400_000_000)))
    const changed = await updated(drawn, (pdf) => {
      const node = pdf.getPage(0).node
      const stream = pdf.context.register(pdf.context.stream(bomb, { Filter: ['FlateDecode', 'FlateDecode'] }))
      node.set(PDFName.of('Contents'), stream)
      pdf.context.registerObjectChange(node)
    })
    const before = process.memoryUsage().rss
    const found = await verify(await sign(await sign(changed, 'prepared'), 'approved'))
    expect(found.verdict).toBe('not-valid')
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test('objects packed as other programs pack them are not read at all', async () => {
    const document = await PDFDocument.load(drawn, { updateMetadata: false })
    const found = await verify(await document.save({ useObjectStreams: true }))
    expect(found.reasons.map(({ code }) => code)).toContain('SAVED_AGAIN')
  })
})
