import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { type InflateBudget, newInflateBudget, streamBytes } from './stream-bytes.ts'

/** Files attached to a PDF by their names; the first of a name counts. Throws at one that this program did not pack. */
export function attachedFiles(pdf: PDFDocument): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const tree = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
  for (const [name, bytes] of tree ? filesIn(tree, newInflateBudget()) : []) {
    if (name !== undefined && bytes !== undefined && !files.has(name)) files.set(name, bytes)
  }
  return files
}

function filesIn(node: PDFDict, budget: InflateBudget, depth = 0): [string | undefined, Uint8Array | undefined][] {
  if (depth > 16) return []
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  const here = (names?.asArray() ?? []).flatMap((_each, at): [string | undefined, Uint8Array | undefined][] => {
    const key = at % 2 === 0 ? names?.lookup(at) : undefined
    if (at % 2 !== 0) return []
    const name = key instanceof PDFString || key instanceof PDFHexString ? key.decodeText() : undefined
    return [[name, fileOf(names?.lookup(at + 1), budget)]]
  })
  const below = (kids?.asArray() ?? []).flatMap((_each, at) => {
    const kid = kids?.lookup(at)
    return kid instanceof PDFDict ? filesIn(kid, budget, depth + 1) : []
  })
  return [...here, ...below]
}

function fileOf(specification: unknown, budget: InflateBudget): Uint8Array | undefined {
  if (!(specification instanceof PDFDict)) return undefined
  const embedded = specification.lookupMaybe(PDFName.of('EF'), PDFDict)
  const stream = embedded?.lookup(PDFName.of('F'))
  return stream instanceof PDFRawStream ? streamBytes(stream, budget) : undefined
}
