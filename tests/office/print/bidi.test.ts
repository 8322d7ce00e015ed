import { expect, test } from 'vitest'
import { type Inline, LayoutBuilder, type Line, SvgMeasure } from '#office/print/pdfmake-internals.ts'
import { installBidi } from '#office/print/text/bidi.ts'

installBidi()

test('the pieces of a word too long for its line keep their own levels', () => {
  const text = `${'ab'.repeat(6)}${'س'.repeat(12)}`
  const levels = Uint8Array.from(text, (letter) => (letter === 'س' ? 1 : 2))
  const font = { widthOfString: (part: string) => part.length }
  const word: Inline = { text, levels, font, fontSize: 10, x: 0, width: text.length }
  const node = { _inlines: [word] }
  const builder = { writer: { context: () => ({ availableWidth: 5 }) } }
  const buildNextLine: (this: object, node: { _inlines?: Inline[] }) => Line | null =
    LayoutBuilder.prototype.buildNextLine
  const pieces: Inline[] = []
  for (let line = next(); line; line = next()) pieces.push(...line.inlines)
  function next() {
    return buildNextLine.call(builder, node)
  }
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.length).toBeGreaterThan(4)
  for (const piece of pieces) {
    expect([...(piece.levels ?? [])]).toEqual(Array.from(piece.text, (letter) => (letter === 'س' ? 1 : 2)))
  }
})

test('setting the size of an SVG leaves its text as it is', () => {
  const svg = '<svg width="100" height="50" xmlns="s"><text><tspan>a</tspan><tspan> b</tspan></text></svg>'
  const sized = SvgMeasure.prototype.writeDimensions(svg, { width: 200, height: 100 })
  expect(sized).toBe(
    '<svg xmlns="s" width="200" height="100" viewBox="0 0 100 50"><text><tspan>a</tspan><tspan> b</tspan></text></svg>',
  )
})
