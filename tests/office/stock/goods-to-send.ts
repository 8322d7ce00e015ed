import { v7 as newId } from 'uuid'
import type { WarehouseOffice } from '#tests/support/warehouse-office.ts'

/** A receipt of soap of one batch; answers its lot. */
export async function receiveSoap(
  office: WarehouseOffice,
  batch: string,
  expiresOn: string,
  good: number,
  happenedOn = '2026-10-05',
): Promise<string> {
  await office.receive({ itemId: office.soap, batch, expiresOn, good }, { happenedOn })
  return office.lot(office.soap, { batch })
}

/** Opens or closes a warehouse, or has it counted. */
export async function changeWarehouse(
  office: WarehouseOffice,
  id: string,
  status: 'open' | 'counting' | 'closed',
): Promise<void> {
  const { warehouses } = await office.client.reference.all()
  const found = warehouses.find((each) => each.id === id)
  if (found) await office.client.reference.saveWarehouse({ ...found, callId: newId(), status })
}

/** A distribution of the project, agreed or only planned. */
export async function planDistribution(office: WarehouseOffice, projectId: string, agreed: boolean): Promise<string> {
  const [id, siteId] = [newId(), newId()]
  const site = { nameEn: 'School', nameFr: '', nameAr: '', type: 'school', pcode: '', sensitive: false } as const
  await office.client.reference.saveSite({ callId: newId(), id: siteId, ...site, status: 'open' })
  const agreement = { with: 'Council', on: '2026-10-01', place: 'School yard' }
  await office.client.distribution.plan({
    ...{ callId: newId(), id, projectId, siteId, type: 'blanket', plannedOn: '2026-10-12' },
    ...{ targetHouseholds: 10, targetPeople: 50, agreement: agreed ? agreement : null },
    items: [{ itemId: office.blanket, quantity: 50 }],
  })
  return id
}
/** Where goods for a distribution go. */
export const toDistribution = (distributionId: string) => ({
  destination: { kind: 'distribution' as const, distributionId },
})
