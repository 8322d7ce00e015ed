import { addCase, addMembers, changeRelation, findCase, isIdTaken, leaveCase } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { readCaseFiles } from '../case/case-file.ts'
import { planEvents } from '../case/plan-events.ts'
import { projectCases } from '../case/project-cases.ts'
import { saveEventRows } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'

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
  const ids = people.map(({ personId }) => personId)
  const twice = ids.findIndex((personId, index) => ids.indexOf(personId) !== index)
  if (twice >= 0) return alreadyUsed(`people.${twice}.personId`, ids[twice] ?? '')
  const inCase = new Set(file.people.map(({ person }) => person.id))
  const stranger = ids.findIndex((personId) => !inCase.has(personId))
  if (stranger >= 0) return unknownRecord(`people.${stranger}.personId`, ids[stranger] ?? '')
  const isHead = (personId: string) =>
    file.people.find(({ person }) => person.id === personId)?.person.relation === 'head'
  const stays = (personId: string) => inCase.has(personId) && !ids.includes(personId)
  // Each of the two families has one head: whoever stays needs a new one when theirs leaves.
  const hasHead = ids.some(isHead) ? newHeadId !== null && stays(newHeadId) : newHeadId === null
  if (!hasHead || people.filter(({ relation }) => relation === 'head').length !== 1) {
    return { problem: 'NO_HEAD_OF_FAMILY' }
  }
  const leaving = planEvents(
    call,
    files,
    ids.map((personId) => ({ personId, kind: 'left-case', happenedOn: on, data: { otherCaseId: id } })),
  )
  if (isProblem(leaving)) return leaving
  const joining = planEvents(
    call,
    files,
    ids.map((personId) => ({ personId, kind: 'joined-case', happenedOn: on, data: { otherCaseId: caseId } })),
  )
  if (isProblem(joining)) return joining
  const number = await takeNumber(call.tx, 'VHR', call.office.code, on)
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const { referral_source, languages, project_id } = from
  await addCase(call.tx, { id, number, registered_on: on, referral_source, languages, project_id, ...by })
  await saveEventRows(call, leaving)
  await leaveCase(call.tx, caseId, ids, on)
  if (newHeadId)
    await changeRelation(call.tx, { case_id: caseId, person_id: newHeadId, since: on, relation: 'head', ...by })
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
  await saveEventRows(
    call,
    joining.map((event) => ({ ...event, caseId: id })),
  )
  await projectCases(call.tx, [caseId, id], call.profile, call.today)
  call.journal({
    subjects: [
      { kind: 'case', id: caseId, label: file.number },
      { kind: 'case', id, label: number },
      ...file.people.filter(({ person }) => ids.includes(person.id)).map(personSubject),
    ],
    after: { number, on, people: ids, ...(newHeadId ? { newHeadId } : {}) },
  })
  return { id, number }
}
