import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing } from '../fields.ts'

/** What is known of a person was corrected; the values are in the versions, before and after. */
export const personCorrected = defineCaseEvent({
  kind: 'person-corrected',
  data: z.object({ version: z.int(), fields: z.array(z.string()) }),
  words: nothing,
  aboutRecord: true,
  staysForever: true,
})
