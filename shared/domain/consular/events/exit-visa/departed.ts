import { z } from 'zod'
import { addDays } from '../../../dates.ts'
import type { CaseReason } from '../../case-reason.ts'
import { whyNotUsable } from '../../document-violations.ts'
import { usableDocument } from '../../facts.ts'
import { defineCaseEvent, type EventSetting } from '../define-case-event.ts'
import { recordId, text } from '../fields.ts'

export const departed = defineCaseEvent({
  kind: 'departed',
  counts: ['departed'],
  data: z.object({
    ...{ departureId: recordId, destination: z.string(), flight: z.string(), fromAirport: z.string() },
    version: z.int(),
  }),
  /** VHR-6: why the family is parted, where it is. */
  words: z.object({ apart: text }),
  asks: true,
  sends: true,
  moves: 'leaves',
  ends: true,
  happened: (facts) => facts.departedOn !== null,
  violations: travelReasons,
  apply(facts, { happenedOn }) {
    facts.departedOn = happenedOn
  },
})

/** VHR-23: why a person cannot travel on a day with the documents they have; a manager may accept it with a reason. */
function travelReasons({ facts, profile, on }: EventSetting): CaseReason[] {
  const usable = usableDocument(facts)
  if (!usable) return [{ rule: 'VHR-23', ...whyNotUsable(facts), overridable: true }]
  const validUntil = addDays(on, profile.tdMarginDays)
  if (usable.expiresOn === null || usable.expiresOn >= validUntil) return []
  const data = { expiresOn: usable.expiresOn, marginDays: String(profile.tdMarginDays) }
  return [{ rule: 'VHR-23', code: 'DOCUMENT_EXPIRES_TOO_SOON', data, overridable: true }]
}
