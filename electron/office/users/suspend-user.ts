import { findUser, isLastAdministrator, suspend } from '#db/queries/users/user.ts'
import { type Recorder, recordChange, Stop, type Vault } from '../session/vault.ts'
import { endSigner } from '../signing/signer/end-signer.ts'

export type SuspendUserProblem =
  | { problem: 'UNKNOWN_RECORD'; data: { field: string; id: string } }
  | { problem: 'LAST_ADMINISTRATOR' }

/**
 * Takes a person's slot away; answers undefined when done, also when they were suspended before. Whoever kept a copy of
 * the old key file and knows the old passphrase could still read a copied database with another tool, until the office
 * is re-keyed.
 */
export function suspendUser(
  vault: Vault,
  record: Recorder,
  input: { callId: string; id: string; reason: string },
): Promise<undefined | SuspendUserProblem> {
  const { callId, id, reason } = input
  const request = { callId, redactedInput: { id, reason } }
  return recordChange<SuspendUserProblem>(vault, record, request, async (call, before) => {
    const { tx } = call
    const user = await findUser(tx, id)
    if (!user) throw new Stop({ problem: 'UNKNOWN_RECORD', data: { field: 'id', id } })
    if (await isLastAdministrator(tx, id)) throw new Stop({ problem: 'LAST_ADMINISTRATOR' })
    call.journal({
      subjects: [{ kind: 'user', id, label: user.display_name }],
      before: { status: user.status },
      after: { status: 'suspended', reason },
    })
    if (user.status === 'suspended') return before
    const since = call.now.toISOString()
    await suspend(tx, id, since)
    await endSigner(tx, id, since)
    return {
      ...before,
      users: before.users.filter((slot) => slot.userId !== id),
      suspended: [...before.suspended, { userId: id, name: user.display_name, since }],
    }
  })
}
