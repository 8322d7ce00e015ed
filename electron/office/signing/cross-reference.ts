import { type PDFContext, type PDFDocument, type PDFObject, PDFObjectParser, type PDFRef } from '@cantoo/pdf-lib'

const mostSections = 64

/**
 * Whether a reader that goes by the file's cross-reference tables sees the same objects as the parser here, which reads
 * the file from front to back. Where the two differ, a page could be shown that nobody checked.
 */
export function crossReferenceAgrees(bytes: Uint8Array, pdf: PDFDocument): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = readTables(text)
  if (!table || table.root !== pdf.context.trailerInfo.Root?.toString()) return false
  const objects = pdf.context.enumerateIndirectObjects()
  if (objects.length !== table.offsets.size) return false
  return objects.every(([ref, object]) => {
    const offset = table.offsets.get(ref.toString())
    return offset !== undefined && isObjectAt(text, bytes, offset, ref, object, pdf.context)
  })
}

interface Table {
  root: string
  /** Where each object in use begins, by its reference. */
  offsets: Map<string, number>
}

/** The tables from the last to the first; the last word on an object counts. Undefined for any other form of table. */
function readTables(text: string): Table | undefined {
  const offsets = new Map<string, number>()
  const decided = new Set<number>()
  let at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? -1)
  let root = ''
  for (let section = 0; section < mostSections; section++) {
    const trailerAt = at < 0 ? -1 : text.indexOf('trailer', at)
    const trailerEnd = trailerAt < 0 ? -1 : text.indexOf('startxref', trailerAt)
    if (trailerEnd < 0 || !readEntries(text.slice(at, trailerAt), offsets, decided)) return undefined
    const trailer = text.slice(trailerAt, trailerEnd)
    if (trailer.includes('/XRefStm')) return undefined
    root ||= /\/Root\s+(\d+ \d+ R)/.exec(trailer)?.[1] ?? ''
    const before = /\/Prev\s+(\d+)/.exec(trailer)?.[1]
    if (before === undefined) return { root, offsets }
    if (Number(before) >= at) return undefined
    at = Number(before)
  }
  return undefined
}

function readEntries(section: string, offsets: Map<string, number>, decided: Set<number>): boolean {
  const lines = section.split(/\r\n|\r|\n/).map((line) => line.trimEnd())
  if (lines.shift() !== 'xref') return false
  let number = 0
  let left = 0
  for (const line of lines) {
    if (line === '') continue
    const head = left === 0 ? /^(\d+) (\d+)$/.exec(line) : undefined
    if (head) {
      number = Number(head[1])
      left = Number(head[2])
      continue
    }
    const entry = left > 0 ? /^(\d{10}) (\d{5}) ([nf])$/.exec(line) : undefined
    if (!entry) return false
    if (!decided.has(number) && entry[3] === 'n') offsets.set(`${number} ${Number(entry[2])} R`, Number(entry[1]))
    decided.add(number)
    number++
    left--
  }
  return left === 0
}

/** The object written at that place is the one the parser found, to the byte. */
function isObjectAt(
  text: string,
  bytes: Uint8Array,
  offset: number,
  ref: PDFRef,
  object: PDFObject,
  context: PDFContext,
): boolean {
  const head = `${ref.objectNumber} ${ref.generationNumber} obj`
  if (!text.startsWith(head, offset)) return false
  const parsed = PDFObjectParser.forBytes(bytes.subarray(offset + head.length), context).parseObject()
  return serialised(parsed).equals(serialised(object))
}

function serialised(object: PDFObject): Buffer {
  const buffer = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(buffer, 0)
  return buffer
}
