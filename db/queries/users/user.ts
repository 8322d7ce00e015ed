import type { Reader, Tx } from '../../schema.ts'
import { readSettings } from '../settings/office.ts'
import { lastSignIn } from './last-sign-in.ts'

/** A person with their roles and preferences, or undefined. */
export async function findUser(db: Reader, id: string) {
  const user = await db.selectFrom('office_user').selectAll().where('id', '=', id).executeTakeFirst()
  if (!user) return undefined
  const roles = await db.selectFrom('user_role').select('role').where('user_id', '=', id).orderBy('role').execute()
  return { ...user, roles: roles.map((row) => row.role), settings: await readSettings(db, id) }
}

/** Everyone who can sign in or could, by name, with roles, last sign-in and the certificate they sign with. */
export async function listUsers(db: Reader) {
  const users = await db
    .selectFrom('office_user')
    .leftJoin('signing_certificate', (join) =>
      join.onRef('signing_certificate.user_id', '=', 'office_user.id').on('signing_certificate.retired_at', 'is', null),
    )
    .select(['office_user.id', 'display_name', 'status', 'must_change', 'fingerprint'])
    .select(lastSignIn('office_user.id').as('last_sign_in_at'))
    .orderBy('display_name')
    .execute()
  const roles = await db.selectFrom('user_role').select(['user_id', 'role']).orderBy('role').execute()
  return users.map((user) => ({
    ...user,
    roles: roles.filter((row) => row.user_id === user.id).map((row) => row.role),
  }))
}

/** Replaces a person's roles. */
export async function replaceRoles(tx: Tx, userId: string, roles: readonly string[], at: string): Promise<void> {
  await tx.deleteFrom('user_role').where('user_id', '=', userId).execute()
  await tx
    .insertInto('user_role')
    .values(roles.map((role) => ({ user_id: userId, role, given_at: at })))
    .execute()
}
