import type { Reader, Tx } from '../../schema.ts'

/** The office's own row. Throws when there is none: such a file is no office. */
export function readOffice(db: Reader) {
  return db.selectFrom('office').selectAll().executeTakeFirstOrThrow()
}

/** A person with their roles and preferences, or undefined. */
export async function findPerson(db: Reader, id: string) {
  const user = await db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()
  if (!user) return undefined
  const roles = await db.selectFrom('user_role').select('role').where('user_id', '=', id).orderBy('role').execute()
  return { ...user, roles: roles.map((row) => row.role), settings: await readSettings(db, id) }
}

/** Settings of one scope (`office` or a person's id), parsed from JSON. */
export async function readSettings(db: Reader, scope: string): Promise<Record<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).where('scope', '=', scope).execute()
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
}

/** Saves settings of one scope over what they were. */
export async function saveSettings(tx: Tx, scope: string, settings: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await tx
      .insertInto('setting')
      .values({ scope, name, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.columns(['scope', 'name']).doUpdateSet({ value: JSON.stringify(value) }))
      .execute()
  }
}

/** Everyone who can sign in or could, by name, with roles, last sign-in and the certificate they sign with. */
export async function listPeople(db: Reader) {
  const users = await db
    .selectFrom('user')
    .leftJoin('signing_certificate', (join) =>
      join.onRef('signing_certificate.user_id', '=', 'user.id').on('signing_certificate.retired_at', 'is', null),
    )
    .select(['user.id', 'display_name', 'status', 'must_change', 'fingerprint'])
    .select((eb) =>
      eb
        .selectFrom('journal')
        .select((entry) => entry.fn.max('at').as('at'))
        .whereRef('journal.user_id', '=', 'user.id')
        .where('action', '=', 'vault.sign-in')
        .as('last_sign_in_at'),
    )
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
