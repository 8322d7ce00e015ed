import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { findFutureDay } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { recordDocumentEvent } from './record-document-event.ts'

/** VHR-15: a travel document was lost or went back to the embassy, which ends its use. */
export async function recordLostOrReturned(
  call: WriteCall,
  { documentId, happenedOn, how, remark }: InputOf<'recordLostOrReturned'>,
): Promise<OutputOf<'recordLostOrReturned'> | ProblemOf<typeof consularContract.recordLostOrReturned>> {
  const future = findFutureDay(call.today, { happenedOn })
  if (future) return future
  return recordDocumentEvent(call, documentId, {
    kind: how === 'lost' ? 'travel-document-lost' : 'travel-document-returned',
    happenedOn,
    data: remark === '' ? {} : { remark },
  })
}
