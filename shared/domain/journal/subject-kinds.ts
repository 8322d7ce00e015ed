import { may, type Permission, type Role } from '../permissions.ts'

/**
 * Every kind of record that a journal entry can be about, with the permission that shows what the entry says of it
 * (design §7). A kind that is missing here does not compile where an entry is written.
 */
export const subjectPermissions = {
  office: 'activity.read',
  backup: 'activity.read',
  list: 'activity.read',
  user: 'users.read',
  document: 'stock.read',
  lot: 'stock.read',
  warehouse: 'reference.read',
  item: 'reference.read',
  kit: 'reference.read',
  donor: 'reference.read',
  project: 'reference.read',
  party: 'reference.read',
  site: 'reference.read',
  distribution: 'distribution.read',
  month: 'report.read',
  case: 'case.read',
  person: 'case.read',
  'travel-document': 'case.read',
  'exit-visa-request': 'case.read',
  'consular-session': 'case.read',
  departure: 'case.read',
} as const satisfies Record<string, Permission>
export type SubjectKind = keyof typeof subjectPermissions

/** The kinds of records of which someone holding these roles may read what the journal says. */
export function readableSubjectKinds(roles: readonly Role[]): SubjectKind[] {
  return subjectKinds.filter((kind) => may(roles, subjectPermissions[kind]))
}

/** Whether the journal knows records of this kind. */
export function isSubjectKind(kind: string): kind is SubjectKind {
  return Object.hasOwn(subjectPermissions, kind)
}

const subjectKinds = Object.keys(subjectPermissions).filter(isSubjectKind)
