import { type Language, languageCodes } from '../../../shared/domain/languages.ts'
import { neverWords } from './never-words.ts'
import type { FlatTexts } from './read-texts.ts'
import { setInType } from './typography.ts'

export interface TextFault {
  language: Language
  /** Namespace and key: `stock:form.receipt.posted`. */
  key: string
  /** What a translator has to do, in a few words. */
  fault: string
}

const formOf = /_(zero|one|two|few|many|other)$/
export const withoutForm = (key: string): string => key.replace(formOf, '')

/** `{{name}}`, `{{on, day}}`: what a sentence is given, with how it is written. */
const valuesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => match[1] ?? '').sort()
const isCount = (value: string) => /^count\b/.test(value)

/** Plural forms that a language wants. French counts whole millions apart (`many` without `few`); there the plural serves. */
export function pluralForms(language: Language): string[] {
  const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return forms.filter((form) => form !== 'many' || forms.includes('few'))
}

/** Names that carry a digit and are no figure. */
const namesWithDigits = /SHA-256/g
/** Begins or ends as a piece of a sentence: the rest of it would be glued on. */
const piece = /^[,;:.،؛·]|[^\s][ ]$|^ |^(and|et) |^و\{\{/

/** Everything that the texts of all languages have wrong against the English ones and against the rules of writing. */
export function findTextFaults(texts: Readonly<Record<Language, FlatTexts>>): TextFault[] {
  return languageCodes.flatMap((language) => [
    ...keyFaults(texts.en, texts[language], language),
    ...formFaults(texts.en, texts[language], language),
    ...[...texts[language]].flatMap(([key, text]) =>
      wordFaults(key, text, language).map((fault) => ({ language, key, fault })),
    ),
  ])
}

function keyFaults(english: FlatTexts, own: FlatTexts, language: Language): TextFault[] {
  const keysOf = (texts: FlatTexts) => new Set([...texts.keys()].map(withoutForm))
  const wanted = keysOf(english)
  const there = keysOf(own)
  return [
    ...[...wanted].filter((key) => !there.has(key)).map((key) => ({ language, key, fault: 'missing' })),
    ...[...there].filter((key) => !wanted.has(key)).map((key) => ({ language, key, fault: 'spare' })),
  ]
}

/** A counted text has every form of its language, and each form the values of the English one. */
function formFaults(english: FlatTexts, own: FlatTexts, language: Language): TextFault[] {
  const faults: TextFault[] = []
  const wanted = pluralForms(language)
  const base = new Map([...english].map(([key, text]) => [withoutForm(key), text]))
  const forms = new Map<string, Set<string>>()
  for (const [key, text] of own) {
    const whole = withoutForm(key)
    const form = formOf.exec(key)?.[1]
    if (form !== undefined) forms.set(whole, (forms.get(whole) ?? new Set()).add(form))
    else if (valuesOf(text).some(isCount)) faults.push({ language, key, fault: `counts without ${wanted.join(', ')}` })
    const english = base.get(whole)
    // "One line" may be said without a figure, and so may "none".
    if (formOf.exec(key)?.[1] === 'zero') continue
    const without = (text: string) => valuesOf(text).filter((value) => !isCount(value))
    if (english !== undefined && without(english).join() !== without(text).join()) {
      faults.push({ language, key, fault: `values differ: ${without(english).join(', ') || 'none'} in English` })
    }
  }
  for (const [key, there] of forms) {
    const missing = wanted.filter((form) => !there.has(form))
    if (missing.length > 0) faults.push({ language, key, fault: `plural form missing: ${missing.join(', ')}` })
    const spare = [...there].filter((form) => !wanted.includes(form))
    if (spare.length > 0) faults.push({ language, key, fault: `plural form of another language: ${spare.join(', ')}` })
  }
  return faults
}

function wordFaults(key: string, text: string, language: Language): string[] {
  const faults: string[] = []
  if (text.trim() === '') faults.push('empty')
  else if (piece.test(text)) faults.push('a piece of a sentence')
  const words = text.replace(/\{\{[^}]*\}\}/g, '')
  if (/\p{Nd}/u.test(words.replace(namesWithDigits, ''))) faults.push('a digit is typed: give it as a value')
  if (setInType(text, language) !== text) faults.push('typography: npm run texts -- --mend')
  const never = neverWords(key, words, language)
  return never === undefined ? faults : [...faults, `«${never}» is not our word: glossary`]
}

/** Texts that read as the English ones do: right for names, otherwise not translated yet. For a translator to look at. */
export function sameAsEnglish(english: FlatTexts, own: FlatTexts): string[] {
  return [...own].filter(([key, text]) => english.get(key) === text && /\p{L}{2}/u.test(bare(text))).map(([key]) => key)
}
const bare = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '')
