import { addDays, type Day } from '../dates.ts'
import type { CountryProfile } from '../reference/country-profile.ts'
import type { CaseEvent } from './case-events.ts'
import type { PersonFacts } from './facts.ts'

/** Later than any day of the office: nothing changes by itself. */
export const never: Day = '9999-12-31'

/**
 * The first day after `today` on which `derivePerson` may answer another step, flag or document, or other
 * reasons speak against an exit visa, although nothing new happened: something expires, is about to, or has waited too long for its answer. `never` when there is none. `facts`
 * are those of `today`; `events` all of the member, for one written down for a later day.
 */
export function nextChange(facts: PersonFacts, events: readonly CaseEvent[], profile: CountryProfile, today: Day): Day {
  const { documentExpiryWarningDays, exitVisaAnswerDays } = profile.deadlines
  const days = [
    ...facts.documents.flatMap(({ expiresOn }) =>
      expiresOn === null ? [] : [addDays(expiresOn, -documentExpiryWarningDays), addDays(expiresOn, 1)],
    ),
    ...facts.requests.flatMap(({ requestedOn, validUntil }) => [
      addDays(requestedOn, exitVisaAnswerDays + 1),
      ...(validUntil === null ? [] : [addDays(validUntil, 1)]),
    ]),
    ...events.map((event) => event.happenedOn),
  ]
  return days.reduce((next, day) => (day > today && day < next ? day : next), never)
}
