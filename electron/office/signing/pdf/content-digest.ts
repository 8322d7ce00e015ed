import { createHash, type Hash } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { fieldRefs } from './signature-field.ts'
import { type InflateBudget, streamBytes } from './stream-bytes.ts'

const annotations = PDFName.of('Annots')

interface Walk {
  pdf: PDFDocument
  hash: Hash
  /** References met so far: the second time only their number in this walk counts, so that cycles end. */
  met: Map<PDFRef, number>
  /** Widgets of signatures, which are not content. */
  widgets: Set<PDFRef>
  /** Entries left out of every dictionary. */
  skip: ReadonlySet<string>
  /** Streams count by what they hold, however it is packed; with none, by their bytes. */
  unpack: InflateBudget | undefined
}

/** How a stream is packed, which says nothing of what it holds. */
const packing = ['/Length', '/Filter', '/DecodeParms']

/**
 * SHA-256 over everything that the file shows and holds, starting at its catalog and properties, without the fields of
 * signatures. Signing does not change it; a changed page, attachment or property, or an added note, does. With `unpack`,
 * streams count by what they hold; throws at a stream that this program would not have written.
 */
export function contentDigest(pdf: PDFDocument, unpack?: InflateBudget): string {
  const walk = newWalk(pdf, unpack, unpack ? packing : [])
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'))
  for (const [key, value] of sorted(pdf.catalog)) {
    if (key === '/AcroForm') continue
    walk.hash.update(key)
    walkObject(value, walk)
  }
  if (form instanceof PDFDict) walkForm(form, walk)
  walkObject(pdf.context.trailerInfo.Info, walk)
  return walk.hash.digest('hex')
}

/** SHA-256 over one field of a signature with its value and appearance. */
export function fieldDigest(pdf: PDFDocument, field: PDFRef): string {
  return digestOf(field, newWalk(pdf, undefined, ['/P', '/Parent']))
}

/** SHA-256 over what a field shows and says, without the value of its signature and where it stands in the file. */
export function shownDigest(pdf: PDFDocument, field: PDFRef): string {
  return digestOf(field, newWalk(pdf, undefined, ['/P', '/Parent', '/ByteRange', '/Contents']))
}

/** SHA-256 over what one page shows: its size, content, fonts and pictures. Annotations are left out. */
export function pageDigest(pdf: PDFDocument, page: PDFPage, unpack: InflateBudget): string {
  return digestOf(page.node, newWalk(pdf, unpack, ['/Parent', '/Annots', ...packing]))
}

/** SHA-256 over one object and all it refers to, as `contentDigest` counts it. */
export function objectDigest(pdf: PDFDocument, object: PDFObject | undefined, unpack: InflateBudget): string {
  return digestOf(object, newWalk(pdf, unpack, packing))
}

function digestOf(object: PDFObject | undefined, walk: Walk): string {
  walkObject(object, walk)
  return walk.hash.digest('hex')
}

function newWalk(pdf: PDFDocument, unpack: InflateBudget | undefined, skip: readonly string[]): Walk {
  const widgets = new Set(fieldRefs(pdf).filter((ref) => isSignature(pdf, ref)))
  return { pdf, hash: createHash('sha256'), met: new Map(), widgets, skip: new Set(skip), unpack }
}

function isSignature(pdf: PDFDocument, ref: PDFRef): boolean {
  const field = pdf.context.lookup(ref)
  return field instanceof PDFDict && field.lookup(PDFName.of('FT')) === PDFName.of('Sig')
}

/** A form that holds nothing but signatures counts as no form. */
function walkForm(form: PDFDict, walk: Walk): void {
  const fields = form.lookup(PDFName.of('Fields'))
  const others = fields instanceof PDFArray ? fields.asArray().filter((field) => !isWidget(field, walk)) : []
  const rest = sorted(form).filter(([key]) => key !== '/Fields' && key !== '/SigFlags')
  for (const field of others) walkObject(field, walk)
  for (const [key, value] of rest) {
    walk.hash.update(`form${key}`)
    walkObject(value, walk)
  }
}

function walkObject(object: PDFObject | undefined, walk: Walk): void {
  if (object instanceof PDFRef) walkRef(object, walk)
  else if (object instanceof PDFStream) walkStream(object, walk)
  else if (object instanceof PDFDict) walkDict(object, walk)
  else if (object instanceof PDFArray) walkArray(object.asArray(), walk)
  else walk.hash.update(`${object ?? 'null'};`)
}

function walkRef(ref: PDFRef, walk: Walk): void {
  const met = walk.met.get(ref)
  walk.hash.update(met === undefined ? 'new;' : `met${met};`)
  if (met !== undefined) return
  walk.met.set(ref, walk.met.size)
  walkObject(walk.pdf.context.lookup(ref), walk)
}

function walkDict(dict: PDFDict, walk: Walk): void {
  walk.hash.update('<<')
  for (const [key, value] of sorted(dict)) {
    if (walk.skip.has(key)) continue
    const list = key === '/Annots' ? dict.lookup(annotations) : undefined
    if (list instanceof PDFArray) walkAnnotations(list, walk)
    else {
      walk.hash.update(key)
      walkObject(value, walk)
    }
  }
  walk.hash.update('>>')
}

/** A page without notes and a page with nothing but signatures are the same page. */
function walkAnnotations(list: PDFArray, walk: Walk): void {
  const others = list.asArray().filter((each) => !isWidget(each, walk))
  if (others.length === 0) return
  walk.hash.update('/Annots')
  walkArray(others, walk)
}

function walkArray(items: PDFObject[], walk: Walk): void {
  walk.hash.update('[')
  for (const item of items) walkObject(item, walk)
  walk.hash.update(']')
}

function walkStream(stream: PDFStream, walk: Walk): void {
  walkDict(stream.dict, walk)
  const bytes = walk.unpack ? streamBytes(stream, walk.unpack) : stream.getContents()
  walk.hash.update(`stream${bytes.length};`).update(bytes)
}

function isWidget(object: PDFObject, walk: Walk): boolean {
  return object instanceof PDFRef && walk.widgets.has(object)
}

function sorted(dict: PDFDict): [string, PDFObject][] {
  return dict
    .entries()
    .map(([key, value]): [string, PDFObject] => [key.toString(), value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
