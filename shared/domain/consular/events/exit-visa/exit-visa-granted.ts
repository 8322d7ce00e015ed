import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { day, nothing, recordId } from '../fields.ts'
import { answerClashes, needsOpenRequest } from './visa-answer.ts'

export const exitVisaGranted = defineCaseEvent({
  kind: 'exit-visa-granted',
  counts: ['exit-visas-granted'],
  /** `validUntil` null: the authority set no end. */
  data: z.object({ requestId: recordId, validUntil: day.nullable() }),
  words: nothing,
  clashes: answerClashes,
  happened: (facts) => facts.requests.some((request) => request.state === 'granted'),
  violations: needsOpenRequest,
  apply(facts, { happenedOn, data }) {
    const request = facts.requests.get(data.requestId)
    if (request?.state !== 'requested') return
    Object.assign(request, { state: 'granted', answeredOn: happenedOn, validUntil: data.validUntil })
  },
})
