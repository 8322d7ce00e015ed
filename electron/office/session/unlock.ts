import { forgetFailures, noteFailure, secondsToWait } from '../folder/attempts.ts'
import type { KeyFile, KeyFileProblem, UserSlot } from '../key-file/key-file.ts'
import { openUserSlot, type SlotKeys } from '../key-file/key-slot.ts'
import { type EnterProblem, enterOffice, type PersonProblem } from './enter-office.ts'
import { type OfficeFolder, readKeys } from './office-folder.ts'
import type { Vault } from './vault.ts'

/** `waitSeconds` after a wrong passphrase is the wait before the next try; a try during a wait is not even looked at. */
export type PassphraseProblem =
  | { problem: 'WRONG_PASSPHRASE'; data: { waitSeconds: number } }
  | { problem: 'WAIT_BEFORE_TRYING'; data: { waitSeconds: number } }

export type UnlockProblem = KeyFileProblem | PassphraseProblem | EnterProblem

/**
 * Signs a person in: their slot gives the keys, the database opens with them. Writes the journal itself, failed attempts
 * too (when the database was closed, at the next sign-in).
 */
export async function unlock(
  folder: OfficeFolder,
  input: { userId: string; passphrase: string },
): Promise<Vault | UnlockProblem> {
  const keyFile = readKeys(folder)
  if ('problem' in keyFile) return keyFile
  const slot = findSlot(keyFile, input.userId)
  if ('problem' in slot) return slot
  const keys = await tryPassphrase(folder, keyFile.office.id, slot, input.passphrase)
  if ('problem' in keys) return keys
  const vault = await enterOffice(folder, {
    keyFile,
    dataKey: keys.dataKey,
    userId: input.userId,
    action: 'session.signIn',
    prepare: async () => ({ keyFile, signingSeal: keys.signingSeal, mustChange: slot.mustChange }),
  })
  if ('problem' in vault) keys.signingSeal.fill(0)
  return vault
}

/** Opens a slot with the waits that slow down guessing. The right passphrase ends the wait. */
export async function tryPassphrase(
  folder: OfficeFolder,
  officeId: string,
  slot: UserSlot,
  passphrase: string,
): Promise<SlotKeys | PassphraseProblem> {
  const { paths, clock } = folder
  const waitSeconds = secondsToWait(paths, slot.userId, clock.now())
  if (waitSeconds > 0) return { problem: 'WAIT_BEFORE_TRYING', data: { waitSeconds } }
  const keys = await openUserSlot(officeId, slot, passphrase)
  if (!keys) {
    return { problem: 'WRONG_PASSPHRASE', data: { waitSeconds: noteFailure(paths, slot.userId, clock.now()) } }
  }
  forgetFailures(paths, slot.userId)
  return keys
}

function findSlot(keyFile: KeyFile, userId: string): UserSlot | PersonProblem {
  const slot = keyFile.users.find((each) => each.userId === userId)
  if (slot) return slot
  const suspended = keyFile.suspended.find((each) => each.userId === userId)
  if (suspended) return { problem: 'SUSPENDED', data: { since: suspended.since } }
  return { problem: 'UNKNOWN_RECORD', data: { field: 'userId', id: userId } }
}
