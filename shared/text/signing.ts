import type { Language } from '#shared/contract/fields.ts'

/** Words in the visible block of a digital signature and in its properties. */
export interface SigningWords {
  /** Head of the block, and of the place kept for it. */
  by: { prepared: string; approved: string }
  /** Why it was signed, as PDF readers show it. */
  reason: { prepared: string; approved: string }
  /** Before the first groups of the certificate's fingerprint. */
  certificate: string
}

export const signingWords: Record<Language, SigningWords> = {
  en: {
    by: { prepared: 'Prepared by', approved: 'Approved by' },
    reason: { prepared: 'I prepared this report', approved: 'I approve this report' },
    certificate: 'Certificate',
  },
  fr: {
    by: { prepared: 'Préparé par', approved: 'Approuvé par' },
    reason: { prepared: 'J’ai préparé ce rapport', approved: 'J’approuve ce rapport' },
    certificate: 'Certificat',
  },
  ar: {
    by: { prepared: 'أعدّه', approved: 'اعتمده' },
    reason: { prepared: 'أعددتُ هذا التقرير', approved: 'أعتمد هذا التقرير' },
    certificate: 'الشهادة',
  },
}
