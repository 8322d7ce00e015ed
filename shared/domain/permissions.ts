/** The jobs of an office (domain.md 15.1). One person may hold several, never both sides of one approval (REF-14). */
export const roles = [
  'storekeeper',
  'logistics-officer',
  'programme-officer',
  'consular-officer',
  'report-officer',
  'manager',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/**
 * Who may do what: the one table the office enforces, the screens hide by, and the permission test reads aloud.
 * A storekeeper sees no case; an administrator of keys and people moves no goods; an auditor changes nothing and sees
 * no person (domain.md 15.1, "may not").
 */
export const permissions = {
  'reference.read': roles,
  'reference.change': ['logistics-officer', 'programme-officer', 'administrator'],
  'users.read': ['administrator', 'manager', 'auditor'],
  'users.change': ['administrator'],
  /** Issues certificates to those who sign, two together: see the share that each is given of the authority's key. */
  'signer.certify': ['administrator', 'manager'],
  'settings.change': ['administrator', 'manager'],
  'recovery.renew': ['administrator'],
  'backup.make': ['administrator', 'manager'],
  'journal.read': ['administrator', 'manager', 'auditor'],
  'activity.read': roles,
  'check.run': ['administrator', 'manager', 'auditor'],
  'draft.keep': roles,
  'stock.read': ['storekeeper', 'logistics-officer', 'programme-officer', 'report-officer', 'manager', 'auditor'],
  'stock.receive': ['storekeeper', 'logistics-officer'],
  'stock.dispatch': ['storekeeper', 'logistics-officer'],
  'stock.reverse': ['storekeeper', 'logistics-officer'],
  'stock.report-loss': ['storekeeper', 'logistics-officer'],
  'stock.approve': ['logistics-officer', 'manager'],
  'distribution.read': [
    'storekeeper',
    'logistics-officer',
    'programme-officer',
    'report-officer',
    'manager',
    'auditor',
  ],
  'distribution.plan': ['programme-officer'],
  'distribution.report': ['programme-officer'],
  'distribution.verify': ['programme-officer', 'manager'],
  'case.read': ['consular-officer', 'manager'],
  'case.change': ['consular-officer'],
  'case.decide': ['manager'],
  /** Also a manager: whose reason it needs to leave a child without an adult, and who is another than the desk (VHR-6). */
  'person.correct': ['consular-officer', 'manager'],
  'person.forget': ['consular-officer', 'manager'],
  'report.read': ['report-officer', 'programme-officer', 'manager', 'auditor'],
  'report.prepare': ['report-officer'],
  'report.approve': ['manager'],
  'month.reopen': ['manager'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

/** Whether someone holding these roles may use the permission. No roles, no permission. */
export function may(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return held.some((role) => allowed.includes(role))
}
