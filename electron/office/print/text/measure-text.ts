import { type DrawnFont, PdfDocument } from '../pdfmake-internals.ts'
import { fontFamily, fonts } from './fonts.ts'

let measuring: { normal: DrawnFont; bold: DrawnFont } | undefined

/** How many points a text is wide when drawn in one piece in that size. */
export function textWidth(text: string, size: number, bold = false): number {
  measuring ??= loadFonts()
  return (bold ? measuring.bold : measuring.normal).widthOfString(text, size)
}

function loadFonts() {
  const document = new PdfDocument(fonts())
  return {
    normal: document.provideFont(fontFamily, false, false),
    bold: document.provideFont(fontFamily, true, false),
  }
}
