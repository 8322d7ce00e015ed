import type { Paper } from '#office/print/paper.ts'
import { isolate } from '#office/print/printable.ts'

const texts = {
  en: {
    title: 'Monthly report',
    subject: 'October 2026',
    office: 'Tripoli office',
    heading: 'A-1 Stock movement',
    sentence: `The truck ${isolate('LY-0231 (5t)')} brought ${isolate('1,250', 'ltr')} blankets on ${isolate('05/12/2026', 'ltr')}: "all good" (see annex).`,
    labels: ['Item', 'Code', 'Date', 'Opening', 'In', 'Out', 'Closing'],
    groups: ['Goods', 'Quantity'],
    items: ['Blanket, synthetic', 'Hygiene kit (5 persons)', 'Jerrycan 10 l'],
    section: 'Tripoli Main',
    total: 'Total',
    chart: 'Handed out by month',
    series: ['Blankets', 'Kits'],
    months: ['Aug', 'Sep', 'Oct'],
    note: 'Opening balances agree with the last report.',
    facts: ['Site', 'Officer', 'Waybill', 'People'],
    site: 'Camp Al-Fallah (north)',
    roles: ['Released by', 'Received by'],
    prepared: 'Prepared by',
    approved: 'Approved by',
    footer: 'Printed by Salma K. on 03/11/2026 09:14',
  },
  fr: {
    title: 'Rapport mensuel',
    subject: 'octobre 2026',
    office: 'Bureau de Tripoli',
    heading: 'A-1 Mouvement des stocks',
    sentence: `Le camion ${isolate('LY-0231 (5t)')} a livré ${isolate('1 250', 'ltr')} couvertures le ${isolate('05/12/2026', 'ltr')} : « tout est bon » (voir annexe).`,
    labels: ['Article', 'Code', 'Date', 'Ouverture', 'Entrées', 'Sorties', 'Clôture'],
    groups: ['Marchandise', 'Quantité'],
    items: ['Couverture synthétique', 'Kit d’hygiène (5 personnes)', 'Jerrican 10 l'],
    section: 'Tripoli Main',
    total: 'Total',
    chart: 'Distribué par mois',
    series: ['Couvertures', 'Kits'],
    months: ['août', 'sept.', 'oct.'],
    note: 'Les soldes d’ouverture concordent avec le dernier rapport.',
    facts: ['Site', 'Responsable', 'Bordereau', 'Personnes'],
    site: 'Camp Al-Fallah (nord)',
    roles: ['Remis par', 'Reçu par'],
    prepared: 'Préparé par',
    approved: 'Approuvé par',
    footer: 'Imprimé par Salma K. le 03/11/2026 09:14',
  },
  ar: {
    title: 'التقرير الشهري',
    subject: 'أكتوبر 2026',
    office: 'مكتب طرابلس',
    heading: 'A-1 حركة المخزون',
    sentence: `أحضرت الشاحنة ${isolate('LY-0231 (5t)')} عدد ${isolate('1,250', 'ltr')} بطانية بتاريخ ${isolate('05/12/2026', 'ltr')}: «كل شيء سليم» (انظر الملحق)، بنسبة ٩٨٪ تقريبًا، والهاتف ${isolate('+218 91 123', 'ltr')}.`,
    labels: ['الصنف', 'الرمز', 'التاريخ', 'الافتتاح', 'الوارد', 'الصادر', 'الإقفال'],
    groups: ['البضاعة', 'الكمية'],
    items: ['بطانية صناعية', 'Hygiene kit (5 persons)', 'جركن (١٠ لترات)'],
    section: 'مستودع طرابلس الرئيسي (Tripoli Main)',
    total: 'المجموع',
    chart: 'الموزّع حسب الشهر',
    series: ['البطانيات', 'الحقائب (Kits)'],
    months: ['أغسطس', 'سبتمبر', 'أكتوبر'],
    note: 'الأرصدة الافتتاحية مطابقة للتقرير السابق (سبتمبر 2026).',
    facts: ['الموقع', 'المسؤول', 'بوليصة الشحن', 'الأشخاص'],
    site: 'مخيم الفلاح (شمال)',
    roles: ['سلّمها', 'استلمها'],
    prepared: 'أعدّه',
    approved: 'اعتمده',
    footer: 'طبعته سلمى ك. بتاريخ ⁦03/11/2026 09:14⁩',
  },
}

/** One page that holds every block, with the mixtures of directions that went wrong before. */
export function samplePaper(language: keyof typeof texts, rows = 3): Paper {
  const text = texts[language]
  const [first = '', second = '', third = ''] = text.items
  const items = Array.from({ length: rows }, (_, row) => [first, second, third][row % 3] ?? '')
  return {
    locale: { language, digits: 'latn', country: 'LY' },
    title: text.title,
    subject: text.subject,
    number: 'RPT-TRI-2026-10',
    office: { name: text.office, code: 'TRI' },
    demo: true,
    draft: true,
    orientation: 'portrait',
    footer: [text.footer, '3f9a 77c1 0b42 58de'],
    madeAt: '2026-11-03T07:14:00.000Z',
    content: [
      {
        block: 'columns',
        columns: [
          {
            width: 'fill',
            content: [
              {
                block: 'facts',
                columns: 2,
                facts: [
                  { label: text.facts[0] ?? '', value: text.site, kind: 'text' },
                  { label: text.facts[1] ?? '', value: 'محمد الزين', kind: 'text' },
                  { label: text.facts[2] ?? '', value: 'WB-TRI-2026-00012', kind: 'code' },
                  { label: text.facts[3] ?? '', value: 1250, kind: 'number' },
                ],
              },
            ],
          },
          { width: 60, content: [{ block: 'qr', data: 'WB-TRI-2026-00012', size: 56, caption: 'TRI' }] },
        ],
      },
      { block: 'heading', level: 1, text: text.heading },
      { block: 'paragraph', text: text.sentence },
      { block: 'note', tone: 'plain', text: text.note },
      {
        block: 'table',
        groups: [
          { label: text.groups[0] ?? '', span: 3 },
          { label: text.groups[1] ?? '', span: 4 },
        ],
        columns: text.labels.map((label, index) => ({
          label,
          kind: (['text', 'code', 'date', 'number', 'number', 'number', 'number'] as const)[index] ?? 'text',
        })),
        rows: [
          { section: text.section },
          ...items.map((item, row) => [item, `NFI-${row + 1}/A`, '2026-10-14', 1250 + row, row * 100, -5, null]),
        ],
        totals: [text.total, null, null, 1250 * rows, 300, -15, 0],
      },
      {
        block: 'chart',
        title: text.chart,
        kind: 'bars',
        categories: text.months,
        series: text.series.map((name, index) => ({ name, values: [120 + index * 7, 1340, 560 - index * 90] })),
        height: 130,
      },
      {
        block: 'signature-boxes',
        boxes: text.roles.map((role) => ({ role, name: 'عمر فتحي', function: 'Logistics', date: '2026-10-31' })),
      },
      {
        block: 'signing-places',
        places: [
          { position: 'prepared', label: text.prepared },
          { position: 'approved', label: text.approved },
        ],
      },
    ],
    attachments: [
      {
        name: 'dataset.json',
        mime: 'application/json',
        description: 'Dataset',
        bytes: new TextEncoder().encode(JSON.stringify({ closing: 42 })),
      },
    ],
  }
}
