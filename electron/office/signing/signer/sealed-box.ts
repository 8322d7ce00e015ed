import { hkdfSync } from 'node:crypto'
import { openPrivateKey, sealPrivateKey } from './seal-private-key.ts'

const agreement = { name: 'ECDH', namedCurve: 'P-256' } as const
const pointLength = 65

/** A pair of keys: whoever has the public one seals for whoever has the private one (PKCS#8), which the caller wipes. */
export interface BoxKeys {
  publicKey: Uint8Array<ArrayBuffer>
  privateKey: Uint8Array<ArrayBuffer>
}

/** Makes a new pair. */
export async function newBoxKeys(): Promise<BoxKeys> {
  const keys = await crypto.subtle.generateKey(agreement, true, ['deriveBits'])
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  }
}

/**
 * Seals bytes so that only the owner of the private key opens them: a key agreed with a pair made for this once
 * (P-256, HKDF-SHA-256), then AES-256-GCM. `boundTo` (what it is and for whom) is authenticated with it.
 */
export async function sealFor(
  publicKey: Uint8Array<ArrayBuffer>,
  plain: Uint8Array,
  boundTo: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const once = await crypto.subtle.generateKey(agreement, false, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const key = await agreedKey(once.privateKey, publicKey, point, publicKey)
  const sealed = sealPrivateKey(plain, key, boundTo)
  key.fill(0)
  return new Uint8Array(Buffer.concat([point, sealed]))
}

/** What was sealed for the owner of these keys, or undefined when it was for another, or changed. The caller wipes it. */
export async function openSealed(
  { publicKey, privateKey }: BoxKeys,
  sealed: Uint8Array,
  boundTo: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length <= pointLength) return undefined
  const point = new Uint8Array(sealed.slice(0, pointLength))
  try {
    const own = await crypto.subtle.importKey('pkcs8', privateKey, agreement, false, ['deriveBits'])
    const key = await agreedKey(own, point, point, publicKey)
    const plain = openPrivateKey(sealed.subarray(pointLength), key, boundTo)
    key.fill(0)
    return plain
  } catch {
    return undefined
  }
}

async function agreedKey(
  own: Awaited<ReturnType<typeof crypto.subtle.importKey>>,
  other: Uint8Array<ArrayBuffer>,
  once: Uint8Array,
  recipient: Uint8Array,
): Promise<Buffer> {
  const theirs = await crypto.subtle.importKey('raw', other, agreement, false, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256))
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([once, recipient]), 'amana/sealed-box/v1', 32))
  shared.fill(0)
  return key
}
