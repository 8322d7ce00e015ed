import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { addCaseEvents } from '#db/queries/consular/case-events.ts'
import type { Subject, WriteCall } from '../../context.ts'
import type { CaseFile } from './case-file.ts'
import type { PlannedEvent } from './plan-events.ts'
import { projectCases } from './project-cases.ts'

/** Writes planned events; what follows from them for the lists is the caller's, by `projectCases`. */
export async function saveEventRows(call: WriteCall, events: readonly PlannedEvent[]): Promise<void> {
  await addCaseEvents(
    call.tx,
    events.map((event) => ({
      id: event.id,
      case_id: event.caseId,
      person_id: event.personId,
      kind: event.kind,
      happened_on: event.happenedOn,
      recorded_at: event.recordedAt,
      recorded_by: call.by.id,
      ...rowOfData(event.data),
      words: JSON.stringify(event.words),
      voids_event_id: null,
      override_reason: event.overrideReason,
    })),
  )
}

/** Writes planned events and what follows from them for the lists, in the caller's transaction. */
export async function saveEvents(call: WriteCall, events: readonly PlannedEvent[]): Promise<void> {
  await saveEventRows(call, events)
  await projectCases(
    call.tx,
    events.map((event) => event.caseId),
    call.profile,
    call.today,
  )
}

/** The cases that a journal entry is about, so that each shows it among its activity. */
export function caseSubjects(files: ReadonlyMap<string, CaseFile>): Subject[] {
  return [...files.values()].map((file) => ({ kind: 'case', id: file.caseId, label: file.number }))
}

/** What a journal entry says of events: who, what, when; never what was typed, which can be forgotten. */
export function eventsForJournal(events: readonly PlannedEvent[]) {
  return events.map(({ personId, kind, happenedOn, data, overrideReason }) => ({
    personId,
    kind,
    happenedOn,
    data,
    overridden: overrideReason !== null,
  }))
}
