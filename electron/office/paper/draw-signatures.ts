import { cellText, type Drawing } from './drawing.ts'
import type { Content } from './page-content.ts'
import { acrossPage, endSide, hairline, startSide } from './page-style.ts'
import type { SignatureBox, SigningPosition } from './paper.ts'
import { printable } from './printable.ts'
import { signingPlaceName, signingPlaceSize } from './signing-place.ts'

const boxesInRow = 3

/** Boxes with role, name, function, date and room for a signature by pen, at most three side by side. */
export function drawSignatureBoxes(boxes: SignatureBox[], drawing: Drawing): Content {
  const { language } = drawing.locale
  const inRow = Math.min(boxesInRow, Math.max(1, boxes.length))
  const cells = boxes.map((box) => drawBox(box, drawing))
  const rows: Content[][] = []
  for (let first = 0; first < cells.length; first += inRow) {
    const row = cells.slice(first, first + inRow)
    while (row.length < inRow) row.push({ text: '' })
    rows.push(acrossPage(row, language))
  }
  if (rows.length === 0) return { text: '' }
  return {
    unbreakable: true,
    stack: [
      {
        table: { widths: Array.from({ length: inRow }, () => '*'), body: rows },
        layout: {
          hLineWidth: () => 0.6,
          vLineWidth: () => 0.6,
          hLineColor: () => hairline,
          vLineColor: () => hairline,
          paddingLeft: () => 7,
          paddingRight: () => 7,
          paddingTop: () => 5,
          paddingBottom: () => 5,
        },
        margin: [0, 6, 0, 2],
      },
    ],
  }
}

function drawBox(box: SignatureBox, { words, locale }: Drawing): Content {
  const line = (label: string, text: string): Content => ({
    columns: acrossPage<Content>(
      [
        { width: 46, text: label, style: 'label', alignment: startSide(locale.language) },
        { width: '*', text, style: 'text', alignment: startSide(locale.language) },
      ],
      locale.language,
    ),
    margin: [0, 2, 0, 0],
  })
  return {
    stack: [
      { text: printable(box.role), bold: true, margin: [0, 0, 0, 2] },
      line(words.name, printable(box.name ?? '')),
      line(words.function, printable(box.function ?? '')),
      line(words.date, box.date ? cellText(box.date, 'date', locale) : ''),
      { text: words.signature, style: 'label', margin: [0, 2, 0, 22] },
    ],
  }
}

/**
 * Places for digital signatures. Each begins with a named destination, by which `signPdf` finds it and the verifier
 * knows that a signature covers nothing but its own place.
 */
export function drawSigningPlaces(
  places: { position: SigningPosition; label: string }[],
  { words, locale, width }: Drawing,
): Content {
  const { language } = locale
  const place = (position: SigningPosition, label: string): Content => ({
    width: signingPlaceSize.width,
    stack: [
      { text: ' ', id: signingPlaceName(position), fontSize: 0.1, rtl: false, alignment: 'left' },
      {
        canvas: [
          {
            type: 'rect',
            x: 0,
            y: 0,
            w: signingPlaceSize.width,
            h: signingPlaceSize.height,
            lineColor: hairline,
            lineWidth: 0.6,
          },
        ],
      },
      {
        stack: [
          { text: printable(label), bold: true },
          { text: words.notSignedYet, style: 'small' },
        ],
        margin: [8, -signingPlaceSize.height + 6, 8, 0],
      },
    ],
  })
  const drawn = places.map(({ position, label }) => place(position, label))
  const gap = places.length > 1 ? (width - places.length * signingPlaceSize.width) / (places.length - 1) : 0
  const filler: Content = { width: '*', text: '', alignment: endSide(language) }
  const columns = gap > 0 && gap < 60 ? acrossPage(drawn, language) : acrossPage([...drawn, filler], language)
  return {
    unbreakable: true,
    columns,
    columnGap: gap > 0 && gap < 60 ? gap : 16,
    margin: [0, 10, 0, signingPlaceSize.height - 24],
  }
}
