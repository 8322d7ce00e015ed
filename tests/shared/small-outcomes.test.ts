import { expect, test } from 'vitest'
import { z } from 'zod'
import { officeContract } from '#shared/contract/index.ts'

/** These answer the goods, places and partners that they saved: records of the office that name no person. */
const ofNoPerson = /^reference\.save/

type Schema = {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** Numbers of documents, codes, months and days: texts that the office makes itself. */
const officeMade = /^(number|numbers|code|month|day|name|path|state|digest)$/

function outcomes(branch: object, path: string[] = []): [string, Schema][] {
  return Object.entries(branch).flatMap(([name, value]): [string, Schema][] => {
    if (!('~orpc' in value)) return outcomes(value, [...path, name])
    const { meta, outputSchema } = value['~orpc']
    if (!meta.writes || !outputSchema) return []
    const schema = z.toJSONSchema(outputSchema, { io: 'output', unrepresentable: 'any' }) as Schema
    return [[[...path, name].join('.'), schema]]
  })
}

/** The fields of an answer that could hold what a person typed. */
function freeTexts(schema: Schema, name = ''): string[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  if (inner.length > 0) return inner.flatMap((each) => freeTexts(each, name))
  if (schema.properties) return Object.entries(schema.properties).flatMap(([key, each]) => freeTexts(each, key))
  if (
    schema.enum ||
    schema.const !== undefined ||
    ['integer', 'number', 'boolean', 'null'].includes(String(schema.type))
  )
    return []
  if (schema.type === 'string' && (['uuid', 'date-time'].includes(schema.format ?? '') || officeMade.test(name)))
    return []
  return [name || 'anything']
}

// What it answers is remembered for ninety days outside the journal, where no erasure looks for a name.
test('a writing procedure answers with ids, numbers, counts and instants', () => {
  const found = outcomes(officeContract)
  expect(found.length).toBeGreaterThan(20)
  const large = found.filter(([path, schema]) => !ofNoPerson.test(path) && freeTexts(schema).length > 0)
  expect(Object.fromEntries(large.map(([path, schema]) => [path, freeTexts(schema)]))).toEqual({})
})
