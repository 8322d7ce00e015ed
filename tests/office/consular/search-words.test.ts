import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPersonsByWords } from '#db/queries/people/find-by-words.ts'
import { type ConsularOffice, openConsularOffice } from './consular-office.ts'

let office: ConsularOffice
beforeAll(async () => {
  office = await openConsularOffice()
  const given = ['Mohamed', 'Mahamadou', 'Fatou', 'Fatoumata', 'Moussa']
  const family = ['Diallo', 'Diaby', 'Traoré', 'Touré']
  for (const one of given) for (const other of family) await office.register(`${one} ${other}`)
})
afterAll(() => office.remove())

/** The same by reading every word of everybody: how many words each answers, the most first. */
function byHand(words: readonly { sound: string; start: string }[], limit: number): string[] {
  const tokens = office.raw.prepare('select person_id, form, token from person_name_token').all() as {
    person_id: string
    form: string
    token: string
  }[]
  const answered = new Map<string, Set<number>>()
  for (const { person_id, form, token } of tokens) {
    for (const [at, { sound, start }] of words.entries()) {
      const answers = form === 'sound' ? token === sound : start !== '' && token.startsWith(start)
      if (answers) answered.set(person_id, (answered.get(person_id) ?? new Set()).add(at))
    }
  }
  return [...answered]
    .sort(([a, of], [b, other]) => other.size - of.size || (a < b ? -1 : 1))
    .map(([id]) => id)
    .slice(0, limit)
}

test('those who answer the most words are found, whichever way is the shortest', async () => {
  const word = fc.constantFrom(
    ...[
      { sound: 'mhmd', start: 'mo' },
      { sound: 'mhmd', start: '' },
      { sound: 'ftmt', start: 'fatou' },
      { sound: 'dl', start: 'dia' },
      { sound: 'nobody', start: 'tr' },
      { sound: 'nobody', start: '' },
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.integer({ min: 1, max: 25 }), async (words, limit) => {
      expect(await listPersonsByWords(office.db, words, limit)).toEqual(byHand(words, limit))
    }),
    { numRuns: 200 },
  )
})
