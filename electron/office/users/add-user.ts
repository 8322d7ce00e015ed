import { randomBytes } from 'node:crypto'
import { findCall } from '#db/queries/journal/call.ts'
import { insertUser, listUserRows } from '#db/queries/users/user.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import { keyFileOf, type Recorder, recordChange, Stop, slotFor, type Vault } from '../session/vault.ts'

export interface NewUser {
  callId: string
  id: string
  name: string
  roles: readonly Role[]
  temporaryPassphrase: string
  language: Language
}

export type AddUserProblem = WeakPassphrase | { problem: 'ALREADY_USED'; data: { field: 'id' | 'name'; value: string } }

/**
 * Adds a person with a passphrase that they must change at their first sign-in; answers undefined when done. Names are
 * unique, suspended people included, without regard to capitals: a person signs in by choosing a name.
 */
export async function addUser(vault: Vault, record: Recorder, input: NewUser): Promise<undefined | AddUserProblem> {
  const { temporaryPassphrase, callId, ...redactedInput } = input
  const request = { callId, redactedInput }
  const { id, name, roles, language } = input
  if (await findCall(vault.database.db, callId)) return recordChange(vault, record, request, async (_, same) => same)
  const weak = await refuseWeak(temporaryPassphrase, [name, keyFileOf(vault).office.name])
  if (weak) return weak
  const seal = randomBytes(32)
  const slot = await slotFor(vault, { userId: id, name, mustChange: true }, seal, temporaryPassphrase)
  seal.fill(0)
  return recordChange<AddUserProblem>(vault, record, request, async (call, before) => {
    const users = await listUserRows(call.tx)
    if (users.some((user) => user.id === id))
      throw new Stop({ problem: 'ALREADY_USED', data: { field: 'id', value: id } })
    if (users.some((user) => sameName(user.display_name, name))) {
      throw new Stop({ problem: 'ALREADY_USED', data: { field: 'name', value: name } })
    }
    const { officeId, userId: createdBy } = vault
    await insertUser(
      call.tx,
      { id, officeId, name, roles, language, mustChange: true, createdBy },
      call.now.toISOString(),
    )
    call.journal({ subjects: [{ kind: 'user', id, label: name }], after: { roles, language } })
    return { ...before, users: [...before.users, slot] }
  })
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
}
