import { v7 as newId } from 'uuid'
import { z } from 'zod'

/** A JSON Schema as zod writes it: only what the contract uses. */
interface Schema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  default?: unknown
}

/** What nobody should be able to break the office with, one leaf at a time. */
export const nasty: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  'x'.repeat(10_000),
  'Ahmed \u202Egnilrad',
  'a\u0000b',
  '\uD800',
  "'; drop table movement; --",
  -1,
  0.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [[[[[[]]]]]],
  '2026-02-30',
  '2999-12-31',
  '0000-00-00',
  newId(),
  '../../etc/passwd',
]

/** A value that fits a schema as far as its shape goes: ids of nothing, days of today, short texts. */
export function sampleInput(schema: z.ZodType): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
}

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice) return sample(choice)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sample(inner)]))
  }
  if (type === 'array') {
    if (schema.prefixItems) return schema.prefixItems.map(sample)
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => sample(schema.items ?? {}))
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return false
  if (schema.format === 'uuid') return newId()
  if (schema.format === 'date-time') return new Date().toISOString()
  return 'ABC'
}

/** The value with one leaf or branch replaced, once for each place in it. */
export function* withOneReplaced(value: unknown, replacement: unknown): Generator<unknown> {
  yield replacement
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      for (const changed of withOneReplaced(inner, replacement)) yield value.with(index, changed)
    }
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    for (const changed of withOneReplaced(inner, replacement)) yield { ...value, [name]: changed }
  }
}
