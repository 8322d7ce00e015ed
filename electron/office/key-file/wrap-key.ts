import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a wrapping key is for: each has its own, so that one cannot stand in for the other. */
export type WrapPurpose = 'data-key' | 'signing-seal' | 'recovery'

const version = 1

/**
 * Wraps a 32-byte key under a secret with AES-256-GCM: `version(1) | iv(12) | tag(16) | ciphertext(32)`, base64. `bound`
 * is authenticated with it: a wrap moved into another slot does not open.
 */
export function wrapKey(key: Uint8Array, secret: Uint8Array, purpose: WrapPurpose, bound: string): string {
  const iv = randomBytes(12)
  const wrapping = wrappingKey(secret, purpose)
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(associated(purpose, bound))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  wrapping.fill(0)
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The key, or undefined when the secret is not the one, or wrap or slot were changed. The caller wipes it. */
export function unwrapKey(
  wrapped: string,
  secret: Uint8Array,
  purpose: WrapPurpose,
  bound: string,
): Buffer | undefined {
  const bytes = Buffer.from(wrapped, 'base64')
  if (bytes.length !== 61 || bytes[0] !== version) return undefined
  const wrapping = wrappingKey(secret, purpose)
  const decipher = createDecipheriv('aes-256-gcm', wrapping, bytes.subarray(1, 13), { authTagLength: 16 })
    .setAAD(associated(purpose, bound))
    .setAuthTag(bytes.subarray(13, 29))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()])
  } catch {
    return undefined
  } finally {
    wrapping.fill(0)
  }
}

function wrappingKey(secret: Uint8Array, purpose: WrapPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `amana/${purpose}/v${version}`, 32))
}

function associated(purpose: WrapPurpose, bound: string): Buffer {
  return Buffer.from(`amana/${purpose}/v${version}|${bound}`, 'utf8')
}
