import type { OpenOffice } from '../office-process.ts'
import type { SigningPosition } from '../print/paper.ts'
import { type PassphraseProblem, tryPassphrase } from '../session/unlock.ts'
import { keyFileOf } from '../session/vault.ts'
import type { CmsSigner } from '../signing/make-cms.ts'
import { openSigner } from '../signing/open-signer.ts'

/**
 * Opens the signed-in person's signing key with their passphrase, asked again so that nobody signs at a screen someone
 * left open. The caller wipes `privateKey`. Wrong passphrases count and wait as at the sign-in.
 */
export async function signAs(
  open: OpenOffice,
  passphrase: string,
  position: SigningPosition,
): Promise<CmsSigner | PassphraseProblem | { problem: 'NO_CERTIFICATE' }> {
  const slot = keyFileOf(open.vault).users.find((each) => each.userId === open.user.id)
  if (!slot) throw new Error('The signed-in person has no slot')
  const keys = await tryPassphrase(open.vault.folder, open.vault.officeId, slot, passphrase)
  if ('problem' in keys) return keys
  try {
    const signer = await openSigner(open.database.db, open.user.id, position, keys.signingSeal)
    return signer ?? { problem: 'NO_CERTIFICATE' }
  } finally {
    keys.dataKey.fill(0)
    keys.signingSeal.fill(0)
  }
}
