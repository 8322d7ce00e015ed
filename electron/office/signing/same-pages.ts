import { PDFDocument } from '@cantoo/pdf-lib'
import { pageDigest } from './content-digest.ts'

export interface PagesCompared {
  agree: boolean
  /** Numbers from 1 of pages that differ, or that only one of the files has. */
  differing: number[]
  /** Both were drawn by the same version of the paper engine; when not, differing pages prove nothing. */
  sameEngine: boolean
}

/**
 * Compares what two PDFs show, page by page: text, figures, lines, pictures and fonts, but not notes and signatures.
 * To check that a report's printed figures are those of its attached data, draw the data again and compare. Rejects when
 * one of them cannot be read.
 */
export async function samePages(one: Uint8Array, other: Uint8Array): Promise<PagesCompared> {
  const [first, second] = await Promise.all(
    [one, other].map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  )
  if (!first || !second) throw new Error('two files are compared')
  const [ours, theirs] = [first, second].map((pdf) => pdf.getPages().map((page) => pageDigest(pdf, page)))
  const count = Math.max(first.getPageCount(), second.getPageCount())
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const differing = numbers.filter((number) => ours?.[number - 1] !== theirs?.[number - 1])
  return { agree: differing.length === 0, differing, sameEngine: first.getProducer() === second.getProducer() }
}
