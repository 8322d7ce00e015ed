import type { Language } from '../contract/fields.ts'
import type { documentKinds, placeKinds } from '../contract/stock.ts'
import type { ItemUnit } from '../domain/reference/item.ts'
import type { StoredCondition } from '../domain/stock/lot.ts'

/** Words on the printed papers of the warehouse. */
export interface StockPaperWords {
  title: Record<(typeof documentKinds)[number], string>
  unit: Record<ItemUnit, string>
  condition: Record<StoredCondition, string>
  /** Places without a name of their own; `opening` is the stock found on the first day. */
  place: Record<(typeof placeKinds)[number] | 'opening', string>
  number: string
  date: string
  recorded: string
  from: string
  to: string
  project: string
  owner: string
  senderWaybill: string
  noWaybill: string
  deliveredBy: string
  receivedBy: string
  sentBy: string
  transportedBy: string
  vehicle: string
  driver: string
  phone: string
  transporter: string
  seal: string
  expected: string
  notFefo: string
  waybill: string
  reverses: string
  reason: string
  remarks: string
  lines: string
  code: string
  item: string
  conditionLabel: string
  batch: string
  expiry: string
  sent: string
  good: string
  damaged: string
  missing: string
  excess: string
  quantity: string
  unitLabel: string
  /** Kilograms and litres, as column heads. */
  weight: string
  volume: string
  distributed: string
  returned: string
  lost: string
  totalWeight: string
  totalVolume: string
  measuresMissing: string
  reversed: (number: string) => string
  reversedNotice: string
  /** The other end writes what arrived on the waybill before it goes back (domain.md 2.1). */
  onArrival: string
  printed: (by: string, at: string) => string
}

const en: StockPaperWords = {
  title: {
    receipt: 'Goods received note',
    waybill: 'Waybill',
    arrival: 'Arrival of goods',
    return: 'Goods received note: returned from a distribution',
    'distribution-report': 'Distribution report',
    reversal: 'Reversal',
  },
  unit: {
    piece: 'piece',
    set: 'set',
    kit: 'kit',
    roll: 'roll',
    pair: 'pair',
    bottle: 'bottle',
    litre: 'litre',
    kilogram: 'kg',
    pack: 'pack',
  },
  condition: { good: 'Good', damaged: 'Damaged' },
  place: {
    warehouse: 'Warehouse',
    'in-transit': 'In transit',
    distribution: 'Distribution',
    supplier: 'Supplier',
    beneficiaries: 'People reached',
    loss: 'Lost',
    damage: 'Damaged',
    'condition-change': 'Change of condition',
    opening: 'Opening stock',
  },
  number: 'Number',
  date: 'Date',
  recorded: 'Recorded',
  from: 'From',
  to: 'To',
  project: 'Project',
  owner: 'Owner of the goods',
  senderWaybill: "Sender's waybill",
  noWaybill: 'No waybill, because',
  deliveredBy: 'Delivered by',
  receivedBy: 'Received by',
  sentBy: 'Sent by',
  transportedBy: 'Transported by',
  vehicle: 'Vehicle',
  driver: 'Driver',
  phone: "Driver's phone",
  transporter: 'Transporter',
  seal: 'Seal',
  expected: 'Expected on',
  notFefo: 'Not first expired, first out, because',
  waybill: 'Waybill',
  reverses: 'Reverses',
  reason: 'Reason',
  remarks: 'Remarks',
  lines: 'Goods',
  code: 'Code',
  item: 'Item',
  conditionLabel: 'Condition',
  batch: 'Batch',
  expiry: 'Expiry',
  sent: 'Sent',
  good: 'Good',
  damaged: 'Damaged',
  missing: 'Missing',
  excess: 'Excess',
  quantity: 'Quantity',
  unitLabel: 'Unit',
  weight: 'kg',
  volume: 'L',
  distributed: 'Distributed',
  returned: 'Returned',
  lost: 'Lost',
  totalWeight: 'Total weight, kg',
  totalVolume: 'Total volume, L',
  measuresMissing: 'Weight or volume is not known for every item: the totals are at least these.',
  reversed: (number) => `REVERSED by ${number}`,
  reversedNotice: 'This paper no longer counts.',
  onArrival: 'Write shortage and damage on this paper before it goes back to the transporter.',
  printed: (by, at) => `Printed by ${by}, ${at}`,
}

