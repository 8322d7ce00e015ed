import { addCase, addMembers, findCase, isIdTaken } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { readCaseFiles } from '../case/case-file.ts'
import { projectCases } from '../case/project-cases.ts'
import { saveEventRows } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'
import { planLeaving, saveLeaving } from './plan-leaving.ts'

type Contract = typeof consularContract

/** People of a case become a case of their own; what happened to each stays theirs, and both cases say that it was split. */
export async function splitFamily(
  call: WriteCall,
  input: InputOf<'splitFamily'>,
): Promise<OutputOf<'splitFamily'> | ProblemOf<Contract['splitFamily']>> {
  const { id, caseId, on, people, newHeadId } = input
  const future = findFutureDay(call.today, { on })
  if (future) return future
  if (await isIdTaken(call.tx, 'consular_case', id)) return alreadyUsed('id', id)
  const from = await findCase(call.tx, caseId)
  const files = await readCaseFiles(call.tx, [caseId])
  const file = files.get(caseId)
  if (!from || !file) return unknownRecord('caseId', caseId)
  const change = { files, from: file, toCaseId: id, input }
  const planned = await planLeaving(call, change)
  if (isProblem(planned)) return planned
  const ids = people.map(({ personId }) => personId)
  const number = await takeNumber(call.tx, 'VHR', call.office.code, on)
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const { referral_source, languages, project_id } = from
  await addCase(call.tx, { id, number, registered_on: on, referral_source, languages, project_id, ...by })
  const refused = await saveLeaving(call, change, planned)
  if (refused) return refused
  await addMembers(
    call.tx,
    people.map(({ personId, relation }, ordinal) => ({
      case_id: id,
      person_id: personId,
      ordinal,
      joined_on: on,
      relation,
    })),
    by,
  )
  await saveEventRows(call, planned.joining)
  await projectCases(call.tx, [caseId, id], call.profile, call.today)
  call.journal({
    subjects: [
      { kind: 'case', id: caseId, label: file.number },
      { kind: 'case', id, label: number },
      ...file.people.filter(({ person }) => ids.includes(person.id)).map(personSubject),
    ],
    after: { number, on, people: ids, ...(newHeadId ? { newHeadId } : {}), leftAlone: planned.left.byChange },
  })
  return { id, number }
}
