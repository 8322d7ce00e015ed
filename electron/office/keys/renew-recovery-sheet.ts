import { v7 as newId } from 'uuid'
import { makeRecovery } from '../key-file/recovery-words.ts'
import { openOwnKeys } from '../session/own-keys.ts'
import type { PassphraseProblem } from '../session/unlock.ts'
import { type Recorder, recordChange, type Vault } from '../session/vault.ts'

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
  const { folder, officeId } = vault
  const keys = await openOwnKeys(vault, input.passphrase)
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
