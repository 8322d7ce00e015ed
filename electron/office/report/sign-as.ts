import type { OpenOffice } from '../office-process.ts'
import type { SigningPosition } from '../print/paper.ts'
import { openOwnKeys } from '../session/own-keys.ts'
import type { PassphraseProblem } from '../session/unlock.ts'
import type { CmsSigner } from '../signing/certificate/make-cms.ts'
import { openSigner } from '../signing/signer/open-signer.ts'

/**
 * Opens the signed-in person's signing key with their passphrase, asked again so that nobody signs at a screen someone
 * left open. The caller wipes `privateKey`. Wrong passphrases count and wait as at the sign-in.
 */
export async function signAs(
  open: OpenOffice,
  passphrase: string,
  position: SigningPosition,
): Promise<CmsSigner | PassphraseProblem | { problem: 'NO_CERTIFICATE' }> {
  const keys = await openOwnKeys(open.vault, passphrase)
  if ('problem' in keys) return keys
  try {
    const signer = await openSigner(open.database.db, open.user.id, position, keys.signingSeal)
    return signer ?? { problem: 'NO_CERTIFICATE' }
  } finally {
    keys.dataKey.fill(0)
    keys.signingSeal.fill(0)
  }
}
