import { listPersonsByWords } from '#db/queries/people/find-by-words.ts'
import {
  listFoundPersons,
  listPersonsByCaseNumber,
  listPersonsByDocumentNumber,
  listPersonsByPhone,
} from '#db/queries/people/find-persons.ts'
import type { Reader } from '#db/schema.ts'
import { readBirth } from '#shared/domain/people/birth.ts'
import { type KnownWords, matchScore, type NameKeys, searchKey } from '#shared/domain/people/name-search.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { nameKeysOf, reversedDigits } from '../../people/name-tokens.ts'
import { bringUpToDate } from '../case/project-cases.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** Names to rank: enough that the best are among them, few enough to be ranked while somebody types. */
const candidates = 400
/** Below this score a name is not shown. Under `likelyMatch`, because the start of a word is how people type. */
const shown = 0.7
/** Fewer digits find half the register. */
const phoneDigits = { fewest: 6, compared: 8 }

type Found = OutputOf<'search'>[number]

/** People by name across scripts and spellings, case number, document number or phone; the best match first. */
export async function searchPersons(call: ReadCall, { text, limit }: InputOf<'search'>): Promise<Found[]> {
  await bringUpToDate(call.db, call.profile, call.today)
  return rankPersons(call.db, text, limit)
}

async function rankPersons(db: Reader, text: string, limit: number): Promise<Found[]> {
  const byNumber = await findByNumber(db, text, limit)
  const numbered = new Set(byNumber)
  const query = searchKey(text)
  const words = query.normalised.map((word, index) => ({
    sound: query.skeleton[index] ?? word,
    start: word.length >= 2 ? word : '',
  }))
  const byName = await listPersonsByWords(db, words, candidates)
  const known: KnownWords = new Map()
  const people = await listFoundPersons(db, [...new Set([...byNumber, ...byName])])
  return people
    .map((person) => ({
      caseId: person.case_id,
      caseNumber: person.case_number,
      personId: person.id,
      name: displayName(person),
      nameArabic: person.name_arabic,
      birth: readBirth(person),
      nationality: person.nationality,
      step: person.step,
      score: numbered.has(person.id) ? 1 : bestScore(query, nameKeysOf(person, known)),
    }))
    .filter(({ score }) => score >= shown)
    .sort((a, b) => b.score - a.score || compareText(a.name, b.name) || compareText(a.personId, b.personId))
    .slice(0, limit)
}

async function findByNumber(db: Reader, text: string, limit: number): Promise<string[]> {
  const typed = text.trim().toUpperCase()
  if (/^VHR-./.test(typed)) return listPersonsByCaseNumber(db, typed, limit)
  const digits = reversedDigits(typed)
  const found: string[] = []
  // A number of a document has a digit; a name has none.
  if (/^[\p{L}\p{N}][\p{L}\p{N} -]{3,}$/u.test(typed) && digits !== '') {
    found.push(...(await listPersonsByDocumentNumber(db, typed, limit)))
  }
  if (/^[+(]?[\p{Nd} ()./-]+$/u.test(typed) && digits.length >= phoneDigits.fewest) {
    // The end of the number: how a country code or a leading zero is written does not matter.
    found.push(...(await listPersonsByPhone(db, digits.slice(0, phoneDigits.compared), limit)))
  }
  return found
}

function bestScore(query: NameKeys, names: readonly NameKeys[]): number {
  return Math.max(0, ...names.map((name) => matchScore(query, name)))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
