import { v7 as newId } from 'uuid'
import { makeRecovery } from '../key-file/recovery-words.ts'
import { type PassphraseProblem, tryPassphrase } from '../session/unlock.ts'
import { keyFileOf, type Recorder, recordChange, type Vault } from '../session/vault.ts'

/**
 * Makes a new recovery sheet and answers its 24 words; the old sheet opens nothing from then on. Asks for the passphrase
 * again, because the words open everything. It takes no call id: words are kept nowhere, so a repeated call makes another sheet,
 * and that one is good.
 */
export async function renewRecoverySheet(
  vault: Vault,
  record: Recorder,
  input: { passphrase: string },
): Promise<{ words: string[] } | PassphraseProblem> {
  const { folder, officeId, userId } = vault
  const slot = keyFileOf(vault).users.find((each) => each.userId === userId)
  if (!slot) throw new Error('The signed-in person has no slot')
  const keys = await tryPassphrase(folder, officeId, slot, input.passphrase)
  if ('problem' in keys) return keys
  keys.dataKey.fill(0)
  keys.signingSeal.fill(0)
  const recovery = makeRecovery(officeId, vault.dataKey, folder.clock.now())
  await recordChange(vault, record, { callId: newId(), redactedInput: {} }, async (call, before) => {
    call.journal({
      subjects: [{ kind: 'office', id: officeId, label: before.office.name }],
      before: { sheetMadeAt: before.recovery.madeAt },
      after: { sheetMadeAt: recovery.slot.madeAt },
    })
    return { ...before, recovery: recovery.slot }
  })
  return { words: recovery.words }
}
