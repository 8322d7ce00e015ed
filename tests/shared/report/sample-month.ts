import { caseConcepts, type MonthDataset } from '#shared/domain/report/v1/month.ts'

const names = { en: 'Blanket', fr: 'Couverture', ar: 'بطانية' }
const item = { code: 'BLANKET', names, unit: 'piece' }
const soap = { code: 'SOAP', names, unit: 'piece' }
const project = { code: 'LY-0231', donor: 'JPN' }
const tripoli = { code: 'TIP', names }
const sebha = { code: 'SEB', names }

/**
 * A month in which a distribution crosses its end: 500 blankets left for sites, 300 were given out and verified, 20 came
 * back, 5 were lost, and 175 are at a site not yet reported. 100 went from Tripoli to Sebha, 80 arrived, 20 are under way.
 */
export const sampleMonth: MonthDataset = {
  format: 'amana-month',
  version: 1,
  office: { name: 'Tripoli', code: 'TIP', country: 'LY', timeZone: 'Africa/Tripoli', demo: false },
  preparedBy: null,
  month: '2026-10',
  cut: { at: '2026-11-02T08:00:00Z', journalSequence: 812, journalHash: 'ab'.repeat(32) },
  previous: { month: '2026-09', digest: 'cd'.repeat(32) },
  reopened: [],
  ageBands: ['0-4', '5-17', '18-59', '60+'],
  populationGroups: ['migrant'],
  stock: [
    {
      ...{ warehouse: tripoli, item, project, opening: 1000, received: 400, arrived: 0, returned: 20 },
      ...{ toWarehouses: 100, toDistributions: 500, losses: 0, closing: 820, closingDamaged: 4 },
    },
    {
      ...{ warehouse: sebha, item, project, opening: 0, received: 0, arrived: 80, returned: 0 },
      ...{ toWarehouses: 0, toDistributions: 0, losses: 0, closing: 80, closingDamaged: 0 },
    },
    {
      ...{ warehouse: tripoli, item: soap, project, opening: 60, received: 0, arrived: 0, returned: 0 },
      ...{ toWarehouses: 0, toDistributions: 0, losses: 0, closing: 60, closingDamaged: 0 },
    },
  ],
  transit: [{ item, project, opening: 0, dispatched: 100, arrived: 80, lost: 0, closing: 20 }],
  distributionFlow: [
    {
      ...{ item, project, opening: 0, dispatched: 500, distributed: 300, returned: 20, lost: 5, damaged: 0 },
      closing: 175,
    },
  ],
  distributions: [],
  itemsDistributed: [{ item, project, distributed: 300 }],
  caseSteps: [
    { step: 'document-issued', nationality: 'GIN', people: 7, ageing: { to30: 4, to60: 2, to90: 0, over90: 1 } },
    { step: 'document-received', nationality: 'NGA', people: 3, ageing: { to30: 3, to60: 0, to90: 0, over90: 0 } },
  ],
  caseEvents: { ...noEvents(), registered: 6 },
  people: { opening: 8, registered: 6, left: 4, closing: 10 },
  highlights: '',
  limitations: '',
  authority: { name: 'Tripoli office', fingerprint: 'AA:BB' },
}

/** A month without an event of a case. */
export function noEvents(): MonthDataset['caseEvents'] {
  return Object.fromEntries(caseConcepts.map((concept) => [concept, 0])) as MonthDataset['caseEvents']
}
