import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLines, cleanText, findForbiddenCharacter } from '#shared/domain/safe-text.ts'

describe('text that may be stored', () => {
  test.each([
    'Mohamed Ould Ahmed',
    'محمد ولد أحمد',
    'مُحَمَّد',
    'N’Guessan Aïcha-Koné',
    'مي\u200cخواهم', // Persian needs the zero-width non-joiner between two letters
    'ক্\u200dষ', // Bengali needs the joiner after a vowel sign
    'Blanket, wool 1.5 × 2 m – “high thermal”',
    'آية \u06dd',
    '👍🏽',
  ])('%j is allowed', (text) => {
    expect(findForbiddenCharacter(text)).toBeUndefined()
  })

  test.each([
    ['a right-to-left override', 'Ali\u202eemah', 3],
    ['an isolate', '\u2066Ali', 0],
    ['a left-to-right mark', 'Ali\u200e', 3],
    ['a right-to-left mark', 'علي\u200f', 3],
    ['an Arabic letter mark', 'علي\u061c', 3],
    ['a zero-width space', 'Ab\u200bdou', 2],
    ['a byte order mark', 'Ab\ufeffdou', 2],
    ['a soft hyphen', 'Ab\u00addou', 2],
    ['a non-joiner between Latin letters', 'Ab\u200cdou', 2],
    ['a joiner at the end', 'علي\u200d', 3],
    ['a Hangul filler', 'Ali\u3164', 3],
    ['a null', 'A\u0000', 1],
    ['an escape', '\u001b[2J', 0],
    ['a C1 control', 'A\u0085', 1],
    ['a line separator', 'A\u2028B', 1],
    ['a noncharacter', 'A\uffff', 1],
    ['the first of the noncharacters', 'A\ufdd0', 1],
    ['the last of the noncharacters', 'A\ufdef', 1],
    ['a noncharacter of a higher plane', 'A\u{1fffe}', 1],
    ['a lone surrogate', 'A\ud83d', 1],
    ['a tag character', 'A\u{e0041}', 1],
    ['private use', 'A\ue000', 1],
    ['a new line in a name', 'A\nB', 1],
  ])('%s is found where it stands', (_, text, index) => {
    expect(findForbiddenCharacter(text)?.index).toBe(index)
  })

  test('new lines and tabs are allowed in a text of several lines', () => {
    expect(findForbiddenCharacter('one\ntwo\tthree', { multiline: true })).toBeUndefined()
    expect(findForbiddenCharacter('one\u202e\n', { multiline: true })).toEqual({ index: 3, codePoint: 0x202e })
  })

  test('the index is one of the text, also after letters of two code units', () => {
    fc.assert(
      fc.property(fc.constantFrom('😀', 'a', 'م', '𝒜'), fc.nat(20), (letter, count) => {
        expect(findForbiddenCharacter(`${letter.repeat(count)}\u202e`)?.index).toBe(letter.length * count)
      }),
    )
  })

  test('cleaned text stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text))
      }),
    )
  })

  test('cleaning composes letters and collapses white space', () => {
    expect(cleanText('  Ai\u0308cha \u00a0 Kone\u0301\t')).toBe('Aïcha Koné')
    expect(cleanText('\ufeffAli\n')).toBe('Ali')
    expect(cleanLines('\n one  two \r\n\r\n\r\n\r\n three\n')).toBe('one two\n\nthree')
    expect(cleanLines('\n\none\rtwo\n\n')).toBe('one\ntwo')
  })
})
