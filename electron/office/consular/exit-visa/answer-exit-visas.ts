import { listPeopleOfRequest } from '#db/queries/consular/case-events.ts'
import { findExitVisaRequest } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { type EventDraft, planEvents } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { findFutureDay, findPeople, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

type Input = InputOf<'answerExitVisas'>

/** What the authority answered for some of a list, or all; VHR-18: a refusal comes with its reason and what is next. */
export async function answerExitVisas(
  call: WriteCall,
  { requestId, answeredOn, answers }: Input,
): Promise<OutputOf<'answerExitVisas'> | ProblemOf<typeof consularContract.answerExitVisas>> {
  const future = findFutureDay(call.today, { answeredOn })
  if (future) return future
  const request = await findExitVisaRequest(call.tx, requestId)
  if (!request) return unknownRecord('requestId', requestId)
  const invalid = answers.find((each) => each.answer === 'granted' && each.validUntil < answeredOn)
  if (invalid) return { problem: 'VALID_BEFORE_ANSWER', data: { personId: invalid.personId } }
  const asked = new Set((await listPeopleOfRequest(call.tx, requestId)).map((each) => each.person_id))
  const stranger = answers.findIndex(({ personId }) => !asked.has(personId))
  if (stranger >= 0) return unknownRecord(`answers.${stranger}.personId`, answers[stranger]?.personId ?? '')
  const personIds = answers.map((each) => each.personId)
  const files = await findPeople(call.tx, personIds, (index) => `answers.${index}.personId`)
  if (isProblem(files)) return files
  const planned = planEvents(
    call,
    files,
    answers.map((answer) => draftOf(answer, requestId, answeredOn)),
  )
  if (isProblem(planned)) return planned
  await saveEvents(call, planned)
  call.journal({
    subjects: [{ kind: 'exit-visa-request', id: requestId, label: request.number }, ...caseSubjects(files)],
    after: { answeredOn, events: eventsForJournal(planned) },
  })
  const granted = planned.filter((event) => event.kind === 'exit-visa-granted').length
  return { granted, refused: planned.length - granted }
}

function draftOf(answer: Input['answers'][number], requestId: string, happenedOn: Day): EventDraft {
  const { personId } = answer
  if (answer.answer === 'granted') {
    return { personId, kind: 'exit-visa-granted', happenedOn, data: { requestId, validUntil: answer.validUntil } }
  }
  const data = { requestId, reason: answer.reason, nextAction: answer.nextAction }
  return { personId, kind: 'exit-visa-refused', happenedOn, data }
}
