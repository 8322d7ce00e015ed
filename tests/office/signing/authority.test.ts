import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAuthority } from '#office/signing/certificate/authority.ts'
import { fingerprint, shortFingerprint } from '#office/signing/certificate/fingerprint.ts'
import { openPrivateKey, sealPrivateKey } from '#office/signing/signer/seal-private-key.ts'
import { folder, outside } from '#tests/office/print/outside-tools.ts'
import { issueSignerCertificate, people, signedAt } from './signed-report.ts'

function pem(certificate: Uint8Array): string {
  const body = Buffer.from(certificate).toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`
}

describe('certificates as openssl reads them', () => {
  test('authority and signers have the right extensions, and the one certifies the other', async () => {
    const { authority, salma } = await people()
    const into = folder()
    writeFileSync(join(into, 'ca.pem'), pem(authority.certificate))
    writeFileSync(join(into, 'signer.pem'), pem(salma.certificate))
    const text = (name: string) => outside('openssl', ['x509', '-in', join(into, name), '-noout', '-text']).output
    expect(text('ca.pem')).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/)
    expect(text('ca.pem')).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign/)
    expect(text('ca.pem')).toMatch(/Not After : Nov {2}3 07:14:00 2046 GMT/)
    expect(text('signer.pem')).toMatch(/Basic Constraints: critical\s+CA:FALSE/)
    expect(text('signer.pem')).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/)
    expect(text('signer.pem')).toMatch(/Extended Key Usage:\s+1\.3\.6\.1\.5\.5\.7\.3\.36, E-mail Protection/)
    expect(text('signer.pem')).toMatch(/Authority Key Identifier/)
    const at = String(signedAt.getTime() / 1000)
    const verify = ['verify', '-x509_strict', '-attime', at, '-CAfile', join(into, 'ca.pem'), join(into, 'signer.pem')]
    expect(outside('openssl', verify)).toMatchObject({ status: 0, output: expect.stringContaining('OK') })
  })

  test('serial numbers are 128 bits and differ', async () => {
    const { salma, omar } = await people()
    const serial = (certificate: Uint8Array) => {
      const path = join(folder(), 'c.pem')
      writeFileSync(path, pem(certificate))
      return outside('openssl', ['x509', '-in', path, '-noout', '-serial']).output.trim()
    }
    expect(serial(salma.certificate)).toMatch(/^serial=[4-7][0-9A-F]{31}$/)
    expect(serial(salma.certificate)).not.toBe(serial(omar.certificate))
  })

  test('a signer is not certified for longer than the authority lasts', async () => {
    const authority = await createAuthority({ name: 'Old', country: 'LB' }, new Date('2008-01-01T00:00:00Z'))
    const late = new Date('2027-01-01T00:00:00Z')
    const signer = await issueSignerCertificate(authority, { name: 'A', id: 'u', roles: ['manager'] }, late)
    const path = join(folder(), 'c.pem')
    writeFileSync(path, pem(signer.certificate))
    expect(outside('openssl', ['x509', '-in', path, '-noout', '-enddate']).output).toContain('Jan  1 00:00:00 2028')
  })

  test('another authority’s key cannot certify in its name', async () => {
    const [one, other] = [await people('One'), await people('Two')]
    const mixed = { certificate: one.authority.certificate, privateKey: other.authority.privateKey }
    await expect(issueSignerCertificate(mixed, { name: 'A', id: 'u', roles: ['manager'] }, signedAt)).rejects.toThrow()
  })
})

test('a fingerprint is that of openssl, in groups of four', async () => {
  const { authority } = await people()
  const path = join(folder(), 'ca.pem')
  writeFileSync(path, pem(authority.certificate))
  const { output } = outside('openssl', ['x509', '-in', path, '-noout', '-fingerprint', '-sha256'])
  expect(fingerprint(authority.certificate).replaceAll(' ', '')).toBe(output.split('=')[1]?.trim().replaceAll(':', ''))
  expect(fingerprint(authority.certificate)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
  expect(fingerprint(authority.certificate).startsWith(shortFingerprint(authority.certificate))).toBe(true)
})

describe('a sealed private key', () => {
  const key = new Uint8Array(32).fill(9)
  const pkcs8 = new TextEncoder().encode('a private key')

  test('opens with its key for its owner', () => {
    expect(openPrivateKey(sealPrivateKey(pkcs8, key, 'user-1'), key, 'user-1')).toEqual(pkcs8)
  })

  test('does not open with another key, for another owner, or changed', () => {
    const sealed = sealPrivateKey(pkcs8, key, 'user-1')
    expect(openPrivateKey(sealed, new Uint8Array(32), 'user-1')).toBeUndefined()
    expect(openPrivateKey(sealed, key, 'user-2')).toBeUndefined()
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(openPrivateKey(changed, key, 'user-1')).toBeUndefined()
    }
    expect(openPrivateKey(sealed.subarray(0, 20), key, 'user-1')).toBeUndefined()
  })
})
