import { findCaseEvent } from '#db/queries/consular/case-events.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { readCaseFiles } from './case-file.ts'
import { familyDrafts } from './family-drafts.ts'
import { planEvents } from './plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from './save-events.ts'

/**
 * Counselling, fear of return (VHR-4), withdrawal (VHR-3), withdrawn consent, closing: for one person, or for each of
 * the family who can take it. The first of several events gets the caller's id. Decisions come here by `recordDecision`.
 */
export async function recordEvent(
  call: WriteCall,
  input: InputOf<'recordEvent'> | InputOf<'recordDecision'>,
): Promise<OutputOf<'recordEvent'> | ProblemOf<typeof consularContract.recordEvent>> {
  const { caseId, personId, kind, happenedOn, remark, details } = input
  const future = findFutureDay(call.today, { happenedOn })
  if (future) return future
  if (await findCaseEvent(call.tx, input.id)) return alreadyUsed('id', input.id)
  const files = await readCaseFiles(call.tx, [caseId])
  const file = files.get(caseId)
  if (!file) return unknownRecord('caseId', caseId)
  if (personId !== null && !file.people.some(({ person }) => person.id === personId)) {
    return unknownRecord('personId', personId)
  }
  const data = { ...details, ...(remark !== '' && { remark }) }
  const [first, ...others] =
    personId === null
      ? familyDrafts(file, call.profile, kind, happenedOn, data)
      : [{ personId, kind, happenedOn, data }]
  const planned = planEvents(call, files, first ? [{ ...first, id: input.id }, ...others] : [])
  if (isProblem(planned)) return planned
  await saveEvents(call, planned)
  call.journal({ subjects: caseSubjects(files), after: { events: eventsForJournal(planned) } })
  return { id: input.id }
}
