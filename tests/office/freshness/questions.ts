import type { Procedure } from '#shared/contract/all-procedures.ts'
import { sampleInput } from '#tests/support/sample-input.ts'
import type { office } from '../../../renderer/src/office/client.ts'

type Office = typeof office

/** A stock card of the office. */
async function cards({ stock }: Office) {
  const { rows } = await stock.onHand({})
  return rows.slice(0, 1).map(({ placeId, itemId }) => ({ warehouseId: placeId, itemId }))
}

/** What is asked where an answer is about one record: the last ones that the office has, as a page would have open. */
const about: Record<string, (office: Office) => Promise<unknown[]>> = {
  'stock.document': async ({ list }) => (await list.documents.rows({ limit: 4 })).map(({ id }) => ({ id })),
  'stock.onHand': async () => [{}, { everywhere: true }],
  'stock.cardBalances': cards,
  'list.stockCard.rows': async (office) => (await cards(office)).map((scope) => ({ scope })),
  'list.stockCard.summary': async (office) => (await cards(office)).map((scope) => ({ scope })),
  'stock.proposeLots': async ({ stock }) =>
    (await stock.onHand({})).rows.slice(0, 2).map(({ placeId, itemId }) => ({
      ...{ warehouseId: placeId, happenedOn: '2026-11-20' },
      wanted: [{ itemId, projectId: null, quantity: 1 }],
    })),
  'distribution.get': async ({ list }) => (await list.distributions.rows({})).map(({ id }) => ({ id })),
  'consular.get': async ({ list }) => (await list.cases.rows({ limit: 8 })).map(({ id }) => ({ id })),
  'consular.session': async ({ list }) => (await list.sessions.rows({ limit: 200 })).map(({ id }) => ({ id })),
  'consular.exitVisaRequest': async ({ list }) =>
    (await list.exitVisaRequests.rows({ limit: 200 })).map(({ id }) => ({ id })),
  'consular.exitVisaEligibility': async () => [{ on: '2026-11-20' }],
  'consular.ineligibleForExitVisa': async () => [{ on: '2026-11-20', code: 'DOCUMENT_NOT_RECEIVED' }],
  'consular.personVersions': async ({ consular }) =>
    (await consular.people({ steps: ['registered', 'consented'] })).slice(0, 2).map(({ personId }) => ({ personId })),
  'consular.people': async () => [{ steps: ['registered', 'consented', 'document-received'] }],
  'consular.search': async () => [{ text: 'Traoré' }, { text: 'Mohamed' }],
  'report.checklist': async () => [{ month: '2026-10' }, { month: '2026-11' }],
  'report.dataset': async () => [{ month: '2026-10' }, { month: '2026-11' }],
  'journal.activity': async ({ list }) =>
    (await list.documents.rows({ limit: 2 })).map(({ id }) => ({ kind: 'document', id })),
  'search.find': async () => [{ text: 'TIP' }, { text: 'Tripoli' }, { text: 'a' }],
}

/** Inputs with which an answer of this procedure would be open; what needs nothing is asked with nothing. */
export async function questionsOf({ path, input }: Procedure, office: Office): Promise<unknown[]> {
  const known = about[path]
  if (known) return known(office)
  if (!input) return [undefined]
  return [input.safeParse({}).success ? {} : sampleInput(input)]
}
