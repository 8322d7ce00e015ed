import { createHash } from 'node:crypto'

/**
 * SHA-256 of a certificate (DER) in sixteen groups of four capital hexadecimal digits, to be compared by phone:
 * `3F9A 77C1 …`.
 */
export function fingerprint(certificate: Uint8Array): string {
  const hex = createHash('sha256').update(certificate).digest('hex').toUpperCase()
  return hex.replace(/.{4}(?!$)/g, '$& ')
}

/** The first four groups of a fingerprint: enough to recognise it, not to prove it. */
export function shortFingerprint(certificate: Uint8Array): string {
  return shortened(fingerprint(certificate))
}

/** A fingerprint's first four groups. */
export function shortened(whole: string): string {
  return whole.slice(0, 19)
}
