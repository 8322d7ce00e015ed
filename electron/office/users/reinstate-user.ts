import { randomBytes } from 'node:crypto'
import { findCall } from '#db/queries/journal/call.ts'
import { findUser, reinstate } from '#db/queries/users/user.ts'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import { keyFileOf, type Recorder, recordChange, Stop, slotFor, type Vault } from '../session/vault.ts'
import { endSigner } from '../signing/signer/end-signer.ts'

export type ReinstateUserProblem = WeakPassphrase | { problem: 'UNKNOWN_RECORD'; data: { field: string; id: string } }

/**
 * Gives a suspended person a new slot, or an active one who forgot their passphrase, with a temporary passphrase that they
 * must change. Their signing seal is new: what was sealed under the old one is lost, so they need a new signing key.
 * Answers undefined when done.
 */
export async function reinstateUser(
  vault: Vault,
  record: Recorder,
  input: { callId: string; id: string; temporaryPassphrase: string },
): Promise<undefined | ReinstateUserProblem> {
  const { callId, id } = input
  const request = { callId, redactedInput: { id } }
  const { db } = vault.database
  if (await findCall(db, callId)) return recordChange(vault, record, request, async (_, same) => same)
  const user = await findUser(db, id)
  if (!user) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id } }
  const name = user.display_name
  const weak = await refuseWeak(input.temporaryPassphrase, [name, keyFileOf(vault).office.name])
  if (weak) return weak
  const seal = randomBytes(32)
  const slot = await slotFor(vault, { userId: id, name, mustChange: true }, seal, input.temporaryPassphrase)
  seal.fill(0)
  return recordChange<ReinstateUserProblem>(vault, record, request, async (call, before) => {
    // Their own slot, by their own hand: the keys in memory would no longer be those of the slot.
    if (id === vault.userId) throw new Stop({ problem: 'UNKNOWN_RECORD', data: { field: 'id', id } })
    await reinstate(call.tx, id)
    await endSigner(call.tx, id, call.now.toISOString())
    call.journal({
      subjects: [{ kind: 'user', id, label: name }],
      before: { status: user.status },
      after: { status: 'active', temporaryPassphrase: true },
    })
    return {
      ...before,
      users: [...before.users.filter((each) => each.userId !== id), slot],
      suspended: before.suspended.filter((each) => each.userId !== id),
    }
  })
}
