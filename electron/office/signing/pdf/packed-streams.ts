import { type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { type PackedStreams, packingKey } from '../../print/packing.ts'
import { isFlate, newInflateBudget, streamBytes } from './stream-bytes.ts'

/** The streams of a file as it packs them; those that this program would not have packed are left out. */
export function packedStreams(pdf: PDFDocument): PackedStreams {
  const budget = newInflateBudget()
  const packed = new Map<string, Uint8Array>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    try {
      if (isFlate(object)) packed.set(packingKey(streamBytes(object, budget)), object.getContents())
    } catch {
      // No stream of ours: the file drawn again will not have it.
    }
  }
  return packed
}
