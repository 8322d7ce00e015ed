import { isRightToLeft, type Language } from '#shared/domain/languages.ts'
import { fontFamily } from '../text/fonts.ts'
import type { PageStyle } from './page-content.ts'

export const ink = '#18212b'
export const muted = '#5a6672'
export const accent = '#1f4e8c'
/** A nought among figures. */
export const faint = '#76818c'
export const hairline = '#c5cdd6'
export const shade = '#f1f4f7'
export const warning = '#8a4b00'

export const margin = 40
export const baseSize = 9.5

/** Where reading starts, as an alignment. */
export function startSide(language: Language): 'left' | 'right' {
  return isRightToLeft(language) ? 'right' : 'left'
}

/** Where reading ends, as an alignment. */
export function endSide(language: Language): 'left' | 'right' {
  return isRightToLeft(language) ? 'left' : 'right'
}

/** Items in the order in which they stand on paper, from left to right. */
export function acrossPage<T>(items: readonly T[], language: Language): T[] {
  return isRightToLeft(language) ? items.toReversed() : [...items]
}

/** How text stands when a block says nothing else; lengths in points. */
export function defaultStyle(language: Language): PageStyle {
  return {
    font: fontFamily,
    fontSize: baseSize,
    lineHeight: 1.05,
    color: ink,
    rtl: isRightToLeft(language),
    alignment: startSide(language),
  }
}

/** Figures stand right in every language; codes and dates keep their order; `typed` is text that a person typed. */
export function styles(language: Language): Record<string, PageStyle> {
  return {
    number: { rtl: false, alignment: 'right' },
    date: { rtl: false },
    code: { rtl: false },
    text: { rtl: 'auto' },
    title: { fontSize: 17, bold: true, color: accent },
    subject: { fontSize: 11, color: ink, rtl: isRightToLeft(language) },
    heading1: { fontSize: 12.5, bold: true, color: accent },
    heading2: { fontSize: 10.5, bold: true },
    small: { fontSize: 7.5, color: muted },
    label: { fontSize: 7.5, color: muted },
    figure: { fontSize: 19, bold: true, color: accent, rtl: false },
    cell: { fontSize: 8.5 },
    head: { fontSize: 8, bold: true, color: muted },
  }
}
