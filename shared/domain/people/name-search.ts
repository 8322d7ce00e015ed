import { nameFamilies } from './name-families.ts'
import { type Sound, soundOf, vowelAgreement } from './name-sound.ts'

/** The words of a name for search: as normalised, and by their consonants. Both lists run in parallel. */
export interface NameKeys {
  /** Lower case, without accents, harakat and tatweel; alef, ya and ta marbuta in one form each. */
  normalised: readonly string[]
  /** The same for every spelling of a name in Latin and Arabic letters: look candidates up by it, rank by `matchScore`. */
  skeleton: readonly string[]
}

/** From this score on two names are likely one; below it they are not shown as a match. */
export const likelyMatch = 0.75

/** Words that say whose child one is, or are articles: dropped, because lists leave them out at will. */
const particles = new Set([
  'al',
  'el',
  'ould',
  'wuld',
  'ben',
  'bin',
  'ibn',
  'mint',
  'bint',
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'منت',
])

const familyOf = new Map(nameFamilies.flatMap((line, index) => line.split(' ').map((word) => [word, index] as const)))

/** The keys of words that were met before, by the word: who makes the keys of many names makes each word's once. */
export type KnownWords = Map<string, { normalised: string; skeleton: string }>

/**
 * The keys a name is searched by, across scripts and spellings: محمد, Mohamed, Muhammad and Mouhamadou meet. The order
 * of the words is kept but counts for nothing in `matchScore`. Empty lists for a text without a letter. New words are
 * added to `known`.
 */
export function searchKey(name: string, known: KnownWords = new Map()): NameKeys {
  const words = joinCompounds(splitWords(name)).map((word) => {
    const met = known.get(word)
    if (met) return met
    const normalised = withoutArticle(word)
    const keys = { normalised, skeleton: skeletonOf(normalised) }
    known.set(word, keys)
    return keys
  })
  return { normalised: words.map((word) => word.normalised), skeleton: words.map((word) => word.skeleton) }
}

/**
 * How well a name answers a query, from 0 to 1; the words of the query in any order, each compared with the name's word
 * that suits it best. A query of fewer words than the name has loses little; a word without an answer costs its share.
 */
export function matchScore(query: NameKeys, name: NameKeys): number {
  if (query.normalised.length === 0 || name.normalised.length === 0) return 0
  const free = new Set(name.normalised.keys())
  let sum = 0
  for (const index of query.normalised.keys()) {
    let best = 0
    let bestAt = -1
    for (const at of free) {
      const score = wordScore(wordAt(query, index), wordAt(name, at))
      if (score > best) [best, bestAt] = [score, at]
    }
    sum += best
    free.delete(bestAt)
  }
  const covered = 1 - free.size / name.normalised.length
  return (sum / query.normalised.length) * (0.9 + 0.1 * covered)
}

interface Word {
  text: string
  skeleton: string
}

function wordAt(keys: NameKeys, index: number): Word {
  return { text: keys.normalised[index] ?? '', skeleton: keys.skeleton[index] ?? '' }
}

function wordScore(query: Word, word: Word): number {
  if (query.text === word.text) return 1
  const families = [familyOf.get(query.text), familyOf.get(word.text)] as const
  const isStart = query.text.length >= 3 && word.text.startsWith(query.text)
  if (families[0] !== undefined && families[1] !== undefined) {
    return families[0] === families[1] ? 0.97 : isStart ? 0.5 : 0.2
  }
  const bySpelling = isStart ? 0.8 : isSlip(query.text, word.text) ? 0.8 : 0
  return Math.max(bySpelling, bySound(query, word))
}

function bySound(query: Word, word: Word): number {
  if (query.skeleton !== word.skeleton) return 0
  const sounds: readonly (Sound | undefined)[] = [soundOf(servantOf(query.text)), soundOf(servantOf(word.text))]
  const [a, b] = sounds
  if (!a || !b || a.consonants !== b.consonants) return 0.7
  return 0.35 + 0.6 * vowelAgreement(a, b)
}

function splitWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\u0621'’‘ʼʿʾ`´]/gu, '')
    .replace(/ى|ی/gu, 'ي')
    .replace(/ة|ہ|ھ/gu, 'ه')
    .replace(/ک/gu, 'ك')
    .replace(/ٱ/gu, 'ا')
    .replace(/ø/gu, 'o')
    .replace(/œ/gu, 'oe')
    .replace(/ß/gu, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !particles.has(word))
}

/** `Abd al-Rahman`, `عبد الرحمن` and `Abu Bakr` are one name each, however many words they are written in. */
function joinCompounds(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index++) {
    const [word = '', next] = words.slice(index, index + 2)
    if (next !== undefined && /^(?:abd|abde?l|abdou?l?|abdul|عبد|ابو|abou|abu)$/u.test(word)) {
      joined.push(`${word}${next}`)
      index++
    } else {
      joined.push(word)
    }
  }
  return joined
}

function withoutArticle(word: string): string {
  const bare = /^(?:al|el)(?=[^aeiouyl])/.test(word) || /^ال(?=...)/u.test(word) ? word.slice(2) : word
  return bare !== word && (soundOf(bare)?.consonants.length ?? 0) < 2 ? word : bare
}

function skeletonOf(word: string): string {
  const family = familyOf.get(word)
  const spelling = family === undefined ? word : (nameFamilies[family]?.split(' ')[0] ?? word)
  return soundOf(servantOf(spelling))?.consonants ?? word
}

/** `Abdel…`, `Abdoul…`, `Abdes…s`, `عبدال…`: the article between is written, swallowed or assimilated. */
function servantOf(word: string): string {
  const latin = /^abd(?:[aeiou]{1,2}l(?=[^l])|[aeiou]{1,2}(?=(.)\1))(?=.{3})/.exec(word)
  if (latin) return `abd${word.slice(latin[0].length)}`
  return word.replace(/^عبدال(?=...)/u, 'عبد')
}

/** One letter wrong, missing, too much or two swapped, in a word long enough to bear it. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isSwap = restA.length === 2 && restA === [...restB].reverse().join('')
  return isSwap || Math.max(restA.length, restB.length) <= 1
}
