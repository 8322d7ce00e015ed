import type { OfficeClient } from '#office/context.ts'
import type { LargeFacts } from '../large/large-facts.ts'

/** Pages of records, one of each kind that the large office has. */
export async function exampleAddresses(client: OfficeClient, { reference, lastMonth }: LargeFacts): Promise<string[]> {
  const [onHand] = (await client.stock.onHand({})).rows
  const documents = (await client.list.documents.rows({ limit: 200 })).map(({ id, kind, state }) => ({
    id: String(id),
    kind,
    state,
  }))
  const [distribution] = await client.list.distributions.rows({ limit: 1 })
  const [listed] = await client.list.cases.rows({ limit: 1 })
  const [session] = await client.list.sessions.rows({ limit: 1 })
  const [visas] = await client.list.exitVisaRequests.rows({ limit: 1 })
  const kinds = new Map(documents.map((row) => [row.kind, row.id]))
  return [
    ...[...kinds.values()].map((id) => `/warehouse/documents/${id}`),
    ...(onHand ? [`/warehouse/items/${onHand.itemId}`] : []),
    ...(onHand ? [`/warehouse/cards/${onHand.warehouseId}/${onHand.itemId}`] : []),
    ...(distribution ? [`/distributions/${distribution.id}`] : []),
    ...(listed ? [`/consular/cases/${listed.id}`] : []),
    ...(session ? [`/consular/sessions/${session.id}`] : []),
    ...(visas ? [`/consular/exit-visas/${visas.id}`] : []),
    `/reports/months/${lastMonth}`,
    `/office/items/${reference.items.blanket.id}`,
    `/office/kits/${reference.kit}`,
    `/office/projects/${reference.projects[0]}`,
    `/office/donors/${reference.donors[0]}`,
    `/office/warehouses/${reference.warehouses.tripoli}`,
    `/office/sites/${reference.sites[0]?.id}`,
    `/office/partners/${reference.transporter}`,
  ]
}
