import { listOpenErasures } from '#db/queries/people/erasures.ts'
import { selectExpiringDocuments, selectPeopleInStep, selectUnansweredRequests } from '#db/queries/today/today.ts'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { addDays, dayOf } from '#shared/domain/dates.ts'
import { bringUpToDate } from '../consular/case/project-cases.ts'
import type { ReadCall } from '../context.ts'
import { displayName } from '../people/display-name.ts'
import type { Waiting } from './queue.ts'

/** People whose document in hand expires soon, or has. */
export async function documentsExpiring(call: ReadCall): Promise<Waiting[]> {
  const { db, profile, today } = call
  await bringUpToDate(db, profile, today)
  const until = addDays(today, profile.deadlines.documentExpiryWarningDays)
  return (await selectExpiringDocuments(db, until, activeSteps).execute()).map(rowOf)
}

/** Exit visa requests overdue for an answer, from the day after the last one allowed. */
export async function visasWithoutAnswer(call: ReadCall): Promise<Waiting[]> {
  const { db, profile, today } = call
  await bringUpToDate(db, profile, today)
  const until = addDays(today, -profile.deadlines.exitVisaAnswerDays - 1)
  return (await selectUnansweredRequests(db, until).execute()).map((request) => ({
    subject: { kind: 'exit-visa-request', id: request.id },
    label: request.number,
    detail: request.authority,
    count: { of: 'people', number: request.people },
    since: request.requested_on,
  }))
}

/** People with a document in hand for whom an exit visa can be requested, those who wait longest first. */
export async function readyForExitVisa(call: ReadCall): Promise<Waiting[]> {
  await bringUpToDate(call.db, call.profile, call.today)
  return (await selectPeopleInStep(call.db, 'document-received').execute()).map(rowOf)
}

/** Erasures that somebody else asked for: whoever asked cannot decide. */
export async function erasuresToDecide(call: ReadCall): Promise<Waiting[]> {
  const open = (await listOpenErasures(call.db)).filter((each) => each.asked_by !== call.by.id)
  return open.map((each) => ({
    subject: { kind: 'case', id: each.case_id },
    label: displayName(each),
    detail: each.case_number,
    since: dayOf(each.asked_at, call.office.timeZone),
  }))
}

function rowOf(person: {
  case_id: string
  number: string
  family_name: string
  given_names: string
  since: string
}): Waiting {
  return {
    subject: { kind: 'case', id: person.case_id },
    label: displayName(person),
    detail: person.number,
    since: person.since,
  }
}
