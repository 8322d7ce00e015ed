import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { nothing, recordId } from '../fields.ts'

/** The person stays elsewhere: at a site, or with null at an address that the version has. */
export const moved = defineCaseEvent({
  kind: 'moved',
  data: z.object({ version: z.int(), siteId: recordId.nullable() }),
  words: nothing,
  aboutRecord: true,
  staysForever: true,
  clashes: {
    of: 'person',
    with: ['moved', 'person-corrected'],
    // A later correction of the name says nothing of the place.
    where: ({ kind, data }) => kind === 'moved' || changesPlace(data),
  },
})

function changesPlace(data: { fields?: readonly string[] }): boolean {
  return data.fields?.some((field) => field === 'siteId' || field === 'address') ?? false
}
