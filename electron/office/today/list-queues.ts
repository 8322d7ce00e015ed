import { may } from '#shared/domain/permissions.ts'
import { type QueueKind, queueKinds, todayQueues } from '#shared/domain/today/queues.ts'
import type { ReadCall } from '../context.ts'
import { documentsExpiring, erasuresToDecide, readyForExitVisa, visasWithoutAnswer } from './case-queues.ts'
import { toAgree, toReport, toSend, toTakeBack, toVerify } from './distribution-queues.ts'
import { documentsToApprove, lotsExpiring, toReceive } from './goods-queues.ts'
import { monthsToApprove, monthsToPrepare } from './month-queues.ts'
import { ownDrafts } from './own-drafts.ts'
import { type Queue, queueOf, type ReadQueue } from './queue.ts'

/** How the rows of each queue are read. */
const readers: Readonly<Record<QueueKind, ReadQueue>> = {
  'to-receive': toReceive,
  'to-approve': documentsToApprove,
  'to-agree': toAgree,
  'to-send': toSend,
  'to-report': toReport,
  'to-take-back': toTakeBack,
  'to-verify': toVerify,
  'document-expiring': documentsExpiring,
  'visa-without-answer': visasWithoutAnswer,
  'ready-for-exit-visa': readyForExitVisa,
  'erasure-to-decide': erasuresToDecide,
  'month-to-prepare': monthsToPrepare,
  'month-to-approve': monthsToApprove,
  'lot-expiring': lotsExpiring,
  draft: ownDrafts,
}

/**
 * The work that waits for the signed-in person: only what their roles may do something about, in the order in which a
 * day goes, without empty queues. While a temporary passphrase must be changed nothing waits but that.
 */
export async function listQueues(call: ReadCall): Promise<{ queues: Queue[] }> {
  if (call.by.mustChangePassphrase) return { queues: [] }
  const queues: Queue[] = []
  for (const kind of queueKinds) {
    if (!may(call.by.roles, todayQueues[kind].for)) continue
    const rows = await readers[kind](call)
    if (rows.length > 0) queues.push(queueOf(call, kind, rows))
  }
  return { queues }
}
