import type { Language } from '../contract/fields.ts'

/** Words that only the printed stock card has; the rest are those of the other papers of the warehouse. */
export interface StockCardWords {
  title: string
  warehouse: string
  unit: string
  period: string
  /** Of a card without a first or a last day. */
  allDays: string
  fromDay: (day: string) => string
  toDay: (day: string) => string
  opening: string
  closing: string
  document: string
  other: string
  in: string
  out: string
  balance: string
  by: string
  checked: string
}

const en: StockCardWords = {
  title: 'Stock card',
  warehouse: 'Warehouse',
  unit: 'Unit',
  period: 'Days',
  allDays: 'all',
  fromDay: (day) => `from ${day}`,
  toDay: (day) => `to ${day}`,
  opening: 'Opening balance',
  closing: 'Closing balance',
  document: 'Document',
  other: 'From / to',
  in: 'In',
  out: 'Out',
  balance: 'Balance',
  by: 'Posted by',
  checked: 'Checked against the shelf by',
}

const fr: StockCardWords = {
  title: 'Fiche de stock',
  warehouse: 'Entrepôt',
  unit: 'Unité',
  period: 'Jours',
  allDays: 'tous',
  fromDay: (day) => `du ${day}`,
  toDay: (day) => `au ${day}`,
  opening: 'Solde d’ouverture',
  closing: 'Solde de clôture',
  document: 'Document',
  other: 'De / vers',
  in: 'Entrée',
  out: 'Sortie',
  balance: 'Solde',
  by: 'Validé par',
  checked: 'Vérifié en rayon par',
}

const ar: StockCardWords = {
  title: 'بطاقة الصنف',
  warehouse: 'المخزن',
  unit: 'الوحدة',
  period: 'الأيام',
  allDays: 'كلها',
  fromDay: (day) => `من ${day}`,
  toDay: (day) => `إلى ${day}`,
  opening: 'الرصيد الافتتاحي',
  closing: 'الرصيد الختامي',
  document: 'المستند',
  other: 'من / إلى',
  in: 'وارد',
  out: 'صادر',
  balance: 'الرصيد',
  by: 'رحّله',
  checked: 'طابقها مع الرف',
}

export const stockCardWords: Record<Language, StockCardWords> = { en, fr, ar }
