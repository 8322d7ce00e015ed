import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { keyAlgorithm } from './crypto-engine.ts'

/** A certificate (DER) with its private key (PKCS#8): the caller seals the key and wipes it. */
export interface CertifiedKey {
  certificate: Uint8Array<ArrayBuffer>
  privateKey: Uint8Array<ArrayBuffer>
}

export interface AuthorityOffice {
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

export interface Signer {
  name: string
  /** The roles of the office in which the person may sign; the verifier asks for the one of each signature. */
  roles: readonly string[]
  /** Tells two people of the same name apart: the user's id. */
  id: string
}

const dayMs = 86_400_000
const authorityYears = 20
const authoritiesFrom = new Date('2020-01-01T00:00:00Z')
const signerYears = 3

/** Document signing (RFC 9336), and e-mail protection, which poppler and NSS ask for in its place. */
const signingPurposes = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']

/**
 * Makes an office's own signing authority: a self-signed P-256 certificate for 20 years that certifies signers and no
 * further authority. It is valid from long before, so that a clock that ran ahead when it was made locks nobody out of
 * signing afterwards: since when somebody may sign, each signer's certificate says.
 */
export async function createAuthority(office: AuthorityOffice, at: Date): Promise<CertifiedKey> {
  const keys = await newKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: new Name([
      { CN: [{ utf8String: `${office.name} – Amana` }] },
      { O: [{ utf8String: office.name }] },
      { C: [{ printableString: office.country }] },
    ]),
    ...validity(at, authorityYears),
    notBefore: authoritiesFrom,
    keys,
    signingAlgorithm: keyAlgorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: new Uint8Array(certificate.rawData), privateKey: await pkcs8(keys) }
}

/** A new key to sign with, before anyone certified it; `publicKey` as SPKI, `privateKey` as PKCS#8 to be sealed and wiped. */
export async function newSigningKey(): Promise<Record<'publicKey' | 'privateKey', Uint8Array<ArrayBuffer>>> {
  const keys = await newKeys()
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
    privateKey: await pkcs8(keys),
  }
}

/**
 * Certifies a person's key (SPKI) by the office's authority, for three years or as long as the authority lasts. Answers
 * the certificate (DER). Throws when the authority's key does not belong to its certificate.
 */
export async function certify(
  authority: CertifiedKey,
  signer: Signer,
  key: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const issuer = new X509Certificate(authority.certificate)
  const signingKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(authority.privateKey), keyAlgorithm, false, [
    'sign',
  ])
  const publicKey = await crypto.subtle.importKey('spki', key, keyAlgorithm, true, ['verify'])
  const { notBefore, notAfter } = validity(at, signerYears)
  const lastDay = Math.min(notAfter.getTime(), issuer.notAfter.getTime())
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: new Name([
      { CN: [{ utf8String: signer.name }] },
      { '2.5.4.5': [{ printableString: signer.id }] },
      ...signer.roles.map((role) => ({ OU: [{ utf8String: role }] })),
      ...issuer.subjectName.getField('O').map((name) => ({ O: [{ utf8String: name }] })),
    ]),
    issuer: issuer.subjectName,
    notBefore,
    notAfter: new Date(lastDay),
    publicKey,
    signingKey,
    signingAlgorithm: keyAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension(signingPurposes),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  if (!(await certificate.verify({ publicKey: issuer.publicKey, signatureOnly: true }))) {
    throw new Error('the key does not belong to the authority’s certificate')
  }
  return new Uint8Array(certificate.rawData)
}

/** A clock set back by some hours after the certificate was made must not make its signatures invalid: one day spare. */
function validity(at: Date, years: number): { notBefore: Date; notAfter: Date } {
  const notAfter = new Date(at)
  notAfter.setUTCFullYear(at.getUTCFullYear() + years)
  return { notBefore: new Date(at.getTime() - dayMs), notAfter }
}

function newKeys() {
  return crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
}

async function pkcs8(keys: Awaited<ReturnType<typeof newKeys>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
}

/** 128 random bits as a positive number: the first bit clear, the second set so that the length is always the same. */
function newSerial(): string {
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  return serial.toString('hex')
}
