import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Something written behind a report by hand, where a library for PDFs would not: readers disagree on what it shows. */
export type RawAttack = (pdf: Uint8Array) => Promise<Uint8Array>

/** The content of the first page: which object, and what it holds unpacked. */
async function firstPage(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const named = document.getPage(0).node.get(PDFName.of('Contents'))
  const ref = named instanceof PDFArray ? named.get(0) : named
  const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error('no content')
  const { Root: root, Info: info } = document.context.trailerInfo
  return {
    object: ref.objectNumber,
    plain: inflateSync(stream.getContents()),
    next: document.context.largestObjectNumber + 1,
    head: `/Root ${root} /Info ${info}`,
    before: Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(pdf).toString('latin1'))?.[1]),
  }
}

const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`
const painted = 'q 1 0 0 rg 40 300 500 200 re f Q\n'

/** Writes one part behind another, and tells where each begins. */
function writer(pdf: Uint8Array) {
  let bytes = Buffer.concat([pdf, Buffer.from('\n')])
  return {
    add(...parts: (string | Uint8Array)[]): number {
      const at = bytes.length
      bytes = Buffer.concat([bytes, ...parts.map((part) => Buffer.from(part))])
      return at
    },
    done: () => new Uint8Array(bytes),
  }
}

export const rawAttacks: Record<string, RawAttack> = {
  'a stream whose length is told elsewhere, past a first end': async (pdf) => {
    const { object, plain, next, head, before } = await firstPage(pdf)
    const file = writer(pdf)
    const body = Buffer.concat([plain, Buffer.from(`\nendstream ${painted}`)])
    const content = file.add(`${object} 0 obj\n<< /Length ${next} 0 R >>\nstream\n`, body, '\nendstream\nendobj\n')
    const length = file.add(`${next} 0 obj\n${body.length}\nendobj\n`)
    const table = file.add(`xref\n${object} 1\n${entry(content)}${next} 1\n${entry(length)}`)
    file.add(`trailer\n<< /Size ${next + 1} ${head} /Prev ${before} >>\nstartxref\n${table}\n%%EOF\n`)
    return file.done()
  },
  'a table that names another one before it, in words and in truth': async (pdf) => {
    const { object, plain, next, head, before } = await firstPage(pdf)
    const file = writer(pdf)
    const section = (body: Uint8Array): number => {
      const at = file.add(`${object} 0 obj\n<< /Length ${body.length} >>\nstream\n`, body, '\nendstream\nendobj\n')
      const table = file.add(`xref\n${object} 1\n${entry(at)}trailer\n<< /Size ${next} ${head} /Prev ${before} >>\n`)
      file.add(`startxref\n${table}\n%%EOF\n`)
      return table
    }
    const shown = section(Buffer.concat([plain, Buffer.from(`\n${painted}`)]))
    const checked = section(plain)
    const last = file.add('xref\n0 1\n0000000000 65535 f \ntrailer\n')
    file.add(`<< /X (/Prev ${checked}) /Size ${next} ${head} /Prev ${shown} >>\nstartxref\n${last}\n%%EOF\n`)
    return file.done()
  },
  'a table that begins nine bytes into an object': async (pdf) => {
    const text = Buffer.from(pdf).toString('latin1')
    const table = text.lastIndexOf('\nxref\n')
    const at = table + (/\n\d{10} 00000 n /.exec(text.slice(table))?.index ?? 0) + 1
    const moved = String(Number(text.slice(at, at + 10)) + 9).padStart(10, '0')
    return Uint8Array.from(Buffer.from(`${text.slice(0, at)}${moved}${text.slice(at + 10)}`, 'latin1'))
  },
  'a remark behind the end': async (pdf) => {
    const file = writer(pdf)
    file.add('% 9999 people reached\n%%EOF\n')
    return file.done()
  },
}
