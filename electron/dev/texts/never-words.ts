import type { Language } from '../../../shared/domain/languages.ts'

/**
 * Words that the glossary gives up, by language: another word stands for the thing. Arabic ones are written as in the
 * texts; prefixes are part of a word there, so they match inside of it.
 */
const never: Partial<Record<Language, RegExp>> = {
  en: /\b(on the road|stock of the first day|wanted|lots to take|stays at|came through|deeds?|tak(?:e|es|en|ing)(?: \w+)? back|took back|(?:write|writes|written|wrote|writing)(?: \w+)? down|prove it|what happened|under way)\b/iu,
  fr: /(?<!\p{L})(dépôts?|ensembles?|séances?|comment|genres?|établie?s? par|papiers?)(?!\p{L})/iu,
  ar: /بوليصة نقل|مخزن|رصيد أول(?! المدة)|محوَّل إليه|حقيبة|نظافة شخصية|كيف|[يت]قيم في|تدقيق|قل لماذا/u,
}

/** Where such a word is meant in its plain sense. */
const meant: Readonly<Record<string, readonly string[]>> = {
  en: [],
  fr: [],
  ar: [],
}

/** The given-up word that a text holds, or undefined. `words` is the text without its values. */
export function neverWords(key: string, words: string, language: Language): string | undefined {
  if (meant[language]?.includes(key)) return undefined
  return never[language]?.exec(words)?.[0]
}
