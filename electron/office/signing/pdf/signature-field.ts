import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A field of a form that holds a signature, as the file says it, nothing of it checked. */
export interface SignatureField {
  ref: PDFRef
  /** The field's name: `prepared` or `approved` in a report of this program. */
  name: string
  /** From, length, from, length in bytes; fewer when the file is wrong. */
  byteRange: number[]
  contents: Uint8Array
  /** Who signed, and why, as a reader of PDFs tells it. */
  signerName: string
  reason: string
  /** The time the signer's computer gave, undefined when missing or not a time. */
  signedAt: Date | undefined
}

/** Signed signature fields of a file in the order in which they were signed. */
export function signatureFields(pdf: PDFDocument): SignatureField[] {
  return fieldRefs(pdf)
    .flatMap((ref) => readField(pdf, ref) ?? [])
    .sort((one, other) => endOf(one) - endOf(other))
}

/** First byte after the part of the file that a signature covers. */
export function endOf({ byteRange }: SignatureField): number {
  return (byteRange[2] ?? 0) + (byteRange[3] ?? 0)
}

/** References in the form's list of fields; a field written directly into the list is not one of ours and is left out. */
export function fieldRefs(pdf: PDFDocument): PDFRef[] {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'))
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined
  if (!(fields instanceof PDFArray)) return []
  return fields.asArray().filter((field): field is PDFRef => field instanceof PDFRef)
}

function readField(pdf: PDFDocument, ref: PDFRef): SignatureField | undefined {
  const field = pdf.context.lookup(ref)
  if (!(field instanceof PDFDict) || field.lookup(PDFName.of('FT')) !== PDFName.of('Sig')) return undefined
  const value = field.lookup(PDFName.of('V'))
  if (!(value instanceof PDFDict)) return undefined
  const contents = value.lookup(PDFName.of('Contents'))
  return {
    ref,
    name: text(field.lookup(PDFName.of('T'))),
    byteRange: numbers(value.lookup(PDFName.of('ByteRange'))),
    contents: contents instanceof PDFHexString ? contents.asBytes() : new Uint8Array(),
    signerName: text(value.lookup(PDFName.of('Name'))),
    reason: text(value.lookup(PDFName.of('Reason'))),
    signedAt: time(text(value.lookup(PDFName.of('M')))),
  }
}

function numbers(array: PDFObject | undefined): number[] {
  if (!(array instanceof PDFArray)) return []
  return array.asArray().flatMap((each) => (each instanceof PDFNumber ? [each.asNumber()] : []))
}

function text(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

/** This program writes times in UTC; another form is not one of its signatures. */
function time(date: string): Date | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(date)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
