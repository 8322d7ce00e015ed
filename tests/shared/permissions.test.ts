import { describe, expect, test } from 'vitest'
import { may, type Permission, permissions, type Role, roles } from '#shared/domain/permissions.ts'

const all = Object.keys(permissions) as Permission[]
const heldBy = (...held: Role[]) => all.filter((permission) => may(held, permission))

describe('who may do what (domain.md 15.1)', () => {
  test('nobody without a role may do anything', () => {
    expect(heldBy()).toEqual([])
  })

  test('one role of several is enough, and several have what each has', () => {
    for (const one of roles) {
      for (const other of roles) {
        expect(heldBy(one, other)).toEqual(all.filter((each) => may([one], each) || may([other], each)))
      }
    }
  })

  test('a storekeeper sees no case', () => {
    for (const permission of ['case.read', 'case.change', 'case.decide', 'person.correct', 'person.forget'] as const) {
      expect(may(['storekeeper'], permission)).toBe(false)
    }
  })

  test('an administrator moves no goods and sees no person', () => {
    expect(heldBy('administrator').filter((each) => /^(stock|distribution|case|person)\./.test(each))).toEqual([])
  })

  test('an auditor changes nothing and sees no person', () => {
    expect(heldBy('auditor').sort()).toEqual(
      [
        'activity.read',
        'check.run',
        'distribution.read',
        'draft.keep',
        'journal.read',
        'reference.read',
        'report.read',
        'stock.read',
        'users.read',
      ].sort(),
    )
  })

  test('whoever prepares a report does not approve it, whoever reports a loss needs another to approve it', () => {
    for (const role of roles) expect(may([role], 'report.prepare') && may([role], 'report.approve')).toBe(false)
    expect(may(['storekeeper'], 'stock.report-loss')).toBe(true)
    expect(may(['storekeeper'], 'stock.approve')).toBe(false)
  })
})
