import type { Language } from '#shared/domain/languages.ts'
import type { Role } from '#shared/domain/permissions.ts'
import type { Reader, Tx } from '../../schema.ts'
import { readSettings, saveSettings } from '../settings/office.ts'
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
    .leftJoin('certificate_request', 'certificate_request.user_id', 'office_user.id')
    .select(['office_user.id', 'display_name', 'status', 'must_change', 'fingerprint'])
    .select('certificate_request.id as request_id')
    .select(lastSignIn('office_user.id').as('last_sign_in_at'))
    .orderBy('display_name')
    .execute()
  const roles = await db.selectFrom('user_role').select(['user_id', 'role']).orderBy('role').execute()
  return users.map((user) => ({
    ...user,
    roles: roles.filter((row) => row.user_id === user.id).map((row) => row.role),
  }))
}

/** Everyone who can sign in or could, by id: what slots in the key file are compared with. */
export function listUserRows(db: Reader) {
  return db.selectFrom('office_user').selectAll().orderBy('id').execute()
}

/** Whether this person is an active administrator and no other active person is one. */
export async function isLastAdministrator(db: Reader, userId: string): Promise<boolean> {
  const administrators = await db
    .selectFrom('office_user')
    .innerJoin('user_role', 'user_role.user_id', 'office_user.id')
    .select('office_user.id')
    .where('office_user.status', '=', 'active')
    .where('user_role.role', '=', 'administrator')
    .execute()
  return administrators.length === 1 && administrators[0]?.id === userId
}

/** Adds an active person with their roles and language; `createdBy` is null for the first one of an office. */
export async function insertUser(
  tx: Tx,
  user: {
    id: string
    officeId: string
    name: string
    roles: readonly Role[]
    language: Language
    mustChange: boolean
    createdBy: string | null
  },
  at: string,
): Promise<void> {
  await tx
    .insertInto('office_user')
    .values({
      id: user.id,
      office_id: user.officeId,
      display_name: user.name,
      status: 'active',
      must_change: user.mustChange ? 1 : 0,
      created_at: at,
      created_by: user.createdBy,
      suspended_at: null,
    })
    .execute()
  await insertRoles(tx, user.id, user.roles, at)
  await saveSettings(tx, user.id, { language: user.language })
}

/** Suspends a person from an instant on. */
export async function suspend(tx: Tx, userId: string, since: string): Promise<void> {
  await tx
    .updateTable('office_user')
    .set({ status: 'suspended', suspended_at: since })
    .where('id', '=', userId)
    .execute()
}

/** Makes a person active again, with a passphrase that they must change. */
export async function reinstate(tx: Tx, userId: string): Promise<void> {
  const change = { status: 'active', suspended_at: null, must_change: 1 } as const
  await tx.updateTable('office_user').set(change).where('id', '=', userId).execute()
}

/** Says whether a person must change their passphrase at the next sign-in. */
export async function setDutyToChange(tx: Tx, userId: string, mustChange: boolean): Promise<void> {
  await tx
    .updateTable('office_user')
    .set({ must_change: mustChange ? 1 : 0 })
    .where('id', '=', userId)
    .execute()
}

/** Replaces a person's roles. */
export async function replaceRoles(tx: Tx, userId: string, roles: readonly Role[], at: string): Promise<void> {
  await tx.deleteFrom('user_role').where('user_id', '=', userId).execute()
  await insertRoles(tx, userId, roles, at)
}

async function insertRoles(tx: Tx, userId: string, roles: readonly Role[], at: string): Promise<void> {
  await tx
    .insertInto('user_role')
    .values(roles.map((role) => ({ user_id: userId, role, given_at: at })))
    .execute()
}
