import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PackedStreams } from '../../print/packing.ts'
import { signatureFields } from '../pdf/signature-field.ts'
import { signatureRectangle } from '../pdf/signature-rectangle.ts'
import { embedStamp, type StampText, signingReason } from './signature-stamp.ts'

/** Room for the CMS signature in bytes: 1.5 KB with one authority, 4 KB with a long chain. */
export const contentsLength = 8192

const byteRangeLength = '[0 0000000000 0000000000 0000000000]'.length

/** A file whose last signature lacks its value: what is signed is everything but the hole from `from` to `to`. */
export interface UnfilledSignature {
  bytes: Buffer<ArrayBuffer>
  from: number
  to: number
}

/**
 * Adds a field for a signature to a PDF as an incremental update: the bytes given stand unchanged at the beginning. The
 * same text on the same bytes gives the same bytes, streams packed as in another file when its streams are given. Throws
 * when the bytes are not a PDF, or are signed in this position already.
 */
export async function addSignature(
  pdf: Uint8Array,
  signature: StampText,
  packed?: PackedStreams,
): Promise<UnfilledSignature> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  if (signatureFields(document).some(({ name }) => name === signature.position)) {
    throw new Error(`signed as ${signature.position} already`)
  }
  await addSignatureField(document, signature, packed)
  const bytes = Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }))
  const rangeAt = bytes.indexOf('/ByteRange [', pdf.length) + '/ByteRange '.length
  const from = bytes.indexOf('/Contents <', pdf.length) + '/Contents '.length
  const to = from + contentsLength * 2 + 2
  bytes.write(`[0 ${from} ${to} ${bytes.length - to}]`.padEnd(byteRangeLength), rangeAt, 'latin1')
  return { bytes, from, to }
}

/** The file with the value in its hole; zeros follow a shorter one. Throws when it is too long. */
export function fillIn({ bytes, from }: UnfilledSignature, value: Uint8Array): Uint8Array<ArrayBuffer> {
  if (value.length > contentsLength) throw new Error(`signature of ${value.length} bytes in room for ${contentsLength}`)
  bytes.write(Buffer.from(value).toString('hex'), from + 1, 'latin1')
  return new Uint8Array(bytes)
}

async function addSignatureField(
  document: PDFDocument,
  signature: StampText,
  packed: PackedStreams | undefined,
): Promise<void> {
  const { context } = document
  const { page: pageRef, rectangle } = signatureRectangle(document, signature.position)
  const page = document.getPages().find((each) => each.ref === pageRef) ?? document.getPage(document.getPageCount() - 1)
  const value = context.register(PDFInvalidObject.of(signatureDictionary(signature)))
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: rectangle,
    F: 132,
    P: page.ref,
    V: value,
    AP: { N: await embedStamp(document, signature, packed) },
  })
  widget.set(PDFName.of('T'), PDFString.of(signature.position))
  addToPage(page, context.register(widget))
}

function addToPage(page: PDFPage, widget: PDFRef): void {
  const { doc: document, node } = page
  // pdf-lib's own addAnnot also rewrites the page's content and resources: a change that nobody asked for.
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  if (annotations) annotations.push(widget)
  else node.set(PDFName.of('Annots'), document.context.obj([widget]))
  if (annotations) document.context.registerObjectChange(annotations)
  document.context.registerObjectChange(node)
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  if (!form) {
    const fields = document.context.obj({ Fields: [widget], SigFlags: 3 })
    document.catalog.set(PDFName.of('AcroForm'), document.context.register(fields))
    document.context.registerObjectChange(document.catalog)
    return
  }
  form.lookup(PDFName.of('Fields'), PDFArray).push(widget)
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3))
  document.context.registerObjectChange(form)
}

/** Written as it stands, so that the numbers of ByteRange and the hex of Contents can be put in afterwards. */
function signatureDictionary({ position, name, location, signedAt, locale }: StampText): Uint8Array {
  const text = (value: string) => PDFHexString.fromText(value).toString()
  const time = signedAt.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return Buffer.from(
    [
      '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
      `/ByteRange [${' '.repeat(byteRangeLength - 2)}]`,
      `/Contents <${'0'.repeat(contentsLength * 2)}>`,
      `/M (D:${time}Z)`,
      `/Name ${text(name)}`,
      `/Reason ${text(signingReason(position, locale.language))}`,
      `/Location ${text(location)} >>`,
    ].join('\n'),
    'latin1',
  )
}
