/// <reference path="./unicode-properties.d.ts" />
import bidiFactory from 'bidi-js'
import { getScript } from 'unicode-properties'
import { withoutDirectionMarks } from '../printable.ts'

const bidi = bidiFactory()

/** Direction of a paragraph: fixed, or that of its first letter. */
export type BaseDirection = 'ltr' | 'rtl' | 'auto'

/** A part of a line with the embedding level of each UTF-16 unit. */
export interface LeveledText {
  text: string
  levels: Uint8Array
}

/** A part of a line to be drawn as it stands, from left to right; `source` is the index of the part it was cut from. */
export interface VisualRun {
  source: number
  text: string
}

const zeroWidthNonJoiner = '\u200c'

/** Scripts for which fontkit turns the glyphs around by itself; it counts U+0660 to U+0669 as Arabic too. */
const turnedScripts = new Set(['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko'])
const weakScripts = new Set(['Common', 'Inherited', 'Unknown'])

const rightToLeft = /[\u0590-\u08ff\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a paragraph is drawn in the order in which it is stored, so that nothing has to be laid out. */
export function isPlainLeftToRight(text: string, base: BaseDirection): boolean {
  return base !== 'rtl' && !rightToLeft.test(text)
}

/** Embedding level of each UTF-16 unit of one paragraph (Unicode Bidirectional Algorithm, UAX #9). */
export function embeddingLevels(text: string, base: BaseDirection): Uint8Array {
  return bidi.getEmbeddingLevels(text, base).levels
}

/**
 * The parts of one line in the order in which they stand on paper, left to right, each written so that fontkit draws it
 * right. White space at both ends of the line is left out.
 */
export function visualRuns(parts: LeveledText[]): VisualRun[] {
  return reorder(levelRuns(trimEnds(parts))).map(({ source, text, level }) => ({
    source,
    text: drawable(text, level % 2 === 1),
  }))
}

interface LevelRun extends VisualRun {
  level: number
}

/** A run ends where the level changes, after a space (pdfkit lays out word by word) and at a zero-width non-joiner. */
function levelRuns(parts: LeveledText[]): LevelRun[] {
  const runs: LevelRun[] = []
  for (const [source, part] of parts.entries()) {
    let start = 0
    for (let end = 1; end <= part.text.length; end++) {
      const before = part.text[end - 1]
      const same = end < part.text.length && part.levels[end] === part.levels[end - 1]
      if (same && before !== ' ' && before !== zeroWidthNonJoiner) continue
      const text = withoutDirectionMarks(part.text.slice(start, end)).replaceAll(zeroWidthNonJoiner, '')
      if (text) runs.push({ source, text, level: part.levels[start] ?? 0 })
      start = end
    }
  }
  return runs
}

/** UAX #9 rule L2: from the highest level down to the lowest odd one, turn each stretch at that level or above. */
function reorder(runs: LevelRun[]): LevelRun[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map((run) => run.level))
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end++
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}

function drawable(text: string, odd: boolean): string {
  const mirrored = odd ? [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('') : text
  return isTurnedByFont(mirrored) === odd ? mirrored : [...mirrored].reverse().join('')
}

function isTurnedByFont(text: string): boolean {
  for (const character of text) {
    const script = getScript(character.codePointAt(0) ?? 0)
    if (!weakScripts.has(script)) return turnedScripts.has(script)
  }
  return false
}

function trimEnds(parts: LeveledText[]): LeveledText[] {
  const trimmed = parts.map((part) => ({ ...part }))
  for (const part of trimmed) {
    const cut = part.text.length - part.text.trimStart().length
    part.text = part.text.slice(cut)
    part.levels = part.levels.slice(cut)
    if (part.text) break
  }
  for (const part of trimmed.toReversed()) {
    part.text = part.text.trimEnd()
    if (part.text) break
  }
  return trimmed
}
