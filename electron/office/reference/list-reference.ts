import type { InferContractRouterOutputs } from '@orpc/contract'
import { listKitContents, listKits } from '#db/queries/reference/kit.ts'
import {
  listAreas,
  listDonors,
  listItems,
  listParties,
  listProjects,
  listSites,
  listWarehouses,
} from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { ReadCall } from '../context.ts'
import { toDonor, toItem, toParty, toProject, toSite, toWarehouse } from './records.ts'
import { toKit } from './save-kit.ts'

export type Reference = InferContractRouterOutputs<typeof referenceContract>['all']

/** Everything a form looks up, in one answer. */
export async function listReference({ db }: Pick<ReadCall, 'db'>): Promise<Reference> {
  const contents = new Map<string, { itemId: string; quantity: number }[]>()
  for (const { kit_id, item_id: itemId, quantity } of await listKitContents(db)) {
    const known = contents.get(kit_id)
    if (known) known.push({ itemId, quantity })
    else contents.set(kit_id, [{ itemId, quantity }])
  }
  return {
    items: (await listItems(db)).map(toItem),
    donors: (await listDonors(db)).map(toDonor),
    projects: (await listProjects(db)).map(toProject),
    sites: (await listSites(db)).map(toSite),
    warehouses: (await listWarehouses(db)).map(toWarehouse),
    parties: (await listParties(db)).map(toParty),
    areas: (await listAreas(db)).map((row) => ({
      pcode: row.pcode,
      nameEn: row.name_en,
      nameAr: row.name_ar,
      parentPcode: row.parent_pcode,
      level: row.level,
    })),
    kits: (await listKits(db)).map((row) => toKit(row, contents.get(row.id) ?? [])),
  }
}
