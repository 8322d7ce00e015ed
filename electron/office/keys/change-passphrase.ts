import { randomBytes } from 'node:crypto'
import { findCall } from '#db/queries/journal/call.ts'
import { setDutyToChange } from '#db/queries/users/user.ts'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import { openOwnKeys } from '../session/own-keys.ts'
import type { PassphraseProblem } from '../session/unlock.ts'
import { keyFileOf, type Recorder, recordChange, slotFor, type Vault } from '../session/vault.ts'

export type ChangePassphraseProblem = PassphraseProblem | WeakPassphrase | { problem: 'SAME_PASSPHRASE' }

/**
 * Gives the signed-in person a new passphrase; answers undefined when done. The signing seal stays the same, so what is
 * sealed under it stays readable, except after a temporary passphrase: an administrator knew that one, so the seal is made
 * new (in the same buffer) before anything can have been sealed under it.
 */
export async function changePassphrase(
  vault: Vault,
  record: Recorder,
  input: { callId: string; current: string; next: string },
): Promise<undefined | ChangePassphraseProblem> {
  const { userId, userName: name, mustChangePassphrase: temporaryBefore } = vault
  const repeated = await findCall(vault.database.db, input.callId)
  if (repeated) return recordChange(vault, record, { callId: input.callId, redactedInput: {} }, async (_, same) => same)
  const keys = await openOwnKeys(vault, input.current)
  if ('problem' in keys) return keys
  keys.dataKey.fill(0)
  keys.signingSeal.fill(0)
  if (input.next.normalize('NFKC') === input.current.normalize('NFKC')) return { problem: 'SAME_PASSPHRASE' }
  const weak = await refuseWeak(input.next, [name, keyFileOf(vault).office.name])
  if (weak) return weak

  const seal = temporaryBefore ? randomBytes(32) : Buffer.from(vault.signingSeal)
  const next = await slotFor(vault, { userId, name, mustChange: false }, seal, input.next)
  await recordChange(vault, record, { callId: input.callId, redactedInput: {} }, async (call, before) => {
    await setDutyToChange(call.tx, userId, false)
    call.journal({
      subjects: [{ kind: 'user', id: userId, label: name }],
      after: { temporaryBefore },
    })
    return { ...before, users: before.users.map((each) => (each.userId === userId ? next : each)) }
  })
  seal.copy(vault.signingSeal)
  seal.fill(0)
  vault.mustChangePassphrase = false
  return undefined
}