const fr: StockPaperWords = {
  title: {
    receipt: 'Bon de réception',
    waybill: 'Lettre de voiture',
    arrival: 'Arrivée de marchandises',
    return: "Bon de réception : retour d'une distribution",
    'distribution-report': 'Rapport de distribution',
    reversal: 'Contre-écriture',
  },
  unit: {
    piece: 'pièce',
    set: 'ensemble',
    kit: 'kit',
    roll: 'rouleau',
    pair: 'paire',
    bottle: 'bouteille',
    litre: 'litre',
    kilogram: 'kg',
    pack: 'paquet',
  },
  condition: { good: 'Bon état', damaged: 'Endommagé' },
  place: {
    warehouse: 'Entrepôt',
    'in-transit': 'En transit',
    distribution: 'Distribution',
    supplier: 'Fournisseur',
    beneficiaries: 'Personnes assistées',
    loss: 'Perdu',
    damage: 'Endommagé',
    'condition-change': "Changement d'état",
    opening: 'Stock initial',
  },
  number: 'Numéro',
  date: 'Date',
  recorded: 'Enregistré',
  from: 'De',
  to: 'À',
  project: 'Projet',
  owner: 'Propriétaire des marchandises',
  senderWaybill: "Lettre de voiture de l'expéditeur",
  noWaybill: 'Sans lettre de voiture, car',
  deliveredBy: 'Livré par',
  receivedBy: 'Reçu par',
  sentBy: 'Expédié par',
  transportedBy: 'Transporté par',
  vehicle: 'Véhicule',
  driver: 'Chauffeur',
  phone: 'Téléphone du chauffeur',
  transporter: 'Transporteur',
  seal: 'Scellé',
  expected: 'Attendu le',
  notFefo: 'Premier périmé, premier sorti non suivi, car',
  waybill: 'Lettre de voiture',
  reverses: 'Annule',
  reason: 'Motif',
  remarks: 'Remarques',
  lines: 'Marchandises',
  code: 'Code',
  item: 'Article',
  conditionLabel: 'État',
  batch: 'Lot',
  expiry: 'Péremption',
  sent: 'Envoyé',
  good: 'Bon état',
  damaged: 'Endommagé',
  missing: 'Manquant',
  excess: 'Excédent',
  quantity: 'Quantité',
  unitLabel: 'Unité',
  weight: 'kg',
  volume: 'L',
  distributed: 'Distribué',
  returned: 'Retourné',
  lost: 'Perdu',
  totalWeight: 'Poids total, kg',
  totalVolume: 'Volume total, L',
  measuresMissing: 'Le poids ou le volume de certains articles est inconnu : les totaux sont des minimums.',
  reversed: (number) => `ANNULÉ par ${number}`,
  reversedNotice: 'Ce document ne compte plus.',
  onArrival: 'Noter tout manquant ou dommage sur ce document avant de le rendre au transporteur.',
  printed: (by, at) => `Imprimé par ${by}, ${at}`,
}

const ar: StockPaperWords = {
  title: {
    receipt: 'إذن استلام بضائع',
    waybill: 'بوليصة شحن',
    arrival: 'وصول بضائع',
    return: 'إذن استلام: مرتجع من توزيع',
    'distribution-report': 'تقرير توزيع',
    reversal: 'قيد عكسي',
  },
  unit: {
    piece: 'قطعة',
    set: 'طقم',
    kit: 'حقيبة',
    roll: 'لفة',
    pair: 'زوج',
    bottle: 'قنينة',
    litre: 'لتر',
    kilogram: 'كغ',
    pack: 'عبوة',
  },
  condition: { good: 'سليم', damaged: 'تالف' },
  place: {
    warehouse: 'مستودع',
    'in-transit': 'في الطريق',
    distribution: 'توزيع',
    supplier: 'مورّد',
    beneficiaries: 'المستفيدون',
    loss: 'مفقود',
    damage: 'تالف',
    'condition-change': 'تغيير الحالة',
    opening: 'رصيد افتتاحي',
  },
  number: 'الرقم',
  date: 'التاريخ',
  recorded: 'سُجّل',
  from: 'من',
  to: 'إلى',
  project: 'المشروع',
  owner: 'مالك البضائع',
  senderWaybill: 'بوليصة المُرسِل',
  noWaybill: 'بلا بوليصة، والسبب',
  deliveredBy: 'سلّمه',
  receivedBy: 'استلمه',
  sentBy: 'أرسله',
  transportedBy: 'نقله',
  vehicle: 'المركبة',
  driver: 'السائق',
  phone: 'هاتف السائق',
  transporter: 'شركة النقل',
  seal: 'الختم',
  expected: 'الوصول المتوقع',
  notFefo: 'لم يُتّبع ترتيب الأقرب انتهاءً، والسبب',
  waybill: 'بوليصة الشحن',
  reverses: 'يعكس',
  reason: 'السبب',
  remarks: 'ملاحظات',
  lines: 'البضائع',
  code: 'الرمز',
  item: 'الصنف',
  conditionLabel: 'الحالة',
  batch: 'التشغيلة',
  expiry: 'انتهاء الصلاحية',
  sent: 'مُرسَل',
  good: 'سليم',
  damaged: 'تالف',
  missing: 'ناقص',
  excess: 'زائد',
  quantity: 'الكمية',
  unitLabel: 'الوحدة',
  weight: 'كغ',
  volume: 'لتر',
  distributed: 'موزّع',
  returned: 'مُعاد',
  lost: 'مفقود',
  totalWeight: 'الوزن الكلي، كغ',
  totalVolume: 'الحجم الكلي، لتر',
  measuresMissing: 'وزن بعض الأصناف أو حجمها غير معروف، فالمجموع حدّ أدنى.',
  reversed: (number) => `عُكس بالمستند ${number}`,
  reversedNotice: 'لم يعد هذا المستند معتمداً.',
  onArrival: 'يُكتب كل نقص أو تلف على هذه الورقة قبل إعادتها إلى الناقل.',
  printed: (by, at) => `طبعه ${by}، ${at}`,
}

export const stockPaperWords: Record<Language, StockPaperWords> = { en, fr, ar }
