import { findAuthority, findCertificate } from '#db/queries/keys/signing.ts'
import type { Reader } from '#db/schema.ts'
import type { SigningPosition } from '../../print/paper.ts'
import type { CmsSigner } from '../certificate/make-cms.ts'
import { maySignAs } from '../certificate/signing-roles.ts'
import { openPrivateKey } from './seal-private-key.ts'

/**
 * What a person signs with in a position: their certificate, the office's authority and the private key opened by the seal
 * that their passphrase gave. Undefined when they have no certificate for it, or the seal is not theirs. The caller wipes
 * `privateKey`.
 */
export async function openSigner(
  db: Reader,
  userId: string,
  position: SigningPosition,
  signingSeal: Uint8Array,
): Promise<CmsSigner | undefined> {
  const row = await findCertificate(db, userId)
  const authority = await findAuthority(db)
  if (!row || !authority || row.authority_id !== authority.id) return undefined
  if (!maySignAs(position, JSON.parse(row.roles) as string[])) return undefined
  const privateKey = openPrivateKey(row.sealed_key, signingSeal, userId)
  if (!privateKey) return undefined
  return { certificate: row.certificate, chain: [authority.certificate], privateKey }
}
