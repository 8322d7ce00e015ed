import { v7 as newId } from 'uuid'
import { findDistribution, insertDistributionEvent } from '#db/queries/distribution/distribution.ts'
import { readEventsOf } from '#db/queries/distribution/distribution-events.ts'
import type { distributionContract } from '#shared/contract/distribution.ts'
import { deriveDistribution, mayRecordDistribution } from '#shared/domain/distribution/distribution.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import type { Posted } from './plan-distribution.ts'
import { readGoodsOut } from './read-balances.ts'

/** Cancels a distribution that was not verified. STK-16: refused while goods are on the way to its site or there. */
export async function cancelDistribution(
  call: WriteCall,
  input: { id: string; reason: string },
): Promise<Posted | ProblemOf<typeof distributionContract.cancel>> {
  const { tx } = call
  const distribution = await findDistribution(tx, input.id)
  if (!distribution) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id: input.id } }
  const events = await readEventsOf(tx, input.id)
  const [refused] = mayRecordDistribution('cancelled', events, await readGoodsOut(tx, input.id))
  if (refused?.code === 'GOODS_ARE_OUT') return { problem: 'GOODS_ON_THE_WAY' }
  if (refused) return { problem: 'WRONG_STATE', data: { state: refused.state } }
  const recordedAt = call.now.toISOString()
  await insertDistributionEvent(tx, {
    id: newId(),
    distribution_id: input.id,
    kind: 'cancelled',
    happened_on: call.today,
    data: JSON.stringify({ reason: input.reason }),
    recorded_at: recordedAt,
    recorded_by: call.by.id,
  })
  call.journal({
    subjects: [{ kind: 'distribution', id: input.id, label: distribution.number }],
    before: { state: deriveDistribution(events).state },
    after: { state: 'cancelled', reason: input.reason },
  })
  return { id: input.id, number: distribution.number, recordedAt }
}
