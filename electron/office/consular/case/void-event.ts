import { v7 as newId } from 'uuid'
import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { addCaseEvents, findCaseEvent } from '#db/queries/consular/case-events.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { caseIdsOf, personsById, readCaseFiles, readPersonFile } from './case-file.ts'
import { findResting } from './find-resting.ts'
import { nextInstant } from './plan-events.ts'
import { projectCases } from './project-cases.ts'
import { caseSubjects } from './save-events.ts'

/**
 * Writes down that an event does not count, and why; the event stays in the record. Refused while a later one rests on
 * it: that one has to be voided first. A voiding is not voided: what was right is written down anew. A withdrawal that never was is
 * voided by another than who wrote it down (VHR-3); fear of return stays, protection clears it (VHR-4); so does what
 * protection decided (VHR-6). Of a family that left together nobody is said to have stayed while a child would by it have
 * left alone, or, unless a manager gives the reason, been left behind.
 */
export async function voidEvent(
  call: WriteCall,
  { eventId, reason, override }: InputOf<'voidEvent'>,
): Promise<OutputOf<'voidEvent'> | ProblemOf<typeof consularContract.voidEvent>> {
  const event = await findCaseEvent(call.tx, eventId)
  if (!event || event.kind === 'voided') return unknownRecord('eventId', eventId)
  const caseIds = await caseIdsOf(call.tx, [event.person_id])
  const files = await readCaseFiles(call.tx, [...caseIds.values()])
  // Of a void registration the person is in no case any more, and nothing of them is in force.
  const person = personsById(files.values()).get(event.person_id) ?? (await readPersonFile(call.tx, event.person_id))
  if (!person) return unknownRecord('eventId', eventId)
  if (person.person.erasure_id !== null) return { problem: 'PERSON_FORGOTTEN' }
  if (person.events.some((each) => each.id === eventId && each.voided)) return { problem: 'ALREADY_VOIDED' }
  const { staysForever, stops } = definitionOf(event.kind)
  if (staysForever) return { problem: 'ENTRY_STAYS' }
  if (stops && event.recorded_by === call.by.id) return { problem: 'SAME_PERSON' }
  const resting = findResting(call, person, { eventId, override })
  if (isProblem(resting)) return resting
  await addCaseEvents(call.tx, [
    {
      id: newId(),
      case_id: event.case_id,
      person_id: event.person_id,
      kind: 'voided',
      happened_on: call.today,
      recorded_at: nextInstant(call.now, person),
      recorded_by: call.by.id,
      ...rowOfData({}),
      words: JSON.stringify({ reason }),
      voids_event_id: eventId,
      override_reason: resting.overridden && override ? override.reason : null,
    },
  ])
  await projectCases(call.tx, caseIds.values(), call.profile, call.today)
  call.journal({
    subjects: caseSubjects(files),
    before: { eventId, kind: event.kind, happenedOn: event.happened_on, personId: event.person_id },
    after: { voided: true },
  })
  return { id: eventId }
}
