import { z } from 'zod'
import { defineCaseEvent } from '../define-case-event.ts'
import { named } from '../fields.ts'

/** VHR-6: who travels with a child that leaves without an adult of the family, and who confirmed to receive it. */
export const escortArranged = defineCaseEvent({
  kind: 'escort-arranged',
  data: z.object({}),
  words: z.object({ escort: named, receivedBy: named }),
  plain: { offered: 'aside', chosen: true, details: [{ name: 'escort' }, { name: 'receivedBy' }] },
  ofChild: true,
  carries: ['departed'],
})
