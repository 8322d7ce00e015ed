import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { officeContract } from '#shared/contract/index.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { addDays } from '#shared/domain/dates.ts'
import { subjectPermissions } from '#shared/domain/journal/subject-kinds.ts'
import { may, type Role, roles } from '#shared/domain/permissions.ts'
import { type DemoDesks, openDemoDesks } from '#tests/support/demo-desks.ts'
import { type Needles, needlesOf } from '#tests/support/needles.ts'

interface Procedure {
  path: string
  meta: ProcedureMeta
  input: z.ZodType | undefined
}

/** Every procedure of the contract that answers without changing a record: a new one is in this test by itself. */
function readingProcedures(branch: object, path: string[] = []): Procedure[] {
  return Object.entries(branch).flatMap(([name, value]) => {
    if (!('~orpc' in value)) return readingProcedures(value, [...path, name])
    const { meta, inputSchema } = value['~orpc']
    const asks = inputSchema ? Object.keys((jsonSchema(inputSchema).properties ?? {}) as object) : []
    if (meta.writes || asks.includes('callId')) return []
    return [{ path: [...path, name].join('.'), meta, input: inputSchema }]
  })
}

/** These end the session, change keys, keep something, or never end; none answers from the records of people. */
const elsewhere =
  /^(session\.(?!status)|keys\.|draft\.(save|remove|find)|changes\.watch|report\.verify|backup\.testRestore|.*\.(layout|saveLayout|export)$)/
const procedures = readingProcedures(officeContract).filter(({ path }) => !elsewhere.test(path))

type Schema = {
  type?: string
  format?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  items?: Schema
} & {
  required?: string[]
  anyOf?: Schema[]
  const?: unknown
}
function jsonSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
}

/** What a page could ask: ids of real records, the demo's own months and days, names of real people as text. */
function inputsOf({ path, input }: Procedure, desks: DemoDesks, needles: Needles): unknown[] {
  if (!input) return [undefined]
  if (path === 'journal.activity') {
    return Object.keys(subjectPermissions).flatMap((kind) => desks.ids.map((id) => ({ kind, id })))
  }
  if (path === 'consular.erasureMentions') return [{ erasureId }]
  const schema = jsonSchema(input)
  const asksForRecord = JSON.stringify(schema).includes('"uuid"')
  const texts = [...needles.words].slice(0, 8)
  const asksForText = schema.properties?.text !== undefined
  if (asksForText) return ['', ...texts].map((text) => ({ ...(sample(schema, desks, '') as object), text }))
  const inputs = (asksForRecord ? desks.ids : ['']).map((id) => sample(schema, desks, id))
  return [...new Map(inputs.map((asked) => [JSON.stringify(asked), asked])).values()]
}

function sample(schema: Schema, desks: DemoDesks, id: string, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf?.[0]
  if (choice) return sample(choice, desks, id, name)
  if (schema.type === 'object') {
    const needed = schema.required ?? []
    const inner = Object.entries(schema.properties ?? {}).filter(([key]) => needed.includes(key))
    return Object.fromEntries(inner.map(([key, value]) => [key, sample(value, desks, id, key)]))
  }
  if (schema.type === 'array') return [sample(schema.items ?? {}, desks, id, name)]
  if (schema.type === 'integer' || schema.type === 'number') return 1
  if (schema.type === 'boolean') return true
  if (schema.format === 'uuid') return desks.oneOf(name.replace(/Id$/, '')) ?? id
  if (/month/i.test(name)) return desks.lastMonth
  if (/day|from|until|on$|date/i.test(name)) return addDays(`${desks.lastMonth}-01`, 20)
  return 'ABC'
}

let desks: DemoDesks
let needles: Needles
/** Waits to be decided: of somebody who has departed. */
const erasureId = newId()
beforeAll(async () => {
  desks = await openDemoDesks()
  needles = await needlesOf(desks.db)
  const gone = await desks.db
    .selectFrom('person_status')
    .select('person_id')
    .where('step', '=', 'departed')
    .executeTakeFirstOrThrow()
  const asked = { callId: newId(), id: erasureId, personId: gone.person_id, ground: 'retention-over' as const }
  await desks.as('consular-officer').consular.askErasure(asked)
}, 300_000)
afterAll(() => desks.close())

const answered = new Set<string>()

/** What a role is told of people, in answers and refusals, by procedure. */
async function tellAll(role: Role): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const procedure of procedures) {
    const { path } = procedure
    const call = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], desks.as(role))
    for (const input of inputsOf(procedure, desks, needles)) {
      const told = await (call as (input: unknown) => Promise<unknown>)(input).then(
        (answer) => {
          answered.add(path)
          return answer
        },
        (error: unknown) => ({ ...(error as object), message: String(error) }),
      )
      // What a person typed comes back to them: that is no news.
      const hits = needles.in(JSON.stringify(told) ?? '', JSON.stringify(input) ?? '')
      if (hits.length > 0) found.set(path, hits.slice(0, 5))
    }
  }
  return found
}

describe('who may not see people is told of none', () => {
  test('the demo has people to be found', () => {
    expect(needles.words.size).toBeGreaterThan(60)
    expect(needles.numbers.size).toBeGreaterThan(100)
  })

  test.each(roles.filter((role) => !may([role], 'case.read')))('%s', { timeout: 240_000 }, async (role) => {
    const found = await tellAll(role)
    expect(Object.fromEntries(found)).toEqual({})
  })

  test.each(roles.filter((role) => may([role], 'case.read')))(
    '%s, who may, is told of them: the search finds what there is',
    { timeout: 240_000 },
    async (role) => {
      const found = await tellAll(role)
      expect([...found.keys()].some((path) => path.startsWith('consular.'))).toBe(true)
      expect([...found.keys()]).toContain('search.find')
    },
  )

  test('every procedure that reads was answered to somebody above', () => {
    expect(procedures.map(({ path }) => path).filter((path) => !answered.has(path))).toEqual([])
  })
})
