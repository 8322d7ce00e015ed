import { type KnownWords, searchKey } from './name-search.ts'

/** Where people type freely, so that a text may name somebody whose record it is not. */
export const mentionPlaces = [
  'draft',
  'case-event',
  'person',
  'session',
  'exit-visa-request',
  'departure',
  'case',
  'distribution',
  'distribution-event',
  'distribution-report',
  'document',
  'document-line',
  'document-decision',
  'journal',
  'list-layout',
  'attachment',
  'month',
  'report',
] as const
export type MentionPlace = (typeof mentionPlaces)[number]

/** `whole`: two words of the person's names, or their number; `part`: one word, which may be somebody else's. */
export type MentionStrength = 'whole' | 'part'

/** What a person is recognised by in a text, as it is compared. */
export interface Identity {
  words: ReadonlySet<string>
  /** Words of given names and of names as told: a family name alone is the whole family's. */
  telling: ReadonlySet<string>
  /** Phone and document numbers without their marks. */
  numbers: readonly string[]
}

interface Names {
  given_names: string
  family_name: string
  name_as_told: string
  name_arabic: string
  phone: string
}

/** Shorter words and numbers stand in any text. */
const shortest = { word: 3, number: 6 }

/** What stands where a text was blanked that is not the person's own: that there was one stays visible. */
export const blanked = '-'

/** What a person is recognised by: every name and phone they ever had, and the numbers of their documents. */
export function identityOf(versions: readonly Names[], documentNumbers: readonly string[]): Identity {
  const wordsOf = (text: string) => searchKey(text).normalised.filter((word) => word.length >= shortest.word)
  const telling = versions.flatMap((each) => wordsOf(`${each.given_names} ${each.name_as_told} ${each.name_arabic}`))
  const family = versions.flatMap((each) => wordsOf(each.family_name))
  const numbers = [...versions.map(({ phone }) => phone), ...documentNumbers].map(bare)
  return {
    words: new Set([...telling, ...family]),
    telling: new Set(telling.filter((word) => !family.includes(word))),
    numbers: [...new Set(numbers)].filter((number) => number.length >= shortest.number),
  }
}

/**
 * How some texts, read together, name a person: in any order, script case and spacing, as a search would find them.
 * Undefined when they do not. `known` remembers words, as in `searchKey`.
 */
export function findMention(
  texts: readonly string[],
  { words, telling, numbers }: Identity,
  known?: KnownWords,
): MentionStrength | undefined {
  const found = new Set(texts.flatMap((text) => searchKey(text, known).normalised).filter((word) => words.has(word)))
  if (found.size >= 2 || (found.size === 1 && words.size === 1)) return 'whole'
  if (numbers.length > 0 && texts.some((text) => numbers.some((number) => bare(text).includes(number)))) return 'whole'
  return [...found].some((word) => telling.has(word)) ? 'part' : undefined
}

/** Every text in a value as it was typed; ids, instants and days are none. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return isMade.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** The same value, with a mark in the place of each text that names the person. */
export function blankMentions(value: unknown, identity: Identity): unknown {
  if (typeof value === 'string') return findMention(textsOf(value), identity) ? blanked : value
  if (Array.isArray(value)) return value.map((each) => blankMentions(each, identity))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, blankMentions(each, identity)]))
}

const isMade = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d(-\d\d(T[\d:.]+Z)?)?)$/

/** A number as it is compared: Latin digits and letters alone. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
