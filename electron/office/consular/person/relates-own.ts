import { findRecorders } from '#db/queries/consular/case-events.ts'
import { listRelationsOf } from '#db/queries/consular/relations.ts'
import type { WriteCall } from '../../context.ts'

/**
 * VHR-6: whether one of some people who are to count as related was last said not to be, in whichever case, and was
 * registered by who says otherwise now: that needs another person. To be the head of a case of one's own says nothing.
 */
export async function relatesOwn(
  call: Pick<WriteCall, 'tx' | 'by'>,
  related: readonly { personId: string }[],
): Promise<boolean> {
  for (const { personId } of related) {
    const relations = await listRelationsOf(call.tx, personId)
    const last = relations.findLast(({ relation }) => relation !== 'head')
    if (last?.relation !== 'not-related') continue
    const registrars = await findRecorders(call.tx, personId, 'registered')
    if (registrars.includes(call.by.id)) return true
  }
  return false
}
