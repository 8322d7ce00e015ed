import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, recordId } from '../fields.ts'

/** The person came from another case, of a family that was split; what happened there stays theirs. */
export const joinedCase = defineCaseEvent({
  kind: 'joined-case',
  data: z.object({ otherCaseId: recordId }),
  words: nothing,
  staysForever: true,
})
