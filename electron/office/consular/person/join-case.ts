import {
  addMembers,
  changeRelation,
  comeBack,
  findCase,
  listFormerPersons,
  nextOrdinal,
} from '#db/queries/consular/cases.ts'
import { removeStatuses } from '#db/queries/consular/person-status.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { readCaseFiles } from '../case/case-file.ts'
import type { PlannedEvent } from '../case/plan-events.ts'
import { projectCases } from '../case/project-cases.ts'
import { saveEventRows } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'
import { planLeaving, saveLeaving } from './plan-leaving.ts'

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
  const change = { files, from: file, toCaseId, input }
  const planned = await planLeaving(call, change)
  if (isProblem(planned)) return planned
  const refused = await saveLeaving(call, change, planned)
  if (refused) return refused
  await saveJoining(call, input, planned.joining)
  const ids = people.map(({ personId }) => personId)
  const isOver = file.people.length === ids.length
  if (isOver) await removeStatuses(call.tx, { personIds: [], caseIds: [caseId] })
  await projectCases(call.tx, isOver ? [toCaseId] : [caseId, toCaseId], call.profile, call.today)
  call.journal({
    subjects: [
      { kind: 'case', id: caseId, label: file.number },
      { kind: 'case', id: toCaseId, label: to.number },
      ...file.people.filter(({ person }) => ids.includes(person.id)).map(personSubject),
    ],
    after: {
      number: to.number,
      on,
      people: ids,
      ...(newHeadId ? { newHeadId } : {}),
      leftAlone: planned.left.byChange,
    },
  })
  return { id: toCaseId }
}

/** They come one after the other, adults first: the file lets no child come before an adult of its family. */
async function saveJoining(call: WriteCall, input: Input, joining: readonly PlannedEvent[]): Promise<void> {
  const { toCaseId: case_id, on, people } = input
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const former = new Set((await listFormerPersons(call.tx, case_id)).map((row) => row.person_id))
  const relationOf = new Map(people.map(({ personId, relation }) => [personId, relation]))
  for (const event of joining) {
    const person_id = event.personId
    const relation = relationOf.get(person_id) ?? 'not-related'
    if (former.has(person_id)) {
      await saveEventRows(call, [event])
      await changeRelation(call.tx, { case_id, person_id, since: on, relation, ...by })
      await comeBack(call.tx, case_id, person_id)
    } else {
      const ordinal = await nextOrdinal(call.tx, case_id)
      await addMembers(call.tx, [{ case_id, person_id, ordinal, joined_on: on, relation }], by)
      await saveEventRows(call, [event])
    }
  }
}
