import { X509Certificate } from 'node:crypto'

/** From when until when a certificate (DER) is valid, as it says itself. */
export function validityOf(certificate: Uint8Array): { from: Date; until: Date } {
  const { validFrom, validTo } = new X509Certificate(certificate)
  return { from: new Date(validFrom), until: new Date(validTo) }
}

const renewBeforeDays = 30

/** Whether a certificate (DER) ended or is about to. */
export function endsSoon(certificate: Uint8Array, now: Date): boolean {
  return validityOf(certificate).until.getTime() - now.getTime() <= renewBeforeDays * 86_400_000
}
