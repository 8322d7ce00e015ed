import type { Item } from '#shared/contract/reference.ts'
import type { PaperLocale } from '../../print/paper.ts'
import type { PrintWords } from '../../print/words.ts'
import type { DocumentWhole } from '../document/read-document.ts'

/** What a paper says besides the document itself; `document` is read in the paper's language. */
export interface DocumentPaperFacts {
  document: DocumentWhole
  locale: PaperLocale
  office: { name: string; code: string; demo: boolean; timeZone: string }
  items: ReadonlyMap<string, Item>
  /** Codes by id. */
  projects: ReadonlyMap<string, string>
  /** Names in the paper's language, by id. */
  parties: ReadonlyMap<string, string>
  printedBy: string
  /** Instant, ISO 8601. */
  printedAt: string
}

/** The words of the layout and those of the kinds, in the paper's language. */
export interface DocumentPaperWords {
  layout: PrintWords['stock-print']
  kinds: PrintWords['stock']
}

/** The word of a key that a kind or a record names; the key itself where there is none. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key
}

/** Places outside have words; the others have names. */
export function placeName({ layout }: DocumentPaperWords, name: string): string {
  return wordOf(layout.place, name)
}
