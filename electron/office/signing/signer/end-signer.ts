import { forgetSealingKey } from '#db/queries/keys/authority-share.ts'
import { forgetRequest, retireCertificate } from '#db/queries/keys/signing.ts'
import type { Tx } from '#db/schema.ts'

/**
 * Ends what a person signs and issues certificates with: they were suspended, lost their passphrase or have other roles.
 * Whoever signs again asks for a certificate anew.
 */
export async function endSigner(tx: Tx, userId: string, at: string): Promise<void> {
  await retireCertificate(tx, userId, at)
  await forgetRequest(tx, userId)
  await forgetSealingKey(tx, userId)
}
