import { describe, expect, test } from 'vitest'
import arabic from '#locales/ar/stock.json'
import english from '#locales/en/stock.json'
import french from '#locales/fr/stock.json'
import { documentKindNames, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'

// The page and the paper look these words up by what the descriptor names; a missing one would be shown as its key.
describe.each(Object.entries({ english, french, arabic }))('%s has the words', (_, words) => {
  test.each(documentKindNames)('of every field and signature of a %s', (kind) => {
    const { facts, signatures } = kindOf(kind)
    const missing = [
      ...[words.kind, words.kinds, words.paper].filter((each) => !(kind in each)).map(() => kind),
      ...facts.filter(({ field }) => !(field in words.fact)).map(({ field }) => `fact.${field}`),
      ...signatures.filter(({ role }) => !(role in words.signature)).map(({ role }) => `signature.${role}`),
      ...facts.filter((each) => each.format === 'choice' && !(each.field in words.choice)).map(({ field }) => field),
    ]
    expect(missing).toEqual([])
  })
})
