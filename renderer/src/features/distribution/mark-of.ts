import type { DistributionState } from '#shared/domain/distribution/distribution.ts'
import type { WorkState } from '../../ui/state-mark.tsx'

/** How each state of a distribution is marked: amber waits for goods or for a second person, blue is under way. */
export const markOf: Record<DistributionState, WorkState> = {
  planned: 'needsYou',
  agreed: 'waiting',
  issued: 'underWay',
  reported: 'waiting',
  verified: 'done',
  cancelled: 'cancelled',
}
