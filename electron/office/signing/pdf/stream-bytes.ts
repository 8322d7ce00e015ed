import { inflateSync } from 'node:zlib'
import { PDFArray, PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib'
import { z } from 'zod'

/** How many bytes may still come out of a file's streams: one made to grow without end is not read to its end. */
export interface InflateBudget {
  left: number
}

/** A report of 300 pages holds some 30 MB; what holds ten times as much was made to do so. */
export function newInflateBudget(): InflateBudget {
  return { left: 300_000_000 }
}

/**
 * What a stream holds, unpacked. Only as this program packs it, once and by Flate, with nothing behind it: another filter,
 * a chain of filters and a stream that passes the budget throw.
 */
export function streamBytes(stream: PDFStream, budget: InflateBudget): Uint8Array {
  const packed = stream.getContents()
  const plain = isFlate(stream) ? inflate(packed, Math.max(1, budget.left)) : packed
  budget.left -= plain.length
  if (budget.left < 0) throw new Error('the streams of this file hold more than a report')
  return plain
}

const inflated = z.object({ buffer: z.instanceof(Uint8Array), engine: z.object({ bytesWritten: z.int() }) })

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const found: unknown = inflateSync(packed, { maxOutputLength: most, info: true })
  const { buffer, engine } = inflated.parse(found)
  if (engine.bytesWritten !== packed.length) throw new Error('a stream with something behind it')
  return new Uint8Array(buffer)
}

/** Whether a stream is packed, by this program's own way of packing; throws when it is by another. */
export function isFlate(stream: PDFStream): boolean {
  if (!(stream instanceof PDFRawStream)) throw new Error('a stream of no file')
  const named = stream.dict.lookup(PDFName.of('Filter'))
  if (named === undefined) return false
  const filter = named instanceof PDFArray && named.size() === 1 ? named.lookup(0) : named
  if (filter !== PDFName.of('FlateDecode') || stream.dict.lookup(PDFName.of('DecodeParms')) !== undefined) {
    throw new Error('a stream that this program did not pack')
  }
  return true
}
