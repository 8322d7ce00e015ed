import { findTravelDocument } from '#db/queries/consular/cases.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem } from '../../problem.ts'
import { readCaseFiles } from '../case/case-file.ts'
import { type Forgotten, planEvents, type Refused } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'

/** Writes one event of a travel document down, if the rules allow it. */
export async function recordDocumentEvent(
  call: WriteCall,
  documentId: string,
  event: { kind: CaseEventKind; happenedOn: Day; data: Record<string, unknown> },
): Promise<{ id: string } | UnknownRecord | Refused | Forgotten> {
  const document = await findTravelDocument(call.tx, documentId)
  if (!document) return unknownRecord('documentId', documentId)
  const files = await readCaseFiles(call.tx, [document.case_id])
  const data = { ...event.data, documentId }
  const planned = planEvents(call, files, [{ ...event, personId: document.person_id, data }])
  if (isProblem(planned)) return planned
  await saveEvents(call, planned)
  call.journal({
    subjects: [{ kind: 'travel-document', id: documentId, label: document.type }, ...caseSubjects(files)],
    after: { events: eventsForJournal(planned) },
  })
  return { id: documentId }
}
