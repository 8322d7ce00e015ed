import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, recordId } from '../fields.ts'

/** The person left for another case: of a family that was split, or that joins another. */
export const leftCase = defineCaseEvent({
  kind: 'left-case',
  data: z.object({ otherCaseId: recordId }),
  words: nothing,
  staysForever: true,
  // Where somebody belongs now is not undone by what is typed late.
  clashes: { of: 'person', with: ['left-case', 'joined-case'] },
})
