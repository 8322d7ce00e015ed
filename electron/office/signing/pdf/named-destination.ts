import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** Where a named destination stands: the page and the point, in the page's own points from its lower left corner. */
export interface Destination {
  page: PDFRef
  x: number
  y: number
}

/** The destination of that name, or undefined when the file has none. */
export function findDestination(pdf: PDFDocument, name: string): Destination | undefined {
  const tree = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = tree && findInTree(tree, name)
  const target = found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found
  if (!(target instanceof PDFArray) || target.size() < 4) return undefined
  const [page, x, y] = [target.get(0), target.lookup(2), target.lookup(3)]
  if (!(page instanceof PDFRef && x instanceof PDFNumber && y instanceof PDFNumber)) return undefined
  return { page, x: x.asNumber(), y: y.asNumber() }
}

/** A name tree holds its names in order, in this node or in its kids. */
function findInTree(node: PDFDict, name: string, depth = 0): unknown {
  if (depth > 16) return undefined
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)
  for (let at = 0; names && at + 1 < names.size(); at += 2) {
    const key = names.lookup(at)
    if ((key instanceof PDFString || key instanceof PDFHexString) && key.decodeText() === name)
      return names.lookup(at + 1)
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (let at = 0; kids && at < kids.size(); at++) {
    const kid = kids.lookup(at)
    const found = kid instanceof PDFDict ? findInTree(kid, name, depth + 1) : undefined
    if (found) return found
  }
  return undefined
}
