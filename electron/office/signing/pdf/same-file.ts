import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { contentDigest, objectDigest, pageDigest } from './content-digest.ts'
import { newInflateBudget } from './stream-bytes.ts'

export interface FilesCompared {
  /** Both show and hold the same, signatures left out. */
  agree: boolean
  /** Numbers from 1 of pages that differ, or that only one of the files has. */
  pages: number[]
  /** Entries of the catalog (`OpenAction`, `Names` …) and `Info` that differ. */
  parts: string[]
  /** Of these, what the drawing does not have at all: nothing of any version of this program. */
  added: string[]
  /** Both were drawn by the same version of the paper engine; when not, what differs proves nothing. */
  sameEngine: boolean
}

/**
 * Compares a file with a fresh drawing of its data: pages with what they inherit, annotations, actions, attachments,
 * properties and metadata; only the fields of signatures are left out. Rejects when one of them cannot be read, or holds
 * a stream that this program would not have written.
 */
export async function compareWithDrawing(file: Uint8Array, drawing: Uint8Array): Promise<FilesCompared> {
  const [theirs, ours] = await Promise.all(
    [file, drawing].map((bytes) => PDFDocument.load(bytes, { updateMetadata: false })),
  )
  if (!theirs || !ours) throw new Error('two files are compared')
  const budget = newInflateBudget()
  const agree = contentDigest(theirs, budget) === contentDigest(ours, newInflateBudget())
  const sameEngine = theirs.getProducer() === ours.getProducer()
  if (agree) return { agree, pages: [], parts: [], added: [], sameEngine }
  const [theirParts, ourParts] = [partsOf(theirs), partsOf(ours)]
  const parts = [...new Set([...theirParts.keys(), ...ourParts.keys()])].filter(
    (part) => theirParts.get(part) !== ourParts.get(part),
  )
  const added = parts.filter((part) => !ourParts.has(part))
  return { agree, pages: differingPages(theirs, ours), parts, added, sameEngine }
}

function differingPages(one: PDFDocument, other: PDFDocument): number[] {
  const [ours, theirs] = [one, other].map((pdf) => {
    const budget = newInflateBudget()
    return pdf.getPages().map((page) => pageDigest(pdf, page, budget))
  })
  const count = Math.max(one.getPageCount(), other.getPageCount())
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return numbers.filter((number) => ours?.[number - 1] !== theirs?.[number - 1])
}

/** Digests of what hangs on the catalog and beside it, by name. */
function partsOf(pdf: PDFDocument): Map<string, string> {
  const budget = newInflateBudget()
  const parts = new Map<string, string>()
  for (const [key, value] of pdf.catalog.entries()) {
    const name = key.decodeText()
    if (name === 'AcroForm') continue
    parts.set(name, objectDigest(pdf, value, budget))
    const tree = name === 'Names' ? pdf.context.lookup(value) : undefined
    if (!(tree instanceof PDFDict)) continue
    for (const [kind, named] of tree.entries()) parts.set(kind.decodeText(), objectDigest(pdf, named, budget))
  }
  const notes = pdf.getPages().filter((page) => hasNotes(pdf, page.node)).length
  if (notes > 0) parts.set('Annots', String(notes))
  parts.set('Info', objectDigest(pdf, pdf.context.trailerInfo.Info, budget))
  return parts
}

/** Whether a page has annotations besides signatures. */
function hasNotes(pdf: PDFDocument, page: PDFDict): boolean {
  const budget = newInflateBudget()
  const alone = PDFDict.withContext(pdf.context)
  const list = page.get(PDFName.of('Annots'))
  if (list === undefined) return false
  alone.set(PDFName.of('Annots'), list)
  return objectDigest(pdf, alone, budget) !== objectDigest(pdf, PDFDict.withContext(pdf.context), budget)
}
