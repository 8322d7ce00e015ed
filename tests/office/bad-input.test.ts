import { ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { permissions, type Role } from '#shared/domain/permissions.ts'
import { nasty, sampleInput, withOneReplaced } from '#tests/support/sample-input.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

/** These take the office away, or make another one: they have tests of their own. */
const elsewhere = new Set(['session.createDemo', 'session.createOffice', 'session.openFolder', 'report.verify'])
const procedures = allProcedures().flatMap(({ path, meta, input, errors }) =>
  input && !elsewhere.has(path) ? [{ path, meta, input, declared: errors }] : [],
)

function allowed(meta: ProcedureMeta): Role {
  const { permission } = meta
  if (permission === undefined || permission === 'anyone' || permission === 'signed-in') return 'administrator'
  const roles: readonly Role[] = permissions[permission]
  return roles[0] ?? 'administrator'
}

describe('whatever is sent, the answer is declared and nothing is half saved', () => {
  let office: WholeOffice
  const surprises: string[] = []
  beforeAll(async () => {
    office = await openTestOffice({ log: (message, detail) => surprises.push(`${message} ${String(detail)}`) })
  })
  afterAll(() => office.close())

  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))('%s', async (path, procedure) => {
    const role = allowed(procedure.meta)
    const call = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], office.as(role))
    const good = sampleInput(procedure.input)
    const undeclared: string[] = []
    surprises.length = 0
    let bad = 0
    for (const value of nasty) {
      for (const input of withOneReplaced(good, value)) {
        try {
          await (call as (input: unknown) => Promise<unknown>)(input)
        } catch (error) {
          const code = error instanceof ORPCError ? error.code : 'NOT_AN_ANSWER'
          if (code === 'BAD_INPUT') bad += 1
          if (!procedure.declared.includes(code)) undeclared.push(`${code} for ${JSON.stringify(input)?.slice(0, 300)}`)
        }
      }
    }
    expect(undeclared.slice(0, 3)).toEqual([])
    expect(surprises).toEqual([])
    expect(bad).toBeGreaterThan(0)
  })

  test('afterwards the office is sound', async () => {
    const check = await office.as('administrator').journal.check()
    expect(check.ok, JSON.stringify(check)).toBe(true)
  })
})
