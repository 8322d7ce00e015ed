import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFamilies } from '#shared/domain/people/name-families.ts'
import { likelyMatch, matchScore, searchKey } from '#shared/domain/people/name-search.ts'
import { samePerson, twoPeople } from './name-pairs.ts'

const score = (a: string, b: string) => matchScore(searchKey(a), searchKey(b))

describe('names across scripts and spellings', () => {
  test('precision and recall on the labelled pairs are 0.95 or more', () => {
    const missed = samePerson.filter(([a, b]) => score(a, b) < likelyMatch)
    const mistaken = twoPeople.filter(([a, b]) => score(a, b) >= likelyMatch)
    const found = samePerson.length - missed.length
    const precision = found / (found + mistaken.length)
    const recall = found / samePerson.length
    const list = (pairs: typeof samePerson) =>
      pairs.map(([a, b]) => `${a} ~ ${b} (${score(a, b).toFixed(2)})`).join(', ')
    console.log(
      `${samePerson.length} pairs of one person, ${twoPeople.length} of two: ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\nmissed: ${list(missed)}\nmistaken: ${list(mistaken)}`,
    )
    expect(samePerson.length + twoPeople.length).toBeGreaterThanOrEqual(120)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  test('every spelling of Mohamed has one skeleton, which Mamadou has not', () => {
    const spellings = ['محمد', 'مُحَمَّد', 'Mohamed', 'Muhammad', 'Mohammed', 'Mouhamed', 'Mouhamadou', 'MAHAMAT']
    const skeletons = spellings.map((name) => searchKey(name).skeleton.join(' '))
    expect(new Set(skeletons).size).toBe(1)
    expect(searchKey('Mamadou').skeleton).not.toEqual(searchKey('Mohamed').skeleton)
  })

  test('pairs of one person without a typing slip share a skeleton, so that an index finds them', () => {
    const apart = samePerson.filter(([a, b]) => {
      const words = new Set(searchKey(a).skeleton)
      return !searchKey(b).skeleton.some((word) => words.has(word))
    })
    expect(apart).toEqual([])
  })

  test('normalises Arabic as the name column does', () => {
    expect(searchKey('أَحْمَد الزّهـــراء').normalised).toEqual(['احمد', 'زهرا'])
    expect(searchKey('مصطفى').normalised).toEqual(['مصطفي'])
    expect(searchKey('آمنة').normalised).toEqual(['امنه'])
    expect(searchKey('  Aïcha-KONÉ ').normalised).toEqual(['aicha', 'kone'])
  })

  test('the order of words and of the two sides’ case and accents counts for nothing', () => {
    const words = fc.constantFrom('Mohamed', 'Diallo', 'Aïcha', 'Koné', 'محمد', 'تراوري', 'Ouattara')
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 4 }), (list) => {
        const [there, back] = [list.join(' '), [...list].reverse().join(' ').toUpperCase()]
        expect(score(there, back)).toBeCloseTo(1)
      }),
    )
  })

  test('a score is between 0 and 1 for any text, and a name without letters matches nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const found = score(a, b)
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
      }),
    )
    expect(score('', 'Mohamed')).toBe(0)
    expect(score('---', '---')).toBe(0)
  })

  test('the beginning of a name finds it while it is typed, and one wrong letter does not hide it', () => {
    expect(score('coul', 'Coulibaly Moussa')).toBeGreaterThanOrEqual(0.7)
    expect(score('Coulibali', 'Coulibaly')).toBeGreaterThanOrEqual(likelyMatch)
    expect(score('Konata', 'Konate')).toBeGreaterThanOrEqual(likelyMatch)
    expect(score('Okafro', 'Okafor')).toBeGreaterThanOrEqual(likelyMatch)
  })

  test('of two names that answer a query the one with nothing more comes first', () => {
    expect(score('Mohamed', 'Mohamed')).toBeGreaterThan(score('Mohamed', 'Mohamed Diallo'))
    expect(score('Mohamed', 'Mohamed Diallo')).toBeGreaterThanOrEqual(likelyMatch)
  })

  test('names in other scripts are found as written', () => {
    expect(score('রহমান', 'রহমান')).toBe(1)
    expect(score('ተስፋዬ በቀለ', 'በቀለ ተስፋዬ')).toBeCloseTo(1)
  })

  test('a spelling belongs to one family, and is written as it is normalised', () => {
    const spellings = nameFamilies.flatMap((line) => line.split(' '))
    expect(spellings.filter((each, index) => spellings.indexOf(each) !== index)).toEqual([])
    expect(spellings.filter((each) => searchKey(each).normalised.join(' ') !== each)).toEqual([])
  })
})
