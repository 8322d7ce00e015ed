import { addTravelDocument, isEmbassy, isIdTaken } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { planEvents } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, findPeople, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** Asks an embassy for a travel document; its id stays the same through its life. */
export async function requestDocument(
  call: WriteCall,
  input: InputOf<'requestDocument'>,
): Promise<OutputOf<'requestDocument'> | ProblemOf<typeof consularContract.requestDocument>> {
  const { id, personId, type, embassyId, requestedOn } = input
  const future = findFutureDay(call.today, { requestedOn })
  if (future) return future
  if (await isIdTaken(call.tx, 'travel_document', id)) return alreadyUsed('id', id)
  if (!(await isEmbassy(call.tx, embassyId))) return unknownRecord('embassyId', embassyId)
  const files = await findPeople(call.tx, [personId], () => 'personId')
  if (isProblem(files)) return files
  const data = { documentId: id, type }
  const draft = { personId, kind: 'travel-document-requested' as const, happenedOn: requestedOn, data }
  const planned = planEvents(call, files, [draft], { override: input.override })
  if (isProblem(planned)) return planned
  await addTravelDocument(call.tx, {
    id,
    person_id: personId,
    type,
    issuer_id: embassyId,
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await saveEvents(call, planned)
  call.journal({
    subjects: [{ kind: 'travel-document', id, label: type }, ...caseSubjects(files)],
    after: { embassyId, events: eventsForJournal(planned) },
  })
  return { id }
}
