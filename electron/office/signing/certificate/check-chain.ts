import { BasicConstraints, type Certificate, CertificateChainValidationEngine, ExtKeyUsage } from 'pkijs'
import { derOf } from './check-cms.ts'
import { engine } from './crypto-engine.ts'
import { oids } from './oids.ts'
import { isPlainEcdsa } from './plain-ecdsa.ts'

/** `unknown-authority`: the chain is in order, but nobody said that its authority is to be trusted. */
export type ChainState = 'trusted' | 'unknown-authority' | 'invalid'

export interface CheckedChain {
  state: ChainState
  /** The signer's certificate was not valid at the time it signed. */
  expired: boolean
  /** Who certified the signer: the office's authority. */
  authority: Certificate | undefined
}

const documentSigning = '1.3.6.1.5.5.7.3.36'
const longestPath = 5

/** Whether whoever verifies knows an authority's certificate (DER) to be what it says. */
export type IsTrusted = (authority: Uint8Array) => boolean

/** Checks who certified a signer, at the time of signing, with the certificates that came with the signature. */
export async function checkChain(
  signer: Certificate,
  embedded: Certificate[],
  isTrusted: IsTrusted,
  at: Date,
): Promise<CheckedChain> {
  const path = await pathFrom(signer, embedded)
  const authority = path[1]
  const expired = at < signer.notBefore.value || at > signer.notAfter.value
  const top = path.at(-1)
  const known = path.slice(1).some((each) => isTrusted(derOf(each)))
  if (!authority || !top || expired || !isForDocuments(signer) || !(isTrusted(derOf(top)) || (await isAsWritten(top))))
    return { state: 'invalid', expired, authority }
  const validation = new CertificateChainValidationEngine({
    trustedCerts: [top],
    certs: path.toReversed(),
    checkDate: at,
  })
  const { result } = await validation.verify({}, engine)
  if (!result || !path.slice(1).every(isAuthority)) return { state: 'invalid', expired, authority }
  return { state: known ? 'trusted' : 'unknown-authority', expired, authority }
}

/** The signer and who certified whom above, as far as certificates are at hand; each link's signature is checked. */
async function pathFrom(signer: Certificate, candidates: Certificate[]): Promise<Certificate[]> {
  const path = [signer]
  let current = signer
  while (path.length < longestPath && !isSelfIssued(current)) {
    const issuer = await issuerOf(current, candidates)
    if (!issuer) break
    path.push(issuer)
    current = issuer
  }
  return path
}

function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.isEqual(certificate.subject)
}

/** Nobody above vouches for the highest certificate: it must at least be signed by its own key. */
async function isAsWritten(top: Certificate): Promise<boolean> {
  const { unusedBits, valueHexView } = top.signatureValue.valueBlock
  const plain = top.signatureAlgorithm.algorithmId !== oids.ecdsaWithSha256 || isPlainEcdsa(valueHexView)
  if (!isSelfIssued(top) || unusedBits !== 0 || !plain) return false
  return await top.verify(top, engine).catch(() => false)
}

async function issuerOf(certificate: Certificate, candidates: Certificate[]): Promise<Certificate | undefined> {
  for (const candidate of candidates) {
    if (!candidate.subject.isEqual(certificate.issuer)) continue
    const signed = await certificate.verify(candidate, engine).catch(() => false)
    if (signed) return candidate
  }
  return undefined
}

function isForDocuments(signer: Certificate): boolean {
  const usage = signer.extensions?.find((each) => each.parsedValue instanceof ExtKeyUsage)?.parsedValue
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(documentSigning)
}

function isAuthority(certificate: Certificate): boolean {
  const constraints = certificate.extensions?.find((each) => each.parsedValue instanceof BasicConstraints)?.parsedValue
  return constraints instanceof BasicConstraints && constraints.cA
}
