import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, recordId } from '../fields.ts'

/** The person came from another case, also back to one they were of; what happened there stays theirs. */
export const joinedCase = defineCaseEvent({
  kind: 'joined-case',
  data: z.object({ otherCaseId: recordId }),
  words: nothing,
  staysForever: true,
  // Where somebody belongs now is not undone by what is typed late.
  clashes: { of: 'person', with: ['left-case', 'joined-case'] },
})
