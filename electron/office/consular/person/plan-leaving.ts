import { changeRelation, leaveCase } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { mayBeHead } from '#shared/domain/consular/family.ts'
import type { FamilyMember } from '#shared/domain/consular/family-member.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { adultsFirst } from '../case/adults-first.ts'
import type { CaseFile } from '../case/case-file.ts'
import { type PlannedEvent, planEvents } from '../case/plan-events.ts'
import { saveEventRows } from '../case/save-events.ts'
import { familyOf } from '../event-violations.ts'
import { alreadyUsed, unknownRecord } from '../search/find-people.ts'
import type { InputOf } from '../shapes.ts'
import { findLeftAlone, type LeftAlone, markLeftAlone, withOverride } from './left-alone.ts'
import { relatesOwn } from './relates-own.ts'

type Input = Pick<InputOf<'splitFamily'>, 'caseId' | 'on' | 'people' | 'newHeadId' | 'override'>
type Problem = ProblemOf<typeof consularContract.splitFamily>

/** Where people leave and where they come to, by case id; whither nobody came yet is not among them. */
export interface Leaving {
  files: ReadonlyMap<string, CaseFile>
  from: CaseFile
  toCaseId: string
  input: Input
}

/** What is written down of people who leave a case for another; both in the order of age, adults first. */
export interface PlannedLeaving {
  left: LeftAlone
  leaving: PlannedEvent[]
  joining: PlannedEvent[]
}

/**
 * What it takes that people of a case leave it for another: everybody named is of it, once, and not forgotten; each family
 * that has people afterwards has one head; and no child stays or goes without an adult unless a manager says why. Who was
 * registered as not related comes to be of a family by another than who registered them (VHR-6).
 */
export async function planLeaving(
  call: WriteCall,
  { files, from, toCaseId, input }: Leaving,
): Promise<PlannedLeaving | Problem> {
  const { caseId, on, people, newHeadId, override } = input
  const to = files.get(toCaseId)
  const wrong = findWrongPeople(from, to, input)
  if (wrong) return wrong
  const relationOf = new Map(people.map(({ personId, relation }) => [personId, relation]))
  const goes = ({ personId }: FamilyMember) => relationOf.has(personId)
  const [family, there] = [familyOf(from.people), familyOf(to?.people ?? [])]
  const staying = family
    .filter((each) => !goes(each))
    .map((each) => (each.personId === newHeadId ? { ...each, relation: 'head' as const } : each))
  const going = family
    .filter(goes)
    .map((each) => ({ ...each, relation: relationOf.get(each.personId) ?? each.relation }))
  const arrived = [...there, ...going]
  const related = arrived.filter(({ relation }) => relation !== 'not-related')
  if (related.length > 1 && (await relatesOwn(call, related))) return { problem: 'SAME_PERSON' }
  const change = { before: [family, there], after: [staying, arrived], on }
  const left = findLeftAlone(call, files, change, override)
  if (isProblem(left)) return left
  const drafts = (kind: 'left-case' | 'joined-case', otherCaseId: string) =>
    adultsFirst(
      people.map(({ personId }) => ({ personId, kind, happenedOn: on, data: { otherCaseId } })),
      files,
    )
  const leaving = planEvents(call, files, drafts('left-case', toCaseId))
  if (isProblem(leaving)) return leaving
  const joining = planEvents(call, files, drafts('joined-case', caseId))
  if (isProblem(joining)) return joining
  const arriving = joining.map((event) => ({ ...event, caseId: toCaseId }))
  return { left, leaving: withOverride(leaving, left, override), joining: withOverride(arriving, left, override) }
}

/** Writes down that they left, the youngest first: the file lets no adult go before the children who go too. */
export async function saveLeaving(
  call: WriteCall,
  { files, input }: Leaving,
  { left, leaving }: PlannedLeaving,
): Promise<Problem | undefined> {
  const { caseId, on, newHeadId, override } = input
  const refused = await markLeftAlone(call, files, left, override)
  if (refused) return refused
  await saveEventRows(call, leaving)
  for (const { personId } of leaving.toReversed()) await leaveCase(call.tx, caseId, [personId], on)
  if (newHeadId) {
    const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
    await changeRelation(call.tx, { case_id: caseId, person_id: newHeadId, since: on, relation: 'head', ...by })
  }
  return undefined
}

function findWrongPeople(from: CaseFile, to: CaseFile | undefined, { people, newHeadId }: Input): Problem | undefined {
  const ids = people.map(({ personId }) => personId)
  const twice = ids.findIndex((personId, index) => ids.indexOf(personId) !== index)
  if (twice >= 0) return alreadyUsed(`people.${twice}.personId`, ids[twice] ?? '')
  const byId = new Map(from.people.map(({ person }) => [person.id, person]))
  const stranger = ids.findIndex((personId) => !byId.has(personId))
  if (stranger >= 0) return unknownRecord(`people.${stranger}.personId`, ids[stranger] ?? '')
  const staying = [...byId.keys()].filter((personId) => !ids.includes(personId))
  const needsHead = staying.length > 0 && ids.some((personId) => byId.get(personId)?.relation === 'head')
  const headStays = needsHead ? newHeadId !== null && staying.includes(newHeadId) : newHeadId === null
  const heads = people.filter(({ relation }) => relation === 'head').length
  if (!headStays || heads !== (to ? 0 : 1)) return { problem: 'NO_HEAD_OF_FAMILY' }
  const next = newHeadId ? byId.get(newHeadId) : undefined
  if (next?.erasure_id) return { problem: 'PERSON_FORGOTTEN' }
  const others = staying.filter((id) => id !== newHeadId).map((id) => byId.get(id)?.relation ?? 'not-related')
  return next && !mayBeHead(next.relation, others) ? { problem: 'HEAD_NOT_RELATED' } : undefined
}
