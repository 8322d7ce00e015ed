import type { Language } from '../contract/fields.ts'

/** Words of the monthly report on paper. */
export interface MonthReportWords {
  title: string
  office: string
  month: string
  dataCut: string
  journalHead: string
  datasetDigest: string
  previousReport: string
  firstReport: string
  preparedBy: string
  notPrepared: string
  authority: string
  inShort: string
  peopleReached: string
  householdsReached: string
  itemsDistributed: string
  peopleUnderWay: string
  departures: string
  highlights: string
  limitations: string
  none: string
  reopened: (month: string, by: string, reason: string) => string
  a1: string
  a4: string
  b2: string
  b2People: string
  b3: string
  b5: string
  c1: string
  c2: string
  chart: string
  item: string
  unit: string
  project: string
  donor: string
  opening: string
  received: string
  arrived: string
  returned: string
  toWarehouses: string
  toDistributions: string
  closing: string
  ofWhichDamaged: string
  dispatched: string
  distributed: string
  lost: string
  damaged: string
  number: string
  date: string
  place: string
  type: string
  households: string
  people: string
  group: string
  total: string
  nationality: string
  days: (from: number, to: number) => string
  over90: string
  concept: string
  definitions: string
  definitionTexts: string[]
  approvedBy: string
  attachment: string
}

const en: MonthReportWords = {
  title: 'Monthly report',
  office: 'Office',
  month: 'Month',
  dataCut: 'Data cut',
  journalHead: 'Journal head',
  datasetDigest: 'Digest of the figures (SHA-256)',
  previousReport: 'Digest of the report before',
  firstReport: 'This is the first report',
  preparedBy: 'Prepared by',
  notPrepared: 'Not prepared yet',
  authority: 'Signing authority',
  inShort: 'The month in short',
  peopleReached: 'People reached',
  householdsReached: 'Households reached',
  itemsDistributed: 'Items distributed',
  peopleUnderWay: 'People under way at the end',
  departures: 'Departures',
  highlights: 'Highlights',
  limitations: 'Limitations',
  none: 'None.',
  reopened: (month, by, reason) => `${month} was closed and was reopened by ${by}: ${reason}`,
  a1: 'A-1  Stock movement by warehouse, item and project',
  a4: 'A-4  Goods between warehouses',
  b2: 'B-2  Distributions verified in the month',
  b2People: 'B-2  People reached by population group, sex and age',
  b3: 'B-3  Items distributed by project and donor',
  b5: 'B-5  Goods sent to distributions and accounted for',
  c1: 'C-1  People by step at the end of the month',
  c2: 'C-2  What happened in the month',
  chart: 'People reached by population group',
  item: 'Item',
  unit: 'Unit',
  project: 'Project',
  donor: 'Donor',
  opening: 'Opening',
  received: 'Received',
  arrived: 'Arrived',
  returned: 'Returned',
  toWarehouses: 'To other warehouses',
  toDistributions: 'To distributions',
  closing: 'Closing',
  ofWhichDamaged: 'Of which damaged',
  dispatched: 'Dispatched',
  distributed: 'Distributed',
  lost: 'Lost',
  damaged: 'Damaged',
  number: 'Number',
  date: 'Date',
  place: 'Place',
  type: 'Type',
  households: 'Households',
  people: 'People',
  group: 'Population group',
  total: 'Total',
  nationality: 'Nationality',
  days: (from, to) => `${from}–${to} days`,
  over90: 'Over 90 days',
  concept: 'In the month',
  definitions: 'Definitions',
  definitionTexts: [
    'A reversal counts against the figure it corrects, in the month in which it was entered; a figure may therefore be negative.',
    'People reached are the people of distribution reports that a second person verified; a person who received twice is counted twice.',
    'People under way are those registered who have not departed, withdrawn or been closed.',
    'Names of sensitive sites are replaced by their municipality. Times are those of the computer; no time stamp authority was reached.',
  ],
  approvedBy: 'Approved by',
  attachment: 'All figures of this report, to be read by machines',
}

