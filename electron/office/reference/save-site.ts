import { findArea, findSite, saveSiteRow } from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { type Site, siteRow, toSite } from './records.ts'

/** Adds or changes a site; its area is one of the published P-codes, or none. */
export async function saveSite(
  call: WriteCall,
  site: Site,
): Promise<Site | ProblemOf<typeof referenceContract.saveSite>> {
  const { tx } = call
  if (site.pcode !== '' && !(await findArea(tx, site.pcode))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'pcode', id: site.pcode } }
  }
  const before = await findSite(tx, site.id)
  const row = siteRow(site)
  await saveSiteRow(tx, row)
  const saved = toSite(row)
  call.journal({
    subjects: [{ kind: 'site', id: site.id, label: site.nameEn }],
    before: before && toSite(before),
    after: saved,
  })
  return saved
}
