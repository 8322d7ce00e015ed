import { type Language, languages } from '#shared/domain/languages.ts'
import type { English } from './english.ts'

/** A file of texts: words by their keys, keys in groups. */
export interface Texts {
  readonly [key: string]: string | readonly string[] | Texts
}

const files = import.meta.glob<Texts>('../../../resources/locales/*/*.json', { eager: true, import: 'default' })

/** The texts of one language by namespace, as they lie in `resources/locales`. */
export function textsOf(language: Language): Record<string, Texts> {
  const found: Record<string, Texts> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, of, namespace] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (of === language && namespace !== undefined) found[namespace] = texts
  }
  return found
}

/** What i18next is given: every language with all its texts. */
export const locales: Record<Language, Record<string, Texts>> = Object.fromEntries(
  Object.keys(languages).map((language) => [language, textsOf(language as Language)]),
) as Record<Language, Record<string, Texts>>

/** How each language calls the rows of a list, before their number in the last line of a file. */
export const rowWords: readonly string[] = Object.values(locales).map(
  (texts) => (texts.ui as English['ui']).list.totalRow,
)

/** The words for codes that screen and paper share (population groups, steps of a case …), in a language. */
export const termsIn = (language: Language): English['terms'] => locales[language].terms as English['terms']
