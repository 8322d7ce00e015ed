import type { SignatureBox, SigningPosition } from '../paper.ts'
import { printable } from '../printable.ts'
import { signingPlaceName, signingPlaceSize } from '../signing-place.ts'
import { cellText, type Drawing } from './drawing.ts'
import type { Content, Width } from './page-content.ts'
import { acrossPage, hairline, startSide } from './page-style.ts'

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
  { locale }: Drawing,
): Content {
  const { language } = locale
  const spaced = places.flatMap(({ position, label }) => [drawPlace(position, label), { text: '' } satisfies Content])
  const cells = places.length > 1 ? spaced.slice(0, -1) : spaced
  const widths = cells.map((_cell, index): Width => (index % 2 === 0 ? signingPlaceSize.width : '*'))
  if (cells.length === 0) return { text: '' }
  return {
    unbreakable: true,
    stack: [
      {
        table: {
          widths: acrossPage(widths, language),
          heights: [signingPlaceSize.height],
          body: [acrossPage(cells, language)],
        },
        layout: {
          defaultBorder: false,
          hLineWidth: () => 0.6,
          vLineWidth: () => 0.6,
          hLineColor: () => hairline,
          vLineColor: () => hairline,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
        margin: [0, 10, 0, 0],
      },
    ],
  }
}

function drawPlace(position: SigningPosition, label: string): Content {
  return {
    border: [true, true, true, true],
    stack: [
      { text: ' ', id: signingPlaceName(position), fontSize: 0.1, rtl: false, alignment: 'left' },
      { text: printable(label), bold: true, margin: [8, 6, 8, 0] },
    ],
  }
}
