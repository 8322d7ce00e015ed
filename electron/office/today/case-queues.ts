import { selectExpiringDocuments, selectPeopleInStep, selectUnansweredRequests } from '#db/queries/today/today.ts'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { addDays } from '#shared/domain/dates.ts'
import { bringUpToDate } from '../consular/case/project-cases.ts'
import type { ReadCall } from '../context.ts'
import { displayName } from '../people/display-name.ts'
import { expiringQueue, type Queue, type Waiting, waitingQueue } from './queue.ts'

/** What waits at the consular desk: documents that expire, unanswered requests, people ready to be requested. */
export async function caseQueues(call: ReadCall): Promise<Queue[]> {
  const { db, profile, today } = call
  await bringUpToDate(db, profile, today)
  const { documentExpiryWarningDays, exitVisaAnswerDays } = profile.deadlines
  const expiring = await selectExpiringDocuments(db, addDays(today, documentExpiryWarningDays), activeSteps).execute()
  // Overdue from the day after the last one allowed.
  const unanswered = await selectUnansweredRequests(db, addDays(today, -exitVisaAnswerDays - 1)).execute()
  const ready = await selectPeopleInStep(db, 'document-received').execute()
  return [
    expiringQueue(call, 'document-expiring', expiring.map(rowOf)),
    waitingQueue(
      call,
      'visa-without-answer',
      unanswered.map((request) => ({
        subject: { kind: 'exit-visa-request', id: request.id },
        label: request.number,
        detail: `${request.authority} · ${request.people}`,
        since: request.requested_on,
      })),
    ),
    waitingQueue(call, 'ready-for-exit-visa', ready.map(rowOf)),
  ]
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
