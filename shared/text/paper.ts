import type { Language } from '#shared/contract/fields.ts'

/** Words that the page itself adds to a printed document. */
export interface PaperWords {
  /** Foot of each page. Arguments are figures already formatted. */
  page: (page: string, pages: string) => string
  /** Under each table. */
  rows: (count: number, formatted: string) => string
  noRows: string
  total: string
  demo: string
  demoNotice: string
  draft: string
  draftNotice: string
  name: string
  function: string
  date: string
  signature: string
}

const arabicRows = (count: number, formatted: string): string => {
  if (count === 1) return 'صف واحد'
  if (count === 2) return 'صفّان'
  const lastTwo = count % 100
  if (lastTwo >= 3 && lastTwo <= 10) return `${formatted} صفوف`
  return lastTwo >= 11 ? `${formatted} صفًا` : `${formatted} صف`
}

export const paperWords: Record<Language, PaperWords> = {
  en: {
    page: (page, pages) => `Page ${page} of ${pages}`,
    rows: (count, formatted) => (count === 1 ? '1 row' : `${formatted} rows`),
    noRows: 'No rows',
    total: 'Total',
    demo: 'DEMO',
    demoNotice: 'Names and figures are invented',
    draft: 'DRAFT',
    draftNotice: 'Not approved',
    name: 'Name',
    function: 'Function',
    date: 'Date',
    signature: 'Signature',
  },
  fr: {
    page: (page, pages) => `Page ${page} sur ${pages}`,
    rows: (count, formatted) => (count === 1 ? '1 ligne' : `${formatted} lignes`),
    noRows: 'Aucune ligne',
    total: 'Total',
    demo: 'DEMO',
    demoNotice: 'Démonstration : noms et chiffres inventés',
    draft: 'BROUILLON',
    draftNotice: 'Non approuvé',
    name: 'Nom',
    function: 'Fonction',
    date: 'Date',
    signature: 'Signature',
  },
  ar: {
    page: (page, pages) => `صفحة ${page} من ${pages}`,
    rows: arabicRows,
    noRows: 'لا توجد صفوف',
    total: 'المجموع',
    demo: 'DEMO',
    demoNotice: 'نسخة تجريبية: الأسماء والأرقام مخترعة',
    draft: 'مسودة',
    draftNotice: 'غير معتمدة',
    name: 'الاسم',
    function: 'الوظيفة',
    date: 'التاريخ',
    signature: 'التوقيع',
  },
}
