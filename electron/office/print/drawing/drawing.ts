import { formatDay, formatNumber } from '../formats.ts'
import type { Cell, CellKind, Paper, PaperLocale } from '../paper.ts'
import { printable } from '../printable.ts'
import { type PrintWords, printWords } from '../words.ts'
import { margin } from './page-style.ts'

/** What every block needs to know to draw itself. */
export interface Drawing {
  locale: PaperLocale
  words: PrintWords['print']
  /** Points between the margins. */
  width: number
}

const a4 = { portrait: 595.28, landscape: 841.89 }

/** What is the same for every block of a paper: its language, words, and the width between the margins in points. */
export function drawingOf(paper: Paper): Drawing {
  return {
    locale: paper.locale,
    words: paper.pageWords ?? printWords('print', paper.locale.language),
    width: a4[paper.orientation] - 2 * margin,
  }
}

/** The text of a cell: figures and days formatted, null as a dash. */
export function cellText(cell: Cell, kind: CellKind, locale: PaperLocale): string {
  if (cell === null || cell === '') return '–'
  if (typeof cell === 'number') return formatNumber(cell, locale)
  return kind === 'date' ? formatDay(cell, locale) : printable(cell)
}
