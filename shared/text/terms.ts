import type { Language } from '../contract/fields.ts'
import type { CaseStep } from '../domain/consular/derive-member.ts'
import type { PopulationGroup, Sex, SiteType } from '../domain/people/population.ts'
import type { CaseConcept } from '../domain/report/month.ts'

/** The field's own words for what is stored as a code; the same on the screen and on paper. */
export interface Terms {
  populationGroup: Record<PopulationGroup, string>
  sex: Record<Sex, string>
  siteType: Record<SiteType, string>
  caseStep: Record<CaseStep, string>
  caseConcept: Record<CaseConcept, string>
  distributionType: Record<'blanket' | 'targeted' | 'detention-monthly' | 'pre-departure' | 'emergency', string>
}

const en: Terms = {
  populationGroup: {
    migrant: 'Migrants',
    refugee: 'Refugees',
    idp: 'Internally displaced persons',
    returnee: 'Returnees',
    'host-community': 'Host community',
    national: 'Nationals',
  },
  sex: { female: 'Female', male: 'Male' },
  siteType: {
    'detention-centre': 'Detention centre',
    'disembarkation-point': 'Disembarkation point',
    urban: 'Urban setting',
    'collective-shelter': 'Collective shelter',
    'informal-settlement': 'Informal settlement',
    'damaged-homes': 'Damaged homes',
    hospital: 'Hospital',
    school: 'School',
    airport: 'Airport',
    'distribution-point': 'Distribution point',
    embassy: 'Embassy',
    other: 'Other',
  },
  caseStep: {
    registered: 'Registered',
    consented: 'Consented',
    interviewed: 'Interviewed',
    'nationality-verified': 'Nationality verified',
    'document-requested': 'Travel document requested',
    'document-issued': 'Travel document issued',
    'document-received': 'Travel document received',
    'exit-visa-requested': 'Exit visa requested',
    'exit-visa-granted': 'Exit visa granted',
    departed: 'Departed',
    stopped: 'Stopped, referred to protection',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
  },
  caseConcept: {
    registered: 'Registered',
    consented: 'Consented in writing',
    interviewed: 'Interviewed by a consulate',
    verified: 'Nationality verified',
    rejected: 'Nationality rejected',
    'documents-requested': 'Travel documents requested',
    'documents-issued': 'Travel documents issued',
    'documents-received': 'Travel documents received',
    'exit-visas-requested': 'Exit visas requested',
    'exit-visas-granted': 'Exit visas granted',
    'exit-visas-refused': 'Exit visas refused',
    departed: 'Departed',
    withdrawn: 'Withdrew',
    closed: 'Closed for another reason',
  },
  distributionType: {
    blanket: 'Blanket',
    targeted: 'Targeted',
    'detention-monthly': 'Detention centre, monthly',
    'pre-departure': 'Pre-departure',
    emergency: 'Emergency',
  },
}

