import { runInNewContext } from 'node:vm'
import publishedCanonicalJson from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/domain/canonical-json.ts'

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, withKeysReversed(each)]),
  )
}

describe('canonical JSON', () => {
  test('sorts keys by code unit and leaves no white space, as RFC 8785 shows', () => {
    expect(canonicalJson({ '\u20ac': 'Euro', '\r': 1, '1': { f: false, a: [1e21, 0.002] } })).toBe(
      '{"\\r":1,"1":{"a":[1e+21,0.002],"f":false},"€":"Euro"}',
    )
    expect(canonicalJson(-0)).toBe('0')
  })

  test('is what a published implementation of RFC 8785 writes, for any value', () => {
    const anyText = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })
    fc.assert(
      fc.property(anyText, (value) => {
        expect(canonicalJson(value)).toBe(publishedCanonicalJson(value))
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
        expect(canonicalJson({ figure })).toBe(publishedCanonicalJson({ figure }))
      }),
      { numRuns: 5000 },
    )
  })

  test('is the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(withKeysReversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  test('is the same text after the value was stored and read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  })

  test('different values have different texts', () => {
    expect(canonicalJson({ a: ['1'] })).not.toBe(canonicalJson({ a: [1] }))
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}))
  })

  test('refuses what would not survive storing, and names the place', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    expect(() => canonicalJson({ lines: [{ quantity: Number.NaN }] })).toThrow('$.lines[0].quantity')
    expect(() => canonicalJson([undefined])).toThrow('$[0]')
    expect(() => canonicalJson({ on: new Date(0) })).toThrow('Date')
    expect(() => canonicalJson({ name: '\ud800' })).toThrow('surrogate')
    expect(() => canonicalJson(loop)).toThrow('contains itself')
    expect(() => canonicalJson({ count: 1n })).toThrow('bigint')
    expect(() => canonicalJson(new Map())).toThrow('Map')
    expect(() => canonicalJson({ at: [new (class Lot {})()] })).toThrow('$.at[0]: Lot')
  })

  test('takes an object without a prototype, and one of another realm, for what they are', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
    expect(canonicalJson(runInNewContext('({ a: { b: [1] } })'))).toBe('{"a":{"b":[1]}}')
  })
})
