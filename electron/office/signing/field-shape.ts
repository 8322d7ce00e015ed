import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFRef, PDFStream } from '@cantoo/pdf-lib'
import type { SignatureField } from './signature-field.ts'

const widgetEntries = ['AP', 'F', 'FT', 'P', 'Rect', 'Subtype', 'T', 'Type', 'V']
const valueEntries = ['ByteRange', 'Contents', 'Filter', 'Location', 'M', 'Name', 'Reason', 'SubFilter', 'Type']
/** Printed, and locked. */
const flags = 132

/**
 * Whether a field of a signature is what `signPdf` writes and nothing more: no action, no second appearance, and shown on
 * its own page only. A field is the one thing in a report that a fresh drawing of its data does not have.
 */
export function isPlainField(pdf: PDFDocument, { ref, value, page }: SignatureField): boolean {
  const widget = pdf.context.lookup(ref)
  if (!(widget instanceof PDFDict)) return false
  const appearance = widget.lookup(PDFName.of('AP'))
  const flag = widget.lookup(PDFName.of('F'))
  return (
    hasExactly(widget, widgetEntries) &&
    hasExactly(value, valueEntries) &&
    flag instanceof PDFNumber &&
    flag.asNumber() === flags &&
    appearance instanceof PDFDict &&
    hasExactly(appearance, ['N']) &&
    appearance.lookup(PDFName.of('N')) instanceof PDFStream &&
    pagesShowing(pdf, ref).join() === String(page)
  )
}

function hasExactly(dict: PDFDict, entries: readonly string[]): boolean {
  const found = dict.keys().map((key) => key.decodeText())
  return found.length === entries.length && entries.every((entry) => found.includes(entry))
}

/** The references of the pages whose annotations name the widget, once for each time. */
function pagesShowing(pdf: PDFDocument, widget: PDFRef): string[] {
  return pdf.getPages().flatMap((page) => {
    const list = page.node.lookup(PDFName.of('Annots'))
    const named = list instanceof PDFArray ? list.asArray().filter((each) => each === widget) : []
    return named.map(() => page.ref.toString())
  })
}
