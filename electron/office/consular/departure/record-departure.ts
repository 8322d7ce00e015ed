import { addDeparture, isIdTaken } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { childrenAlone } from '#shared/domain/consular/family.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { adultsFirst } from '../case/adults-first.ts'
import { planEvents } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { familyOf } from '../event-violations.ts'
import { markLeftAlone } from '../person/left-alone.ts'
import { alreadyUsed, findFutureDay, findPeople } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/**
 * People who left on one flight. All of them, or nobody: who could not have left is named with the reasons. Children who
 * stay without an adult, as a manager allowed it, are marked as unaccompanied (VHR-6).
 */
export async function recordDeparture(
  call: WriteCall,
  input: InputOf<'recordDeparture'>,
): Promise<OutputOf<'recordDeparture'> | ProblemOf<typeof consularContract.recordDeparture>> {
  const { id, departedOn, kind, flight, fromAirport, destination, personIds } = input
  const future = findFutureDay(call.today, { departedOn })
  if (future) return future
  if (await isIdTaken(call.tx, 'departure', id)) return alreadyUsed('id', id)
  const files = await findPeople(call.tx, personIds, (index) => `personIds.${index}`)
  if (isProblem(files)) return files
  const drafts = personIds.map((personId) => ({
    personId,
    kind: 'departed' as const,
    happenedOn: departedOn,
    data: { departureId: id, destination, flight, fromAirport },
  }))
  const planned = planEvents(call, files, adultsFirst(drafts, files), { override: input.override, apart: input.apart })
  if (isProblem(planned)) return planned
  const alone = [...files.values()].flatMap((file) => childrenAlone(familyOf(file.people), departedOn))
  const refused = await markLeftAlone(call, files, { alone, byChange: alone }, input.override)
  if (refused) return refused
  await addDeparture(call.tx, {
    id,
    departed_on: departedOn,
    kind,
    flight,
    from_airport: fromAirport,
    destination,
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await saveEvents(call, planned)
  const label = flight === '' ? departedOn : `${flight} ${departedOn}`
  call.journal({
    subjects: [{ kind: 'departure', id, label }, ...caseSubjects(files)],
    after: { departedOn, kind, flight, fromAirport, destination, leftAlone: alone, events: eventsForJournal(planned) },
  })
  return { id, departed: planned.length }
}
