import type { Language } from '../../../shared/domain/languages.ts'

const values = /\{\{[^}]*\}\}/g

/** Changes the words of a text and leaves its `{{values}}` as they are. */
function inWords(text: string, change: (words: string) => string): string {
  const kept = text.match(values) ?? []
  let next = 0
  // A value stands for a word: what comes after it is spaced as after a word.
  return change(text.replace(values, '\ue000')).replace(/\ue000/g, () => kept[next++] ?? '')
}

const english = (words: string) => words.replaceAll("'", '’')

const french = (words: string) =>
  words
    .replaceAll("'", '’')
    .replace(/(?<=[^\s(«\u00a0\u202f:;?!])[ \u202f]?([:;?!»])/g, '\u00a0$1')
    .replace(/«[ \u202f]?(?=[^\s\u00a0])/g, '«\u00a0')

/** The sign of tanwin stands before its alif: one spelling, so that a search finds it. */
const arabic = (words: string) =>
  words
    .replace(/\u0627\u064b/g, '\u064b\u0627')
    .replace(/ ?,(?=\s|$)/g, '،')
    .replace(/ ?;(?=\s|$)/g, '؛')
    .replace(/\?(?=\s|$)/g, '؟')

const rules: Partial<Record<Language, (words: string) => string>> = { en: english, fr: french, ar: arabic }

/**
 * A text as it is set in its language: apostrophes, the French space before `: ; ? !` that does not break, Arabic comma
 * and tanwin. A text that is right comes back as it is; so this both checks and mends.
 */
export function setInType(text: string, language: Language): string {
  const rule = rules[language]
  return rule === undefined ? text : inWords(text, rule)
}
