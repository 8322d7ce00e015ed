import { createHash } from 'node:crypto'
import { fromBER, Null, OctetString, Sequence } from 'asn1js'
import { type Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'
import { engine } from './crypto-engine.ts'
import { oids } from './oids.ts'
import { isPlainEcdsa } from './plain-ecdsa.ts'

/** What a CMS signature says of the bytes it was made for. */
export interface CheckedCms {
  /** The bytes are those that were signed. */
  bytesMatch: boolean
  /** The signature was made with the key of the signer's certificate. */
  signatureRight: boolean
  /** It has the signed attributes of PAdES baseline B-B, and they name this certificate. */
  pades: boolean
  signer: Certificate
  /** All certificates it carries. */
  certificates: Certificate[]
}

/** Reads and checks a detached CMS signature (DER, with padding after it). Undefined when it cannot be read at all. */
export async function checkCms(contents: Uint8Array, signed: Uint8Array): Promise<CheckedCms | undefined> {
  const cms = readCms(contents)
  const info = cms?.signerInfos[0]
  if (!cms || !info) return undefined
  const certificates = (cms.certificates ?? []).filter((each): each is Certificate => 'subjectPublicKeyInfo' in each)
  const signer = certificates.find((each) => isSigner(info, each))
  if (!signer) return undefined
  return {
    bytesMatch: attributeBytes(info, oids.messageDigest)?.equals(sha256(signed)) ?? false,
    signatureRight: await isSignatureRight(cms, signed),
    pades: hasPadesAttributes(info) && namesCertificate(info, signer),
    signer,
    certificates,
  }
}

/** Only the one form in which this program writes it: a part that means nothing could be changed unseen. */
function readCms(contents: Uint8Array): SignedData | undefined {
  try {
    const parsed = fromBER(new Uint8Array(contents))
    if (parsed.offset === -1) return undefined
    const content = new ContentInfo({ schema: parsed.result })
    if (content.contentType !== oids.signedData) return undefined
    const cms = new SignedData({ schema: content.content })
    const again = new ContentInfo({ contentType: oids.signedData, content: cms.toSchema() }).toSchema().toBER()
    const padded = Buffer.concat([Buffer.from(again)], contents.length)
    return isOurForm(cms) && padded.equals(contents) ? cms : undefined
  } catch {
    return undefined
  }
}

function isOurForm(cms: SignedData): boolean {
  const [info, ...others] = cms.signerInfos
  return (
    cms.version === 1 &&
    cms.digestAlgorithms.map(({ algorithmId }) => algorithmId).join() === oids.sha256 &&
    cms.encapContentInfo.eContentType === oids.data &&
    cms.encapContentInfo.eContent === undefined &&
    others.length === 0 &&
    info?.version === 1 &&
    info.digestAlgorithm.algorithmId === oids.sha256 &&
    info.digestAlgorithm.algorithmParams instanceof Null &&
    isPlainEcdsa(info.signature.valueBlock.valueHexView) &&
    info.signatureAlgorithm.algorithmId === oids.ecdsaWithSha256 &&
    info.unsignedAttrs === undefined
  )
}

function isSigner(info: SignerInfo, certificate: Certificate): boolean {
  const id: unknown = info.sid
  if (!(id instanceof IssuerAndSerialNumber)) return false
  const { issuer, serialNumber } = certificate
  const own = new IssuerAndSerialNumber({ issuer, serialNumber })
  return Buffer.from(id.toSchema().toBER()).equals(Buffer.from(own.toSchema().toBER()))
}

/** Integrity only: with the chain in the same call pkijs stops at a foreign authority and says nothing of the bytes. */
async function isSignatureRight(cms: SignedData, signed: Uint8Array): Promise<boolean> {
  try {
    return await cms.verify({ signer: 0, data: new Uint8Array(signed).buffer, checkChain: false }, engine)
  } catch {
    return false
  }
}

function hasPadesAttributes(info: SignerInfo): boolean {
  const types = (info.signedAttrs?.attributes ?? []).map(({ type }) => type).sort()
  const asked = [oids.contentType, oids.messageDigest, oids.signingCertificateV2].sort()
  return types.length === asked.length && types.every((type, index) => type === asked[index])
}

/** signing-certificate-v2 holds the hash of the certificate, first of its list; SHA-256 when no algorithm is named. */
function namesCertificate(info: SignerInfo, certificate: Certificate): boolean {
  const list = firstOf(attributeValue(info, oids.signingCertificateV2))
  const hash = firstOf(firstOf(list))
  if (!(hash instanceof OctetString)) return false
  return Buffer.from(hash.getValue()).equals(sha256(derOf(certificate)))
}

function firstOf(sequence: unknown): unknown {
  return sequence instanceof Sequence ? sequence.valueBlock.value[0] : undefined
}

function attributeBytes(info: SignerInfo, type: string): Buffer | undefined {
  const value = attributeValue(info, type)
  return value instanceof OctetString ? Buffer.from(value.getValue()) : undefined
}

function attributeValue(info: SignerInfo, type: string): unknown {
  return info.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0]
}

/** A certificate as DER. */
export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER())
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
