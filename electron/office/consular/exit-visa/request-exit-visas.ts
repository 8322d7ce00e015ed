import { addExitVisaRequest, isIdTaken } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { usableDocument } from '#shared/domain/consular/facts.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { personsById } from '../case/case-file.ts'
import { planEvents } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, findPeople } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/**
 * VHR-16: hands an authority a list of people for exit visas. One person whose travel document is not received or not
 * valid on the day refuses the whole list: everybody who cannot be requested is named with the reasons, nothing is saved.
 */
export async function requestExitVisas(
  call: WriteCall,
  input: InputOf<'requestExitVisas'>,
): Promise<OutputOf<'requestExitVisas'> | ProblemOf<typeof consularContract.requestExitVisas>> {
  const { id, authority, requestedOn, reference, personIds } = input
  const future = findFutureDay(call.today, { requestedOn })
  if (future) return future
  if (await isIdTaken(call.tx, 'exit_visa_request', id)) return alreadyUsed('id', id)
  const files = await findPeople(call.tx, personIds, (index) => `personIds.${index}`)
  if (isProblem(files)) return files
  const members = personsById(files.values())
  const drafts = personIds.map((personId) => ({
    personId,
    kind: 'exit-visa-requested' as const,
    happenedOn: requestedOn,
    data: { requestId: id, documentId: documentOf(personId) },
  }))
  function documentOf(personId: string): string {
    // Without one VHR-16 refuses the draft before its data are looked at.
    return usableDocument(readPersonFacts(members.get(personId)?.events ?? [], requestedOn))?.documentId ?? ''
  }
  const planned = planEvents(call, files, drafts, { apart: input.apart })
  if (isProblem(planned)) return planned
  const number = await takeNumber(call.tx, 'EV', call.office.code, requestedOn)
  await addExitVisaRequest(call.tx, {
    id,
    number,
    authority,
    requested_on: requestedOn,
    reference,
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await saveEvents(call, planned)
  call.journal({
    subjects: [{ kind: 'exit-visa-request', id, label: number }, ...caseSubjects(files)],
    after: { number, authority, requestedOn, reference, events: eventsForJournal(planned) },
  })
  return { id, number, requested: planned.length }
}
