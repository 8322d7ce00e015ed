import { z } from 'zod'
import { consentKinds, consentScopes } from '../../consular-terms.ts'
import { defineCaseEvent } from '../define-case-event.ts'
import { recordId, text } from '../fields.ts'
import { fearReasons } from '../protection/stop.ts'

/** VHR-2; it also lifts a withdrawal (VHR-3). Of who fears return nobody takes one before protection cleared it (VHR-4). */
export const consentGiven = defineCaseEvent({
  kind: 'consent-given',
  counts: ['consented'],
  data: z.object({
    kind: z.enum(consentKinds),
    language: z.string(),
    scopes: z.array(z.enum(consentScopes)),
    /** Who consented on the person's behalf; null for who did so alone, left out of what was written down before this was asked. */
    guardianId: recordId.nullable().optional(),
    /** Said of who withdrew on the same day: this was given after it, and lifts it. */
    afterWithdrawal: z.boolean().optional(),
  }),
  words: z.object({ witnessedBy: text }),
  happened: (facts) => facts.consent !== null,
  senseless: fearReasons,
})
