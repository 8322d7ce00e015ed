import { randomBytes } from 'node:crypto'
import { usualKdf } from '../key-file/derive-key.ts'
import type { KeyFileProblem } from '../key-file/key-file.ts'
import { makeUserSlot } from '../key-file/key-slot.ts'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import { type BadRecoveryWords, openRecovery } from '../key-file/recovery-words.ts'
import { type EnterProblem, enterOffice } from './enter-office.ts'
import { type OfficeFolder, readKeys } from './office-folder.ts'
import type { Vault } from './vault.ts'

export type RecoveryProblem =
  | KeyFileProblem
  | BadRecoveryWords
  | { problem: 'WRONG_RECOVERY_WORDS' }
  | WeakPassphrase
  | EnterProblem

/**
 * Opens the office with the words of the recovery sheet and gives an active person a new passphrase. Their signing seal
 * is new as well: whoever holds the sheet can open the office but cannot sign as someone else, so the person needs a new
 * signing key.
 */
export async function openWithRecoveryWords(
  folder: OfficeFolder,
  input: { words: readonly string[]; userId: string; newPassphrase: string },
): Promise<Vault | RecoveryProblem> {
  const keyFile = readKeys(folder)
  if ('problem' in keyFile) return keyFile
  const officeId = keyFile.office.id
  const dataKey = openRecovery(officeId, keyFile.recovery, input.words)
  if ('problem' in dataKey) return dataKey
  const known = keyFile.users.find((slot) => slot.userId === input.userId)?.name ?? ''
  const weak = await refuseWeak(input.newPassphrase, [known, keyFile.office.name])
  if (weak) {
    dataKey.fill(0)
    return weak
  }
  const signingSeal = randomBytes(32)
  const vault = await enterOffice(folder, {
    keyFile,
    dataKey,
    userId: input.userId,
    action: 'session.openWithRecoveryWords',
    prepare: async ({ name }) => {
      const owner = { officeId, userId: input.userId, name, mustChange: false }
      const kdf = folder.kdf ?? usualKdf
      const slot = await makeUserSlot(owner, { dataKey, signingSeal }, input.newPassphrase, kdf, folder.clock.now())
      const others = keyFile.users.filter((each) => each.userId !== input.userId)
      return { keyFile: { ...keyFile, users: [...others, slot] }, signingSeal, mustChange: false }
    },
  })
  if ('problem' in vault) signingSeal.fill(0)
  return vault
}
