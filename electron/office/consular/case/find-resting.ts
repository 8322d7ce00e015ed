import { dependingOn } from '#shared/domain/consular/event-violations.ts'
import { consentsWithout, familyWithout } from '#shared/domain/consular/taken-back.ts'
import { may } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../../context.ts'
import { familyOf, memberOf, named, violationsInForce } from '../event-violations.ts'
import type { InputOf } from '../shapes.ts'
import type { PersonFile } from './case-file.ts'
import { blockedPerson } from './plan-events.ts'

/**
 * What rests on an event so that it is not voided: later ones of the person, one that needed this consent (VHR-2), and
 * what others of the family did together with the person (VHR-6). That a child is left behind by it a manager may allow
 * with a reason; the answer then says whether that was needed.
 */
export function findResting(
  call: Pick<WriteCall, 'by' | 'profile'>,
  person: PersonFile,
  { eventId, override }: Pick<InputOf<'voidEvent'>, 'eventId' | 'override'>,
) {
  const [self, family] = [memberOf(person), familyOf(person.family)]
  const own = dependingOn(eventId, person.events, call.profile)
  const kinds = [...new Set([...own, ...consentsWithout(eventId, self, family)])]
  if (kinds.length > 0) return { problem: 'LATER_EVENT_DEPENDS' as const, data: { kinds } }
  const without = familyWithout(eventId, self, family)
  const kind = person.events.find((event) => event.id === eventId)?.kind
  if (kind && without.some(({ reasons }) => reasons.some(({ overridable }) => !overridable))) {
    return { problem: 'LATER_EVENT_DEPENDS' as const, data: { kinds: [kind] } }
  }
  const overridden = override !== null && may(call.by.roles, 'case.decide')
  const people = without.flatMap(({ personId, reasons }) => {
    const file = person.family.find((each) => each.person.id === personId)
    const left = violationsInForce(reasons, overridden)
    return file && left.length > 0
      ? blockedPerson(
          file,
          left.map((reason) => named(reason, file)),
        )
      : []
  })
  if (people.length > 0) return { problem: 'NOT_ALLOWED_NOW' as const, data: { people } }
  return { overridden: without.length > 0 }
}
