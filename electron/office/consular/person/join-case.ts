import {
  addMembers,
  changeRelation,
  comeBack,
  findCase,
  leaveCase,
  listFormerPersons,
  nextOrdinal,
} from '#db/queries/consular/cases.ts'
import { removeStatuses } from '#db/queries/consular/person-status.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { type CaseFile, readCaseFiles } from '../case/case-file.ts'
import { planEvents } from '../case/plan-events.ts'
import { projectCases } from '../case/project-cases.ts'
import { saveEventRows } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'

type Contract = typeof consularContract
type Input = InputOf<'joinCase'>
type Problem = ProblemOf<Contract['joinCase']>

/**
 * People of a case join another one, also one they were of before: a split that was a mistake is put right so. What
 * happened to each stays theirs, and both cases say who left and who came.
 */
export async function joinCase(call: WriteCall, input: Input): Promise<OutputOf<'joinCase'> | Problem> {
  const { caseId, toCaseId, on, people, newHeadId } = input
  const future = findFutureDay(call.today, { on })
  if (future) return future
  if (toCaseId === caseId) return alreadyUsed('toCaseId', toCaseId)
  const to = await findCase(call.tx, toCaseId)
  const files = await readCaseFiles(call.tx, [caseId, toCaseId])
  const file = files.get(caseId)
  if (!file) return unknownRecord('caseId', caseId)
  if (!to) return unknownRecord('toCaseId', toCaseId)
  const refused = findWrongPeople(file, files.get(toCaseId), input)
  if (refused) return refused
  const ids = people.map(({ personId }) => personId)
  const drafts = (kind: 'left-case' | 'joined-case', otherCaseId: string) =>
    ids.map((personId) => ({ personId, kind, happenedOn: on, data: { otherCaseId } }))
  const leaving = planEvents(call, files, drafts('left-case', toCaseId))
  if (isProblem(leaving)) return leaving
  const joining = planEvents(call, files, drafts('joined-case', caseId))
  if (isProblem(joining)) return joining
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  await saveEventRows(call, leaving)
  await leaveCase(call.tx, caseId, ids, on)
  if (newHeadId)
    await changeRelation(call.tx, { case_id: caseId, person_id: newHeadId, since: on, relation: 'head', ...by })
  const former = new Set((await listFormerPersons(call.tx, toCaseId)).map((row) => row.person_id))
  const ordinal = await nextOrdinal(call.tx, toCaseId)
  const strangers = people.filter(({ personId }) => !former.has(personId))
  await addMembers(
    call.tx,
    strangers.map(({ personId, relation }, index) => ({
      ...{ case_id: toCaseId, person_id: personId, ordinal: ordinal + index, joined_on: on, relation },
    })),
    by,
  )
  await saveEventRows(
    call,
    joining.map((event) => ({ ...event, caseId: toCaseId })),
  )
  for (const { personId, relation } of people.filter((each) => former.has(each.personId))) {
    await comeBack(call.tx, toCaseId, personId)
    await changeRelation(call.tx, { case_id: toCaseId, person_id: personId, since: on, relation, ...by })
  }
  const isOver = file.people.length === ids.length
  if (isOver) await removeStatuses(call.tx, { personIds: [], caseIds: [caseId] })
  await projectCases(call.tx, isOver ? [toCaseId] : [caseId, toCaseId], call.profile, call.today)
  call.journal({
    subjects: [
      { kind: 'case', id: caseId, label: file.number },
      { kind: 'case', id: toCaseId, label: to.number },
      ...file.people.filter(({ person }) => ids.includes(person.id)).map(personSubject),
    ],
    after: { number: to.number, on, people: ids, ...(newHeadId ? { newHeadId } : {}) },
  })
  return { id: toCaseId }
}

/** Everybody named is of the case, once; each family that has people afterwards has one head. */
function findWrongPeople(file: CaseFile, to: CaseFile | undefined, { people, newHeadId }: Input): Problem | undefined {
  const ids = people.map(({ personId }) => personId)
  const twice = ids.findIndex((personId, index) => ids.indexOf(personId) !== index)
  if (twice >= 0) return alreadyUsed(`people.${twice}.personId`, ids[twice] ?? '')
  const relationOf = new Map(file.people.map(({ person }) => [person.id, person.relation]))
  const stranger = ids.findIndex((personId) => !relationOf.has(personId))
  if (stranger >= 0) return unknownRecord(`people.${stranger}.personId`, ids[stranger] ?? '')
  const staying = [...relationOf.keys()].filter((personId) => !ids.includes(personId))
  const needsHead = staying.length > 0 && ids.some((personId) => relationOf.get(personId) === 'head')
  const headStays = needsHead ? newHeadId !== null && staying.includes(newHeadId) : newHeadId === null
  const heads = people.filter(({ relation }) => relation === 'head').length
  return headStays && heads === (to ? 0 : 1) ? undefined : { problem: 'NO_HEAD_OF_FAMILY' }
}
