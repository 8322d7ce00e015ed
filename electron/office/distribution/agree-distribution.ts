import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import { findDistribution, insertDistributionEvent } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import type { agreement, distributionContract } from '#shared/contract/distribution.ts'
import { deriveDistribution, mayRecordDistribution } from '#shared/domain/distribution/distribution.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import type { Posted } from './plan-distribution.ts'

/**
 * DIS-3: records with whom place and time were agreed; without it nothing can be sent. A second agreement replaces the
 * first until goods have left.
 */
export async function agreeDistribution(
  call: WriteCall,
  input: { id: string; agreement: z.output<typeof agreement> },
): Promise<Posted | ProblemOf<typeof distributionContract.agree>> {
  const { tx } = call
  const distribution = await findDistribution(tx, input.id)
  if (!distribution) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id: input.id } }
  const events = await readEventsOf(tx, input.id)
  const [refused] = mayRecordDistribution('agreed', events, 0)
  if (refused) return { problem: 'WRONG_STATE', data: { state: refused.state } }
  if (input.agreement.on > call.today) {
    return { problem: 'DATE_IN_FUTURE', data: { field: 'agreement.on', day: input.agreement.on } }
  }
  const recordedAt = call.now.toISOString()
  await insertDistributionEvent(tx, {
    id: newId(),
    distribution_id: input.id,
    kind: 'agreed',
    happened_on: input.agreement.on,
    data: JSON.stringify(input.agreement),
    recorded_at: recordedAt,
    recorded_by: call.by.id,
  })
  call.journal({
    subjects: [{ kind: 'distribution', id: input.id, label: distribution.number }],
    before: { state: deriveDistribution(events).state },
    after: { state: 'agreed', agreement: input.agreement },
  })
  return { id: input.id, number: distribution.number, recordedAt }
}
