import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { findFutureDay } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { recordDocumentEvent } from './record-document-event.ts'

/** VHR-13: a travel document came into the office's hands: from whom, and who keeps it. */
export async function recordDocumentReceived(
  call: WriteCall,
  { documentId, receivedOn, receivedFrom, custodian }: InputOf<'recordDocumentReceived'>,
): Promise<OutputOf<'recordDocumentReceived'> | ProblemOf<typeof consularContract.recordDocumentReceived>> {
  const future = findFutureDay(call.today, { receivedOn })
  if (future) return future
  return recordDocumentEvent(call, documentId, {
    kind: 'travel-document-received',
    happenedOn: receivedOn,
    data: { custodian, receivedFrom },
  })
}
