import { listDrafts } from '#db/queries/drafts/draft.ts'
import { dayOf } from '#shared/domain/dates.ts'
import { may } from '#shared/domain/permissions.ts'
import type { ReadCall } from '../context.ts'
import { caseQueues } from './case-queues.ts'
import { distributionQueues } from './distribution-queues.ts'
import { lotsExpiring, toReceive } from './goods-queues.ts'
import { monthQueues } from './month-queues.ts'
import { type Queue, waitingQueue } from './queue.ts'

/**
 * The work that waits for the signed-in person: only what their roles may do something about, in the order in which a
 * day goes, without empty queues. While a temporary passphrase must be changed nothing waits but that.
 */
export async function listQueues(call: ReadCall): Promise<{ queues: Queue[] }> {
  const { roles, mustChangePassphrase } = call.by
  if (mustChangePassphrase) return { queues: [] }
  const queues = [
    ...(may(roles, 'stock.receive') ? [await toReceive(call)] : []),
    ...(await distributionQueues(call)),
    ...(may(roles, 'case.change') ? await caseQueues(call) : []),
    ...(await monthQueues(call)),
    ...(may(roles, 'stock.dispatch') ? [await lotsExpiring(call)] : []),
    ...(may(roles, 'draft.keep') ? [await ownDrafts(call)] : []),
  ]
  return { queues: queues.filter((queue) => queue.count > 0) }
}

async function ownDrafts(call: ReadCall): Promise<Queue> {
  const drafts = await listDrafts(call.db, call.by.id, '')
  const rows = drafts.map((draft) => ({
    subject: { kind: 'draft', id: draft.id },
    label: draft.title,
    detail: draft.kind,
    since: dayOf(draft.updated_at, call.office.timeZone),
  }))
  return waitingQueue(call, 'draft', rows.reverse())
}
