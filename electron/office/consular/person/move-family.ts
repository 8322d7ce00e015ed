import { isKnown } from '#db/queries/consular/cases.ts'
import { addVersions, findPersonNow, type NewVersion } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { movedReason } from '#shared/domain/people/person.ts'
import type { WriteCall } from '../../context.ts'
import { versionRow } from '../../people/person-version.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { readCaseFiles } from '../case/case-file.ts'
import { type EventDraft, planEvents } from '../case/plan-events.ts'
import { saveEvents } from '../case/save-events.ts'
import { findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'
import { knownOf } from './known-of.ts'

type Contract = typeof consularContract

/** People of a case stay elsewhere: a new version of each, and an event of the day on which they moved. */
export async function moveFamily(
  call: WriteCall,
  input: InputOf<'moveFamily'>,
): Promise<OutputOf<'moveFamily'> | ProblemOf<Contract['moveFamily']>> {
  const { caseId, movedOn, siteId, address } = input
  const future = findFutureDay(call.today, { movedOn })
  if (future) return future
  if (siteId && !(await isKnown(call.tx, 'site', siteId))) return unknownRecord('siteId', siteId)
  const file = (await readCaseFiles(call.tx, [caseId])).get(caseId)
  if (!file) return unknownRecord('caseId', caseId)
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const versions: NewVersion[] = []
  const drafts: EventDraft[] = []
  for (const personId of new Set(input.personIds)) {
    const own = file.people.find(({ person }) => person.id === personId)
    const now = await findPersonNow(call.tx, personId)
    if (!own || !now) return unknownRecord('personIds', personId)
    if (now.erasure_id !== null) return { problem: 'PERSON_FORGOTTEN' }
    const version = now.version + 1
    const after = { ...knownOf(now, own.vulnerabilities), siteId, address: siteId ? '' : address }
    // The source of what else is known stays; that they moved is the reason.
    versions.push(versionRow(after, { person_id: personId, version, source: now.source, reason: movedReason, ...by }))
    drafts.push({ personId, kind: 'moved', happenedOn: movedOn, data: { version, siteId } })
  }
  const planned = planEvents(call, new Map([[caseId, file]]), drafts)
  if (isProblem(planned)) return planned
  await addVersions(call.tx, versions)
  await saveEvents(call, planned)
  call.journal({
    subjects: [
      { kind: 'case', id: caseId, label: file.number },
      ...file.people.filter(({ person }) => input.personIds.includes(person.id)).map(personSubject),
    ],
    after: { movedOn, siteId },
  })
  return { id: caseId }
}
