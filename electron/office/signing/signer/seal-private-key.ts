import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
const headLength = 1 + 12 + 16

/**
 * A private key (PKCS#8) sealed under a 32-byte key with AES-256-GCM: `version(1) | iv(12) | tag(16) | ciphertext`.
 * `boundTo` (whose key it is) is authenticated with it, so that a seal cannot be moved to another person. The caller
 * wipes both keys.
 */
export function sealPrivateKey(pkcs8: Uint8Array, key: Uint8Array, boundTo: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(associated(boundTo))
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), sealed]))
}

/** The private key, or undefined when the key is not the one, or seal or owner were changed. The caller wipes it. */
export function openPrivateKey(
  sealed: Uint8Array,
  key: Uint8Array,
  boundTo: string,
): Uint8Array<ArrayBuffer> | undefined {
  if (sealed.length <= headLength || sealed[0] !== version) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 })
    .setAAD(associated(boundTo))
    .setAuthTag(sealed.subarray(13, headLength))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]))
  } catch {
    return undefined
  }
}

function associated(boundTo: string): Buffer {
  return Buffer.from(`amana/signing-key/v${version}|${boundTo}`, 'utf8')
}
