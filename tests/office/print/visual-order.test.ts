import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolate } from '#office/print/printable.ts'
import { type BaseDirection, embeddingLevels, isPlainLeftToRight, visualRuns } from '#office/print/text/visual-order.ts'

/** What stands on paper from left to right; a run that fontkit turns around by itself is written turned. */
function onPaper(text: string, base: BaseDirection): string {
  const runs = visualRuns([{ text, levels: embeddingLevels(text, base) }])
  return runs.map((run) => (/[\u0600-\u06ff]/.test(run.text) ? [...run.text].reverse().join('') : run.text)).join('')
}

describe('lines in visual order', () => {
  test('words of an Arabic sentence run from right to left', () => {
    expect(onPaper('سلة غذاء', 'rtl')).toBe('ءاذغ ةلس')
  })

  test('a year keeps its figures and its place between Arabic words', () => {
    expect(onPaper('في 2026 مرة', 'rtl')).toBe('ةرم 2026 يف')
  })

  test('Arabic figures keep their order', () => {
    expect(onPaper('عدد ٢٥٠ قطعة', 'rtl')).toBe('ةعطق ٢٥٠ ددع')
  })

  test('brackets open towards the reader', () => {
    expect(onPaper('جركن (كبير)', 'rtl')).toBe('(ريبك) نكرج')
  })

  test('an isolated code with brackets and a minus stays as it is', () => {
    expect(onPaper(`الرصيد ${isolate('-5', 'ltr')} للرمز ${isolate('NFI-1 (b)')}`, 'rtl')).toBe(
      'NFI-1 (b) زمرلل -5 ديصرلا',
    )
  })

  test('without isolation the minus would go astray', () => {
    expect(onPaper('الرصيد -5', 'rtl')).not.toBe('-5 ديصرلا')
  })

  test('an Arabic name inside an English sentence', () => {
    expect(onPaper('Signed by عمر فتحي in Tripoli', 'ltr')).toBe('Signed by يحتف رمع in Tripoli')
  })

  test('the first letter decides where the sentence is neither', () => {
    expect(onPaper('Kit (5)', 'auto')).toBe('Kit (5)')
    expect(onPaper('طقم (5)', 'auto')).toBe('(5) مقط')
  })

  test('spaces at both ends of a line are not drawn', () => {
    expect(onPaper('  سلة ', 'rtl')).toBe('ةلس')
  })

  test('a zero-width non-joiner separates letters and is not drawn', () => {
    expect(visualRuns([{ text: 'می\u200cروم', levels: embeddingLevels('می\u200cروم', 'rtl') }])).toHaveLength(2)
  })

  test('nothing is lost, doubled or invented, whatever the mixture', () => {
    const piece = fc.constantFrom(
      'عمر',
      'Kit',
      '٢٥',
      '1,250',
      '(',
      ')',
      ' ',
      '-',
      '«',
      '»',
      '%',
      '2026',
      '\u2066',
      '\u2069',
      'é',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('ltr', 'rtl', 'auto'),
        (pieces, base) => {
          const text = pieces.join('')
          const seen = text.replace(/[\u2066\u2069]/g, '').trim()
          const drawn = visualRuns([{ text, levels: embeddingLevels(text, base) }])
          const letters = (value: string) => [...value.replace(/[()«»]/g, '|')].sort().join('').trim()
          expect(letters(drawn.map((run) => run.text).join(''))).toBe(letters(seen))
        },
      ),
    )
  })

  test('plain text in Latin letters is left alone', () => {
    expect(isPlainLeftToRight('Waybill WB-1 (2 vehicles)', 'ltr')).toBe(true)
    expect(isPlainLeftToRight('Waybill', 'rtl')).toBe(false)
    expect(isPlainLeftToRight('Waybill لعمر', 'ltr')).toBe(false)
  })
})
