import { v7 as newId } from 'uuid'
import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { addCaseEvents, findRecorders } from '#db/queries/consular/case-events.ts'
import { leaveCase } from '#db/queries/consular/cases.ts'
import { removeStatuses } from '#db/queries/consular/person-status.ts'
import { removeNameTokens } from '#db/queries/people/find-persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { mayBeChild } from '#shared/domain/consular/family-member.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { nextInstant } from '../case/plan-events.ts'
import { projectCases } from '../case/project-cases.ts'
import { familyOf, memberOf } from '../event-violations.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { findPerson, personSubject } from './find-person.ts'
import { findLeftAlone, markLeftAlone } from './left-alone.ts'

type Contract = typeof consularContract

/** What a registration brings along: it goes with it, and nothing else may stand on it, a stop least of all (VHR-3). */
const withRegistration = ['registered', 'counselled', 'consent-given']

/**
 * A registration made by mistake counts for nothing: the person is in no case, no list and no figure any more. VHR-6:
 * that it leaves a child without an adult needs a manager's reason, and a child's own is void by another than who registered it.
 */
export async function voidRegistration(
  call: WriteCall,
  { personId, reason, override }: InputOf<'voidRegistration'>,
): Promise<OutputOf<'voidRegistration'> | ProblemOf<Contract['voidRegistration']>> {
  const found = await findPerson(call.tx, personId)
  if (isProblem(found)) return found
  const { file, own } = found
  const alone = file.people.length === 1
  if (own.person.relation === 'head' && !alone) return { problem: 'NO_HEAD_OF_FAMILY' }
  const inForce = own.events.filter((event) => !event.voided && !definitionOf(event.kind).aboutRecord)
  const kinds = inForce.map((event) => event.kind).filter((kind) => !withRegistration.includes(kind))
  if (kinds.length > 0) return { problem: 'LATER_EVENT_DEPENDS', data: { kinds } }
  const registrars = await findRecorders(call.tx, personId, 'registered')
  if (mayBeChild(memberOf(own), call.today) && registrars.includes(call.by.id)) return { problem: 'SAME_PERSON' }
  const files = new Map([[file.caseId, file]])
  const family = familyOf(file.people)
  const after = [family.filter((each) => each.personId !== personId)]
  const left = findLeftAlone(call, files, { before: [family], after, on: call.today }, override)
  if (isProblem(left)) return left
  const refused = await markLeftAlone(call, files, left, override)
  if (refused) return refused
  const recorded_at = nextInstant(call.now, own)
  await addCaseEvents(
    call.tx,
    inForce.map((event) => ({
      ...{ id: newId(), case_id: file.caseId, person_id: personId, kind: 'voided', happened_on: call.today },
      ...{ recorded_at, recorded_by: call.by.id, ...rowOfData({}), words: JSON.stringify({ reason }) },
      ...{ voids_event_id: event.id, override_reason: null },
    })),
  )
  await leaveCase(call.tx, file.caseId, [personId], call.today)
  await removeNameTokens(call.tx, [personId])
  await removeStatuses(call.tx, { personIds: [personId], caseIds: alone ? [file.caseId] : [] })
  await projectCases(call.tx, alone ? [] : [file.caseId], call.profile, call.today)
  call.journal({
    subjects: [personSubject(own), { kind: 'case', id: file.caseId, label: file.number }],
    after: { voided: true, leftAlone: left.byChange },
  })
  return { id: personId }
}
