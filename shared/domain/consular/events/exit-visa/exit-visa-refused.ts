import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { recordId } from '../fields.ts'
import { answerClashes, needsOpenRequest } from './visa-answer.ts'

export const exitVisaRefused = defineCaseEvent({
  kind: 'exit-visa-refused',
  counts: ['exit-visas-refused'],
  data: z.object({ requestId: recordId }),
  /** VHR-18: a refusal has its reason and what is done next. */
  words: z.object({ reason: z.string().min(1), nextAction: z.string().min(1) }),
  clashes: answerClashes,
  violations: needsOpenRequest,
  apply(facts, { happenedOn, data }) {
    const request = facts.requests.get(data.requestId)
    if (request?.state !== 'requested') return
    Object.assign(request, { state: 'refused', answeredOn: happenedOn, validUntil: null })
  },
})
