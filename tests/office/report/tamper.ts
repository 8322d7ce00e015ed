import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** The file with one bit of one byte turned. */
export function flipped(pdf: Uint8Array, at: number): Uint8Array {
  const changed = pdf.slice()
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
/** Where in the file the bytes of a stream stand: the first whose dictionary names this, or the first one after that. */
export function streamOf(pdf: Uint8Array, name: string, next = false): number {
  const file = Buffer.from(pdf)
  const named = file.indexOf('stream', file.indexOf(name, 0, 'latin1'), 'latin1')
  if (!next) return named + 60
  const ended = file.indexOf('endstream', named, 'latin1') + 9
  return file.indexOf('stream', ended, 'latin1') + 60
}

/** The file with another digit at this place, where digits stand. */
export function otherDigit(pdf: Uint8Array, at: number): Uint8Array {
  const changed = pdf.slice()
  changed[at] = changed[at] === 0x30 ? 0x31 : 0x30
  return changed
}

/** An incremental update, as any PDF editor appends one. */
export async function updated(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  change(document)
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** Puts another text in place of the attached file. */
export function swapAttachment(document: PDFDocument, text: string): void {
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile'))
      continue
    document.context.assign(ref, document.context.stream(Buffer.from(text), { Type: 'EmbeddedFile' }))
    document.context.snapshot?.markRefForSave(ref)
  }
}
