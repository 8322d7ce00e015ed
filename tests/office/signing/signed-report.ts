import type { Paper } from '#office/print/paper.ts'
import { renderPaper } from '#office/print/render-paper.ts'
import {
  type CertifiedKey,
  certify,
  createAuthority,
  newSigningKey,
  type Signer,
} from '#office/signing/certificate/authority.ts'
import { signPdf } from '#office/signing/signature/sign-pdf.ts'
import type { Language } from '#shared/domain/languages.ts'
import { samplePaper } from '#tests/office/print/sample-paper.ts'

export const signedAt = new Date('2026-11-03T07:14:00.000Z')

/** An office's authority and two people of it. */
export interface People {
  authority: CertifiedKey
  salma: CertifiedKey
  omar: CertifiedKey
}

/** A new key with its certificate. */
export async function issueSignerCertificate(authority: CertifiedKey, signer: Signer, at: Date): Promise<CertifiedKey> {
  const { publicKey, privateKey } = await newSigningKey()
  return { certificate: await certify(authority, signer, publicKey, at), privateKey }
}

export async function people(office = 'مكتب طرابلس', at = signedAt): Promise<People> {
  const authority = await createAuthority({ name: office, country: 'LY' }, at)
  const salma = await issueSignerCertificate(
    authority,
    { name: 'سلمى الكيلاني', id: 'u1', roles: ['report-officer'] },
    at,
  )
  const omar = await issueSignerCertificate(authority, { name: 'Omar F.', id: 'u2', roles: ['manager'] }, at)
  return { authority, salma, omar }
}

export const signAs = (
  pdf: Uint8Array,
  position: 'prepared' | 'approved',
  key: CertifiedKey,
  authority: CertifiedKey,
  at = signedAt,
): Promise<Uint8Array> =>
  signPdf(pdf, {
    position,
    signer: { ...key, chain: [authority.certificate] },
    name: position === 'prepared' ? 'سلمى الكيلاني' : 'Omar F.',
    location: 'مكتب طرابلس',
    signedAt: at,
    timeZone: 'Africa/Tripoli',
    locale: { language: 'ar', digits: 'latn', country: 'LY' },
  })

/** Signs a report written in English as Salma or as Omar, as the office of that name does. */
export const signReport = (
  pdf: Uint8Array,
  position: 'prepared' | 'approved',
  { authority, salma, omar }: People,
  location = 'Tripoli',
  language: Language = 'en',
): Promise<Uint8Array> =>
  signPdf(pdf, {
    position,
    signer: { ...(position === 'prepared' ? salma : omar), chain: [authority.certificate] },
    name: position === 'prepared' ? 'سلمى الكيلاني' : 'Omar F.',
    location,
    signedAt,
    timeZone: 'Africa/Tripoli',
    locale: { language, digits: 'latn', country: 'LY' },
  })

export interface SignedReport extends People {
  paper: Paper
  unsigned: Uint8Array
  once: Uint8Array
  twice: Uint8Array
}

/** A report prepared by Salma and approved by Omar, and what it was before each. */
export async function signedReport(): Promise<SignedReport> {
  const { authority, salma, omar } = await people()
  const paper = { ...samplePaper('ar'), draft: false }
  const unsigned = await renderPaper(paper)
  const once = await signAs(unsigned, 'prepared', salma, authority)
  const twice = await signAs(once, 'approved', omar, authority)
  return { authority, salma, omar, paper, unsigned, once, twice }
}