const fr: Terms = {
  populationGroup: {
    migrant: 'Migrants',
    refugee: 'Réfugiés',
    idp: 'Personnes déplacées internes',
    returnee: 'Retournés',
    'host-community': "Communauté d'accueil",
    national: 'Nationaux',
  },
  sex: { female: 'Femmes', male: 'Hommes' },
  siteType: {
    'detention-centre': 'Centre de détention',
    'disembarkation-point': 'Point de débarquement',
    urban: 'Milieu urbain',
    'collective-shelter': 'Abri collectif',
    'informal-settlement': 'Campement informel',
    'damaged-homes': 'Logements endommagés',
    hospital: 'Hôpital',
    school: 'École',
    airport: 'Aéroport',
    'distribution-point': 'Point de distribution',
    embassy: 'Ambassade',
    other: 'Autre',
  },
  caseStep: {
    registered: 'Enregistré',
    consented: 'Consentement donné',
    interviewed: 'Entretien consulaire tenu',
    'nationality-verified': 'Nationalité confirmée',
    'document-requested': 'Document de voyage demandé',
    'document-issued': 'Document de voyage délivré',
    'document-received': 'Document de voyage reçu',
    'exit-visa-requested': 'Visa de sortie demandé',
    'exit-visa-granted': 'Visa de sortie accordé',
    departed: 'Parti',
    stopped: 'Arrêté, orienté vers la protection',
    withdrawn: 'Désisté',
    closed: 'Clos',
  },
  caseConcept: {
    registered: 'Enregistrés',
    consented: 'Consentements écrits',
    interviewed: 'Entendus par un consulat',
    verified: 'Nationalité confirmée',
    rejected: 'Nationalité non confirmée',
    'documents-requested': 'Documents de voyage demandés',
    'documents-issued': 'Documents de voyage délivrés',
    'documents-received': 'Documents de voyage reçus',
    'exit-visas-requested': 'Visas de sortie demandés',
    'exit-visas-granted': 'Visas de sortie accordés',
    'exit-visas-refused': 'Visas de sortie refusés',
    departed: 'Partis',
    withdrawn: 'Désistements',
    closed: 'Clos pour une autre raison',
  },
  distributionType: {
    blanket: 'Générale',
    targeted: 'Ciblée',
    'detention-monthly': 'Centre de détention, mensuelle',
    'pre-departure': 'Avant le départ',
    emergency: 'Urgence',
  },
}

const ar: Terms = {
  populationGroup: {
    migrant: 'مهاجرون',
    refugee: 'لاجئون',
    idp: 'نازحون داخلياً',
    returnee: 'عائدون',
    'host-community': 'المجتمع المضيف',
    national: 'مواطنون',
  },
  sex: { female: 'إناث', male: 'ذكور' },
  siteType: {
    'detention-centre': 'مركز احتجاز',
    'disembarkation-point': 'نقطة إنزال',
    urban: 'منطقة حضرية',
    'collective-shelter': 'مأوى جماعي',
    'informal-settlement': 'تجمع غير رسمي',
    'damaged-homes': 'منازل متضررة',
    hospital: 'مستشفى',
    school: 'مدرسة',
    airport: 'مطار',
    'distribution-point': 'نقطة توزيع',
    embassy: 'سفارة',
    other: 'غير ذلك',
  },
  caseStep: {
    registered: 'مسجَّل',
    consented: 'أعطى موافقته',
    interviewed: 'أُجريت المقابلة القنصلية',
    'nationality-verified': 'ثبتت الجنسية',
    'document-requested': 'طُلبت وثيقة السفر',
    'document-issued': 'صدرت وثيقة السفر',
    'document-received': 'استُلمت وثيقة السفر',
    'exit-visa-requested': 'طُلبت تأشيرة الخروج',
    'exit-visa-granted': 'مُنحت تأشيرة الخروج',
    departed: 'غادر',
    stopped: 'موقوف ومحال إلى الحماية',
    withdrawn: 'انسحب',
    closed: 'مغلق',
  },
  caseConcept: {
    registered: 'المسجَّلون',
    consented: 'الموافقات الخطية',
    interviewed: 'من قابلتهم القنصليات',
    verified: 'من ثبتت جنسيتهم',
    rejected: 'من لم تثبت جنسيتهم',
    'documents-requested': 'وثائق السفر المطلوبة',
    'documents-issued': 'وثائق السفر الصادرة',
    'documents-received': 'وثائق السفر المستلمة',
    'exit-visas-requested': 'تأشيرات الخروج المطلوبة',
    'exit-visas-granted': 'تأشيرات الخروج الممنوحة',
    'exit-visas-refused': 'تأشيرات الخروج المرفوضة',
    departed: 'المغادرون',
    withdrawn: 'المنسحبون',
    closed: 'ملفات أُغلقت لسبب آخر',
  },
  distributionType: {
    blanket: 'شاملة',
    targeted: 'موجَّهة',
    'detention-monthly': 'شهرية لمركز احتجاز',
    'pre-departure': 'قبل المغادرة',
    emergency: 'طارئة',
  },
}

/** The field's words in each language. */
export const terms: Record<Language, Terms> = { en, fr, ar }
