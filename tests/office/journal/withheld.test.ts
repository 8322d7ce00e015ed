import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEntry } from '#office/journal/append-entry.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let office: WholeOffice
beforeAll(async () => {
  office = await openTestOffice({ roles: ['administrator', 'manager', 'auditor', 'storekeeper'] })
  const db = office.running('administrator').open?.database.db
  await db?.transaction().execute((tx) =>
    appendEntry(tx, {
      at: office.clock.now().toISOString(),
      userId: office.userOf('manager'),
      action: 'consular.register',
      parts: [
        { subjects: [{ kind: 'case', id: 'c1', label: 'Okafor' }], after: { told: 'Ngozi' } },
        { subjects: [{ kind: 'warehouse', id: 'w1', label: 'TIP' }], after: { open: true } },
      ],
    }),
  )
})
afterAll(() => office.close())

const list = (role: Role, text = '') => office.as(role).journal.list({ text, action: 'consular.register' })

test('who may read people reads what was said of them', async () => {
  const { rows } = await list('manager')
  expect(rows[0]).toMatchObject({ details: 'shown', after: [{ told: 'Ngozi' }, { open: true }] })
  expect((await list('manager', 'Okafor')).total).toBe(1)
})

test.each(['auditor', 'administrator'] as const)(
  '%s sees that it was done and proves it, and no word of a person',
  async (role) => {
    const { rows } = await list(role)
    expect(rows[0]).toMatchObject({ details: 'withheld', userName: 'The manager', after: { open: true } })
    expect(rows[0]?.subjects).toContainEqual({ kind: 'case', id: 'c1', label: '' })
    expect(JSON.stringify(rows)).not.toMatch(/Okafor|Ngozi/)
    expect((await list(role, 'Okafor')).total).toBe(0)
    expect((await list(role, 'TIP')).total).toBe(1)
    expect((await office.as(role).journal.verify()).broken).toBeNull()
  },
)

test('the activity of a record is refused to who may not see the record', async () => {
  expect(await office.as('manager').journal.activity({ kind: 'case', id: office.userOf('manager') })).toEqual([])
  await expect(
    office.as('storekeeper').journal.activity({ kind: 'case', id: office.userOf('manager') }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED', data: { permission: 'case.read' } })
})
