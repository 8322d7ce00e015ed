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
import type { PaperLocale, SigningPosition } from '../print/paper.ts'
import { checkCms } from './check-cms.ts'
import { shortFingerprint } from './fingerprint.ts'
import { type CmsSigner, makeCms } from './make-cms.ts'
import { signatureFields } from './signature-field.ts'
import { signatureRectangle } from './signature-rectangle.ts'
import { embedStamp, signingReason } from './signature-stamp.ts'

/** Who signs a report as what, when and where. */
export interface PdfSignature {
  position: SigningPosition
  signer: CmsSigner
  name: string
  /** Empty when the person has none. */
  function: string
  /** The office, as it stands in the signature's properties. */
  location: string
  /** By the computer's clock: nothing proves it. */
  signedAt: Date
  /** IANA name of the zone in which the time is printed. */
  timeZone: string
  /** Language and figures of the report: the visible block is written in them. */
  locale: PaperLocale
}

/** Room for the CMS signature in bytes: 1.5 KB with one authority, 4 KB with a long chain. */
const contentsLength = 8192

const byteRangeLength = '[0 0000000000 0000000000 0000000000]'.length

/**
 * Adds a PAdES baseline B-B signature to a PDF as an incremental update: the bytes given stand unchanged at the
 * beginning of the answer, so earlier signatures stay valid. The block is shown in the place that the paper kept for it.
 * Throws when the bytes are not a PDF, it is signed in this position already, or key and certificate are not a pair.
 */
export async function signPdf(pdf: Uint8Array, signature: PdfSignature): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  if (signatureFields(document).some(({ name }) => name === signature.position)) {
    throw new Error(`signed as ${signature.position} already`)
  }
  await addSignatureField(document, signature)
  const updated = Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }))
  return fillIn(updated, pdf.length, signature.signer)
}

async function addSignatureField(document: PDFDocument, signature: PdfSignature): Promise<void> {
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
    AP: {
      N: await embedStamp(document, { ...signature, fingerprint: shortFingerprint(signature.signer.certificate) }),
    },
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
function signatureDictionary({ position, name, location, signedAt, locale }: PdfSignature): Uint8Array {
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

/** Signs all bytes but the hole that holds the signature, and puts the signature into the hole. */
async function fillIn(updated: Buffer<ArrayBuffer>, from: number, signer: CmsSigner): Promise<Uint8Array> {
  const rangeAt = updated.indexOf('/ByteRange [', from) + '/ByteRange '.length
  const holeAt = updated.indexOf('/Contents <', from) + '/Contents '.length
  const holeEnd = holeAt + contentsLength * 2 + 2
  const range = `[0 ${holeAt} ${holeEnd} ${updated.length - holeEnd}]`
  updated.write(range.padEnd(byteRangeLength), rangeAt, 'latin1')
  const signed = Buffer.concat([updated.subarray(0, holeAt), updated.subarray(holeEnd)])
  const cms = await makeCms(new Uint8Array(signed), signer)
  const made = await checkCms(cms, signed)
  if (!made?.signatureRight) throw new Error('the key does not belong to the certificate')
  if (cms.length > contentsLength) throw new Error(`signature of ${cms.length} bytes in room for ${contentsLength}`)
  updated.write(Buffer.from(cms).toString('hex'), holeAt + 1, 'latin1')
  return new Uint8Array(updated)
}
