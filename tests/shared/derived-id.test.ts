import { expect, test } from 'vitest'
import { derivedId } from '#shared/domain/derived-id.ts'

const tripoli = '0193a000-0000-7000-8000-0000000000ff'
const beirut = '0193a000-0000-7000-8000-0000000000fe'

test('an office has one id for a name, and shares it with no other office and no other name', () => {
  expect(derivedId(tripoli, 'place:supplier')).toBe(derivedId(tripoli, 'place:supplier'))
  const ids = [tripoli, beirut].flatMap((office) =>
    ['place:supplier', 'place:loss'].map((name) => derivedId(office, name)),
  )
  expect(new Set(ids).size).toBe(4)
})

test('it is the published UUID of version 5', () => {
  // RFC 9562, appendix A.4: www.example.com in the namespace of domain names.
  expect(derivedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})

test('what is no id of an office is refused', () => {
  expect(() => derivedId('TIP', 'place:supplier')).toThrow(TypeError)
})
