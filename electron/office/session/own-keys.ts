import type { SlotKeys } from '../key-file/key-slot.ts'
import { type PassphraseProblem, tryPassphrase } from './unlock.ts'
import { keyFileOf, type Vault } from './vault.ts'

/**
 * The signed-in person's own keys, opened with their passphrase, asked again so that nobody signs or changes keys at a
 * screen that someone left open. Wrong passphrases count and wait as at the sign-in. The caller wipes both keys.
 */
export async function openOwnKeys(vault: Vault, passphrase: string): Promise<SlotKeys | PassphraseProblem> {
  const slot = keyFileOf(vault).users.find((each) => each.userId === vault.userId)
  if (!slot) throw new Error('The signed-in person has no slot')
  return tryPassphrase(vault.folder, vault.officeId, slot, passphrase)
}
