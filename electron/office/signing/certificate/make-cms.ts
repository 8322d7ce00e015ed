import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { engine, keyAlgorithm } from './crypto-engine.ts'
import { oids } from './oids.ts'

export interface CmsSigner {
  certificate: Uint8Array<ArrayBuffer>
  /** Certificates above the signer's own, the office's authority first. */
  chain: Uint8Array<ArrayBuffer>[]
  /** PKCS#8 of a P-256 key. */
  privateKey: Uint8Array<ArrayBuffer>
}

/**
 * A detached CMS signature (DER) over the data, as PAdES baseline B-B asks for: signed attributes are content type,
 * message digest and the hash of the signer's certificate, and no signing time, which PAdES takes from the PDF.
 */
export async function makeCms(data: Uint8Array<ArrayBuffer>, signer: CmsSigner): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = Certificate.fromBER(signer.certificate)
  const digest = await crypto.subtle.digest('SHA-256', data)
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oids.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
            new Attribute({ type: oids.messageDigest, values: [new OctetString({ valueHex: digest })] }),
            await signingCertificate(certificate, signer.certificate),
          ],
        }),
      }),
    ],
    certificates: [certificate, ...signer.chain.map((each) => Certificate.fromBER(each))],
  })
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(signer.privateKey), keyAlgorithm, false, ['sign'])
  await signed.sign(key, 0, 'SHA-256', data.buffer, engine)
  const content = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** ESS signing-certificate-v2 (RFC 5035): ties the signature to this certificate. No hash algorithm means SHA-256. */
async function signingCertificate(certificate: Certificate, der: Uint8Array<ArrayBuffer>): Promise<Attribute> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(der))
  const issuer = new GeneralName({ type: 4, value: certificate.issuer })
  const issuerSerial = new Sequence({
    value: [
      new Sequence({ value: [issuer.toSchema()] }),
      new Integer({ valueHex: certificate.serialNumber.valueBlock.valueHexView.slice().buffer }),
    ],
  })
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: hash }), issuerSerial] })
  const attribute = new Sequence({ value: [new Sequence({ value: [certificateId] })] })
  return new Attribute({ type: oids.signingCertificateV2, values: [attribute] })
}
