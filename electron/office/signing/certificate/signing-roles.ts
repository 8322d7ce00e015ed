import { may, type Role } from '#shared/domain/permissions.ts'
import type { SigningPosition } from '../../print/paper.ts'

/** The permission that each signature of a report asks for. */
const permissionOf = { prepared: 'report.prepare', approved: 'report.approve' } as const

/** Those of a person's roles in which they may sign a report: they stand in the certificate. */
export function signingRoles(held: readonly Role[]): Role[] {
  return held.filter((role) => may([role], 'report.prepare') || may([role], 'report.approve')).toSorted()
}

/** Whether the roles of a certificate are enough for a signature in this position. */
export function maySignAs(position: SigningPosition, roles: readonly string[]): boolean {
  return may(roles as readonly Role[], permissionOf[position])
}