const fr: MonthReportWords = {
  title: 'Rapport mensuel',
  office: 'Bureau',
  month: 'Mois',
  dataCut: 'Arrêt des données',
  journalHead: 'Tête du journal',
  datasetDigest: 'Empreinte des chiffres (SHA-256)',
  previousReport: 'Empreinte du rapport précédent',
  firstReport: "C'est le premier rapport",
  preparedBy: 'Établi par',
  notPrepared: 'Pas encore établi',
  authority: 'Autorité de signature',
  inShort: 'Le mois en bref',
  peopleReached: 'Personnes atteintes',
  householdsReached: 'Ménages atteints',
  itemsDistributed: 'Articles distribués',
  peopleUnderWay: 'Dossiers en cours à la fin du mois (personnes)',
  departures: 'Départs',
  highlights: 'Faits marquants',
  limitations: 'Limites',
  none: 'Néant.',
  reopened: (month, by, reason) => `${month} était clos et a été rouvert par ${by} : ${reason}`,
  a1: 'A-1  Mouvements de stock par entrepôt, article et projet',
  a4: 'A-4  Biens entre entrepôts',
  b2: 'B-2  Distributions vérifiées dans le mois',
  b2People: 'B-2  Personnes atteintes par groupe, sexe et âge',
  b3: 'B-3  Articles distribués par projet et bailleur',
  b5: 'B-5  Biens envoyés aux distributions et justifiés',
  c1: 'C-1  Personnes par étape à la fin du mois',
  c2: "C-2  Ce qui s'est passé dans le mois",
  chart: 'Personnes atteintes par groupe de population',
  item: 'Article',
  unit: 'Unité',
  project: 'Projet',
  donor: 'Bailleur',
  opening: 'Ouverture',
  received: 'Reçu',
  arrived: 'Arrivé',
  returned: 'Retourné',
  toWarehouses: "Vers d'autres entrepôts",
  toDistributions: 'Vers distributions',
  closing: 'Clôture',
  ofWhichDamaged: 'Dont endommagé',
  dispatched: 'Expédié',
  distributed: 'Distribué',
  lost: 'Perdu',
  damaged: 'Endommagé',
  number: 'Numéro',
  date: 'Date',
  place: 'Lieu',
  type: 'Type',
  households: 'Ménages',
  people: 'Personnes',
  group: 'Groupe de population',
  total: 'Total',
  nationality: 'Nationalité',
  days: (from, to) => `${from}–${to} jours`,
  over90: 'Plus de 90 jours',
  concept: 'Dans le mois',
  definitions: 'Définitions',
  definitionTexts: [
    "Une contre-passation est déduite du chiffre qu'elle corrige, dans le mois où elle est saisie ; un chiffre peut donc être négatif.",
    'Les personnes atteintes sont celles des rapports de distribution vérifiés par une seconde personne ; qui a reçu deux fois est compté deux fois.',
    'Les personnes en cours sont celles enregistrées qui ne sont ni parties, ni désistées, ni closes.',
    "Le nom d'un site sensible est remplacé par celui de sa municipalité. Les heures sont celles de l'ordinateur ; aucun horodatage externe n'était joignable.",
  ],
  approvedBy: 'Approuvé par',
  attachment: 'Tous les chiffres de ce rapport, lisibles par machine',
}

const ar: MonthReportWords = {
  title: 'التقرير الشهري',
  office: 'المكتب',
  month: 'الشهر',
  dataCut: 'وقت إقفال البيانات',
  journalHead: 'رأس السجل',
  datasetDigest: 'بصمة الأرقام (SHA-256)',
  previousReport: 'بصمة التقرير السابق',
  firstReport: 'هذا هو التقرير الأول',
  preparedBy: 'أعدَّه',
  notPrepared: 'لم يُعدّ بعد',
  authority: 'جهة التوقيع',
  inShort: 'الشهر باختصار',
  peopleReached: 'الأشخاص المستفيدون',
  householdsReached: 'الأسر المستفيدة',
  itemsDistributed: 'المواد الموزعة',
  peopleUnderWay: 'ملفات الأشخاص الجارية في آخر الشهر',
  departures: 'المغادرات',
  highlights: 'أبرز ما جرى',
  limitations: 'القيود',
  none: 'لا شيء.',
  reopened: (month, by, reason) => `أُعيد فتح شهر ${month} بعد إقفاله بواسطة ${by}: ${reason}`,
  a1: 'أ-1  حركة المخزون حسب المستودع والصنف والمشروع',
  a4: 'أ-4  بضائع بين المستودعات',
  b2: 'ب-2  التوزيعات المدقَّقة خلال الشهر',
  b2People: 'ب-2  الأشخاص المستفيدون حسب الفئة والجنس والعمر',
  b3: 'ب-3  المواد الموزعة حسب المشروع والجهة المانحة',
  b5: 'ب-5  البضائع المرسلة إلى التوزيعات وما آلت إليه',
  c1: 'ج-1  الأشخاص حسب المرحلة في آخر الشهر',
  c2: 'ج-2  ما جرى خلال الشهر',
  chart: 'الأشخاص المستفيدون حسب الفئة السكانية',
  item: 'الصنف',
  unit: 'الوحدة',
  project: 'المشروع',
  donor: 'الجهة المانحة',
  opening: 'رصيد أول',
  received: 'وارد',
  arrived: 'محوَّل إليه',
  returned: 'مرتجع',
  toWarehouses: 'إلى مستودعات أخرى',
  toDistributions: 'إلى التوزيعات',
  closing: 'رصيد آخر',
  ofWhichDamaged: 'منه تالف',
  dispatched: 'مرسل',
  distributed: 'موزَّع',
  lost: 'مفقود',
  damaged: 'تالف',
  number: 'الرقم',
  date: 'التاريخ',
  place: 'المكان',
  type: 'النوع',
  households: 'الأسر',
  people: 'الأشخاص',
  group: 'الفئة السكانية',
  total: 'المجموع',
  nationality: 'الجنسية',
  days: (from, to) => `${from}–${to} يوماً`,
  over90: 'أكثر من 90 يوماً',
  concept: 'خلال الشهر',
  definitions: 'تعريفات',
  definitionTexts: [
    'يُحسب القيد العكسي على الرقم الذي يصححه في الشهر الذي أُدخل فيه، ولذلك قد يكون الرقم سالباً.',
    'الأشخاص المستفيدون هم من وردوا في تقارير توزيع دقَّقها شخص ثانٍ، ومن استلم مرتين يُحسب مرتين.',
    'الملفات الجارية هي لأشخاص سُجِّلوا ولم يغادروا ولم ينسحبوا ولم تُغلق ملفاتهم.',
    'يحل اسم البلدية محل اسم الموقع الحساس. والأوقات هي أوقات الحاسوب ولم تتوفر جهة ختم زمني.',
  ],
  approvedBy: 'اعتمده',
  attachment: 'جميع أرقام هذا التقرير لتقرأها الآلات',
}

export const monthReportWords: Record<Language, MonthReportWords> = { en, fr, ar }
