import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allProcedures, type Procedure } from '#shared/contract/all-procedures.ts'
import { addDays } from '#shared/domain/dates.ts'
import { subjectPermissions } from '#shared/domain/journal/subject-kinds.ts'
import { may, type Role, roles } from '#shared/domain/permissions.ts'
import { type DemoDesks, openDemoDesks } from '#tests/support/demo-desks.ts'
import { type Needles, needlesOf } from '#tests/support/needles.ts'
import { makeFolder } from '#tests/support/office-file.ts'

/** Whether it changes something, leaves an entry or a file: a new procedure is in one of both tests by itself. */
const leavesSomething = ({ meta, input }: Procedure) =>
  meta.writes === true || (input !== undefined && Object.keys(jsonSchema(input).properties ?? {}).includes('callId'))

/** These end the session, change keys, keep something, or never end; none answers from the records of people. */
const elsewhere =
  /^(session\.(?!status)|keys\.|draft\.(save|remove|find)|changes\.watch|report\.verify|backup\.testRestore|.*\.(layout|saveLayout)$)/
const procedures = allProcedures().filter((each) => !leavesSomething(each) && !elsewhere.test(each.path))

/** These end sessions, or suspend those who ask here. */
const endsSessions = /^(session\.|keys\.|settings\.changeSettings$|users\.)/
const actions = allProcedures().filter((each) => leavesSomething(each) && !endsSessions.test(each.path))

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
  default?: readonly string[]
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
  if (name === 'callId') return newId()
  if (schema.format === 'uuid') return desks.oneOf(name.replace(/Id$/, '')) ?? id
  if (/month/i.test(name)) return desks.lastMonth
  if (/day|from|until|on$|date/i.test(name)) return addDays(`${desks.lastMonth}-01`, 20)
  return 'ABC'
}

/** Everything that an action could be asked to do with a record of a person; of who may not do it one input is enough. */
function actionsOf(procedure: Procedure, role: Role): unknown[] {
  const schema = procedure.input ? jsonSchema(procedure.input) : {}
  const { permission } = procedure.meta
  const refused = permission !== 'anyone' && permission !== 'signed-in' && permission && !may([role], permission)
  const ids = refused ? desks.ids.slice(0, 1) : desks.ids
  const inputs = ids.map((id) => sample(schema, desks, id) as Record<string, unknown>)
  const list = /^(list\..*)\.export$/.exec(procedure.path)?.[1]
  if (list === undefined)
    return [...new Map(inputs.map((one) => [JSON.stringify({ ...one, callId: '' }), one])).values()]
  const rows = allProcedures().find(({ path }) => path === `${list}.rows`)?.input
  const columns = (rows ? jsonSchema(rows).properties?.columns?.default : undefined) ?? []
  const path = join(folder.path, `${procedure.path}-${role}.csv`)
  const whom = { recipient: 'ABC', purpose: 'ABC' }
  return inputs
    .slice(0, 1)
    .map((one) => ({ ...one, ...whom, columns: columns.map((id) => ({ id, label: id })), format: 'csv', path }))
}

const folder = makeFolder()
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
afterAll(async () => {
  await desks.close()
  folder.remove()
})

const answered = new Set<string>()

/** What a role is told of people, in answers, refusals and files, by procedure. */
async function tellAll(
  role: Role,
  asked: readonly Procedure[],
  inputs: (procedure: Procedure) => unknown[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const procedure of asked) {
    const { path } = procedure
    const call = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], desks.as(role))
    for (const input of inputs(procedure)) {
      const told = await (call as (input: unknown) => Promise<unknown>)(input).then(
        (answer) => {
          answered.add(path)
          return answer
        },
        (error: unknown) => ({ ...(error as object), message: String(error) }),
      )
      const file = typeof input === 'object' && input !== null && 'path' in input ? String(input.path) : ''
      const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
      // What a person typed comes back to them: that is no news.
      const hits = needles.in(`${JSON.stringify(told) ?? ''}${written}`, JSON.stringify(input) ?? '')
      if (hits.length > 0) found.set(path, hits.slice(0, 5))
    }
  }
  return found
}

const reading = (procedure: Procedure) => inputsOf(procedure, desks, needles)

describe('who may not see people is told of none', () => {
  test('the demo has people to be found', () => {
    expect(needles.words.size).toBeGreaterThan(60)
    expect(needles.numbers.size).toBeGreaterThan(100)
  })

  test.each(roles.filter((role) => !may([role], 'case.read')))('%s', { timeout: 240_000 }, async (role) => {
    const found = await tellAll(role, procedures, reading)
    expect(Object.fromEntries(found)).toEqual({})
  })

  test.each(roles.filter((role) => may([role], 'case.read')))(
    '%s, who may, is told of them: the search finds what there is',
    { timeout: 240_000 },
    async (role) => {
      const found = await tellAll(role, procedures, reading)
      expect([...found.keys()].some((path) => path.startsWith('consular.'))).toBe(true)
      expect([...found.keys()]).toContain('search.find')
    },
  )

  test.each(roles.filter((role) => !may([role], 'case.read')))(
    '%s, whatever is done, refused, printed or exported',
    { timeout: 240_000 },
    async (role) => {
      const found = await tellAll(role, actions, (procedure) => actionsOf(procedure, role))
      expect(Object.fromEntries(found)).toEqual({})
    },
  )

  test('files of lists were written to somebody above', () => {
    const exported = actions.filter(({ path }) => path.endsWith('.export') && answered.has(path))
    expect(exported.length).toBeGreaterThan(10)
  })

  test('every procedure that reads was answered to somebody above', () => {
    expect(procedures.map(({ path }) => path).filter((path) => !answered.has(path))).toEqual([])
  })

  // It is kept for ninety days outside the journal, where no erasure looks for a name.
  test('what is remembered of all these calls is small: ids, numbers, counts, days and codes', async () => {
    const calls = await desks.db.selectFrom('call').select(['procedure', 'outcome']).execute()
    const remembered = new Set(calls.map(({ procedure }) => procedure))
    for (const path of ['consular.register', 'consular.decideErasure', 'report.approve', 'list.documents.export'])
      expect(remembered).toContain(path)
    const large = calls
      .filter(({ procedure }) => !ofNoPerson.test(procedure))
      .flatMap(({ procedure, outcome }) => textsIn(JSON.parse(outcome)).map((text) => `${procedure}: ${text}`))
    expect(large).toEqual([])
  })
})

/** What an outcome may hold of texts: ids, numbers and codes, months, days and instants. */
const small =
  /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[A-Z0-9][A-Z0-9/-]*|\d{4}-\d\d(-\d\d(T[\d:.]+Z)?)?|[\da-f]{64})$/
/** These remember the goods, places and partners that they saved, and a copy by its name: no person is in them. */
const ofNoPerson = /^(reference\.save|backup\.make)/

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || small.test(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
