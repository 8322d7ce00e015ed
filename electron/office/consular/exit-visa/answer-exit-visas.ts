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
  if (invalid) return { problem: 'VALID_BEFORE_ANSWER', data: { memberId: invalid.memberId } }
  const asked = new Set((await listPeopleOfRequest(call.tx, requestId)).map((each) => each.member_id))
  const stranger = answers.findIndex(({ memberId }) => !asked.has(memberId))
  if (stranger >= 0) return unknownRecord(`answers.${stranger}.memberId`, answers[stranger]?.memberId ?? '')
  const memberIds = answers.map((each) => each.memberId)
  const files = await findPeople(call.tx, memberIds, (index) => `answers.${index}.memberId`)
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
    topics: ['consular'],
  })
  const granted = planned.filter((event) => event.kind === 'exit-visa-granted').length
  return { granted, refused: planned.length - granted }
}

function draftOf(answer: Input['answers'][number], requestId: string, happenedOn: Day): EventDraft {
  const { memberId } = answer
  if (answer.answer === 'granted') {
    return { memberId, kind: 'exit-visa-granted', happenedOn, data: { requestId, validUntil: answer.validUntil } }
  }
  const data = { requestId, reason: answer.reason, nextAction: answer.nextAction }
  return { memberId, kind: 'exit-visa-refused', happenedOn, data }
}
