import { addNameTokens, removeNameTokens } from '#db/queries/people/find-persons.ts'
import type { Tx } from '#db/schema.ts'
import { type KnownWords, type NameKeys, searchKey } from '#shared/domain/people/name-search.ts'
import { displayName } from './display-name.ts'

interface Names {
  family_name: string
  given_names: string
  name_as_told: string
  name_arabic: string
}

/** The keys of each name a person goes by: as in the document, as told, in Arabic. `known`: see `searchKey`. */
export function nameKeysOf(person: Names, known?: KnownWords): NameKeys[] {
  return [displayName(person), person.name_as_told, person.name_arabic]
    .filter((name) => name !== '')
    .map((name) => searchKey(name, known))
}

/** Stores the words by which people are found, in place of those of their former names. */
export async function saveNameTokens(tx: Tx, people: readonly (Names & { person_id: string })[]): Promise<void> {
  await removeNameTokens(
    tx,
    people.map((person) => person.person_id),
  )
  await addNameTokens(
    tx,
    people.flatMap((person) => {
      const keys = nameKeysOf(person)
      const sounds = new Set(keys.flatMap((key) => key.skeleton))
      const words = new Set(keys.flatMap((key) => key.normalised))
      return [
        ...[...sounds].map((token) => ({ form: 'sound' as const, token, person_id: person.person_id })),
        ...[...words].map((token) => ({ form: 'word' as const, token, person_id: person.person_id })),
      ]
    }),
  )
}

/** The digits of a phone number from the last to the first, Arabic ones as Latin; empty when there are none. */
export function reversedDigits(phone: string): string {
  return [...phone.normalize('NFKC')]
    .map((character) => latinDigit(character))
    .reverse()
    .join('')
}

function latinDigit(character: string): string {
  if (/[0-9]/.test(character)) return character
  const point = character.codePointAt(0) ?? 0
  if (point >= 0x660 && point <= 0x669) return String(point - 0x660)
  return point >= 0x6f0 && point <= 0x6f9 ? String(point - 0x6f0) : ''
}
