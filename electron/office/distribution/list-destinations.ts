import type { z } from 'zod'
import { selectDestinations } from '#db/queries/distribution/distribution-list.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import type { ReadCall } from '../context.ts'

type Destinations = z.input<NonNullable<(typeof distributionContract.destinations)['~orpc']['outputSchema']>>

/** Every distribution that goods may be sent to now, the latest planned day first: as many as are open, not as many as were. */
export async function listDestinations({ db }: ReadCall): Promise<Destinations> {
  return (await selectDestinations(db).execute()).map((row) => ({
    id: row.id,
    number: row.number,
    plannedOn: row.planned_on,
    siteId: row.site_id,
    projectId: row.project_id,
  }))
}
