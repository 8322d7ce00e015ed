import { listExitVisaCandidates } from '#db/queries/consular/exit-visa-candidates.ts'
import { type CaseReasonCode, mainReason } from '#shared/domain/consular/case-reason.ts'
import type { ReadCall } from '../../context.ts'
import { caseIdsOf, type PersonFile, personsById, readCaseFiles } from '../case/case-file.ts'
import { bringUpToDate } from '../case/project-cases.ts'
import { findViolations } from '../event-violations.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'
import type { InputOf } from '../shapes.ts'

/** People whose families are read before others are answered: some tens of milliseconds. */
const batch = 50

export interface Considered {
  personId: string
  caseId: string
  /** What stands first against asking; '' when nothing does. */
  bar: CaseReasonCode | ''
  /** False where the derived rows are of other days: the events were asked. */
  derived: boolean
}

/**
 * VHR-16: whom a question about exit visas means, in the order of their cases, each with what stands first against
 * asking on its day. That is derived with every event, so that thousands cost one query; on a day before
 * somebody's last entry their events are read, in batches between which the office answers others.
 */
export async function considerPeople(
  call: ReadCall,
  { on, personIds, also, nationality }: InputOf<'exitVisaEligibility'>,
): Promise<Considered[] | UnknownRecord> {
  await bringUpToDate(call.db, call.profile, call.today)
  const unknown = (await findUnknown(call, 'personIds', personIds)) ?? (await findUnknown(call, 'also', also))
  if (unknown) return unknown
  const only = personIds.length > 0 ? personIds : null
  const candidates = await listExitVisaCandidates(call.db, { on, personIds: only, also, nationality })
  const other = candidates.filter(({ bar }) => bar === null)
  const bars = new Map<string, CaseReasonCode | ''>()
  for (let start = 0; start < other.length; start += batch) {
    if (start > 0) await new Promise((resolve) => setImmediate(resolve))
    const files = await readFilesOf(
      call,
      other.slice(start, start + batch).map((each) => each.case_id),
    )
    for (const [personId, file] of files) {
      bars.set(personId, mainReason(findViolations('exit-visa-requested', file, call.profile, on))?.code ?? '')
    }
  }
  // Whoever left their case meanwhile is left out.
  return candidates.flatMap(({ person_id: personId, case_id: caseId, bar: derived }) => {
    const bar = derived ?? bars.get(personId)
    return bar === undefined ? [] : [{ personId, caseId, bar, derived: derived !== null }]
  })
}

/** The files of everybody in some cases, by person. */
export async function readFilesOf(call: ReadCall, caseIds: readonly string[]): Promise<Map<string, PersonFile>> {
  const files = await readCaseFiles(call.db, [...new Set(caseIds)])
  return personsById(files.values())
}

async function findUnknown(call: ReadCall, field: string, ids: readonly string[]): Promise<UnknownRecord | undefined> {
  const known = await caseIdsOf(call.db, ids)
  const at = ids.findIndex((id) => !known.has(id))
  return at < 0 ? undefined : unknownRecord(`${field}.${at}`, ids[at] ?? '')
}
