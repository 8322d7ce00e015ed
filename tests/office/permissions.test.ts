import { ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { may, permissions, roles } from '#shared/domain/permissions.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

/** A new procedure is in these tests by itself. */
const procedures = allProcedures()
const guarded = procedures.filter(({ meta }) => meta.permission !== 'anyone')

/** What the guard or the border answers to an input that no procedure takes; the guard comes first. */
async function codeOf(client: object, path: string): Promise<string> {
  const call = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], client)
  try {
    await (call as (input: unknown) => Promise<unknown>)({ nonsense: true })
    return 'ANSWERED'
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
}

describe('every procedure, every role', () => {
  let office: WholeOffice
  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())

  test('every procedure declares a permission of the table', () => {
    const known = ['anyone', 'signed-in', ...Object.keys(permissions)]
    expect(procedures.length).toBeGreaterThan(70)
    expect(procedures.filter(({ meta }) => !known.includes(meta.permission ?? ''))).toEqual([])
  })

  test('every procedure that changes records says which, and every one that reads says what from', () => {
    const writing = procedures.filter(({ meta }) => meta.writes)
    const reading = procedures.filter(({ meta }) => meta.derivesFrom !== undefined)
    expect(writing.filter(({ meta }) => meta.touches?.length === 0)).toEqual([])
    expect(reading.filter(({ meta }) => meta.derivesFrom?.length === 0)).toEqual([])
    expect(writing.length + reading.length).toBeGreaterThan(50)
  })

  test.each(roles)('%s is let in and kept out as the table says', async (role) => {
    const seen: Record<string, boolean> = {}
    const table: Record<string, boolean> = {}
    for (const { path, meta } of guarded) {
      const { permission } = meta
      if (permission === undefined || permission === 'anyone') throw new Error(`${path} is not guarded`)
      seen[path] = (await codeOf(office.as(role), path)) !== 'NOT_ALLOWED'
      table[path] = permission === 'signed-in' || may([role], permission)
    }
    expect(seen).toEqual(table)
  })

  test('nobody is let in while the office is locked', async () => {
    const client = office.as('auditor')
    await client.session.lock()
    const codes = new Set<string>()
    for (const { path } of guarded) codes.add(await codeOf(client, path))
    expect([...codes]).toEqual(['NOT_SIGNED_IN'])
  })

  test('a temporary passphrase opens nothing but the way to change it', async () => {
    const running = office.running('programme-officer')
    if (!running.open) throw new Error('nobody is signed in')
    running.open.user = { ...running.open.user, mustChangePassphrase: true }
    for (const { path, meta } of guarded) {
      const code = await codeOf(office.as('programme-officer'), path)
      if (meta.permission === 'signed-in') expect(code, path).not.toBe('MUST_CHANGE_PASSPHRASE')
      else expect(code, path).toBe('MUST_CHANGE_PASSPHRASE')
    }
  })
})
