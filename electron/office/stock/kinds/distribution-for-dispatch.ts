import { findDistribution } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import type { Reader } from '#db/schema.ts'
import { type DistributionState, deriveDistribution } from '#shared/domain/distribution/distribution.ts'

/** What a waybill must know of the distribution it goes to. */
export interface DistributionForDispatch {
  /** DIS-3: goods leave only for one that is `agreed`, `issued` or `reported`. */
  state: DistributionState
  projectId: string
  /** The place of its goods; it has the distribution's own id. */
  placeId: string
  /** Its number, for a paper and the journal. */
  label: string
}

/** Undefined when there is no such distribution. */
export async function distributionForDispatch(db: Reader, id: string): Promise<DistributionForDispatch | undefined> {
  const distribution = await findDistribution(db, id)
  if (!distribution) return undefined
  const events = await readEventsOf(db, id)
  const { state } = deriveDistribution(events)
  return { state, projectId: distribution.project_id, placeId: id, label: distribution.number }
}
