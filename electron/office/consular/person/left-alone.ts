import { addVersions, findPersonNow, type NewVersion } from '#db/queries/people/persons.ts'
import type { CaseReason } from '#shared/domain/consular/case-reason.ts'
import { childrenAlone, partedChildren } from '#shared/domain/consular/family.ts'
import { type FamilyMember, isMarked, withMark } from '#shared/domain/consular/family-member.ts'
import type { Day } from '#shared/domain/dates.ts'
import { leftAloneReason } from '#shared/domain/people/person.ts'
import { may } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../../context.ts'
import { versionRow } from '../../people/person-version.ts'
import { isProblem } from '../../problem.ts'
import { type CaseFile, personsById } from '../case/case-file.ts'
import { blockedPerson, type Forgotten, type PlannedEvent, planEvents, type Refused } from '../case/plan-events.ts'
import { saveEventRows } from '../case/save-events.ts'
import { knownOf } from './known-of.ts'

type Files = ReadonlyMap<string, CaseFile>
type Families = readonly (readonly FamilyMember[])[]
export type Override = { reason: string } | null

/** Children to be marked after a change, by id; `byChange` those whom the change parts from every adult they had. */
export interface LeftAlone {
  alone: string[]
  byChange: string[]
}

/**
 * VHR-6: which children would have no adult of the family after it changes, or none of those they had. Refused when the
 * change does that to somebody, unless a manager gives the reason: to leave a child behind, or to give it to somebody
 * else, by taking the family apart first is the same. `before` are the families as they are kept.
 */
export function findLeftAlone(
  call: Pick<WriteCall, 'by' | 'today'>,
  files: Files,
  { before, after, on }: { before: Families; after: Families; on: Day },
  override: Override,
): LeftAlone | Refused {
  const byChange = [...new Set([on, call.today].flatMap((day) => partedChildren(before, after, day)))]
  const parted = after.flat().filter((each) => byChange.includes(each.personId) && !isMarked(each, on))
  const alone = [...after.flatMap((family) => childrenAlone(family, on)), ...parted.map(({ personId }) => personId)]
  if (byChange.length === 0 || (override !== null && may(call.by.roles, 'case.decide')))
    return { alone: [...new Set(alone)], byChange }
  const people = personsById(files.values())
  const reason: CaseReason = { rule: 'VHR-6', code: 'LEFT_WITHOUT_ADULT', data: {}, overridable: true }
  return {
    problem: 'NOT_ALLOWED_NOW',
    data: { people: byChange.flatMap((id) => people.get(id) ?? []).map((file) => blockedPerson(file, [reason])) },
  }
}

/** The manager's reason on the events of a change that needed one. */
export function withOverride(
  events: readonly PlannedEvent[],
  { byChange }: LeftAlone,
  override: Override,
): PlannedEvent[] {
  return events.map((event) =>
    override && byChange.length > 0 ? { ...event, overrideReason: override.reason } : event,
  )
}

/**
 * Writes down of children who are left without an adult that they are unaccompanied, as in registering: a version of
 * each with the reason that was given. Before the membership changes, which the file refuses of one not marked.
 */
export async function markLeftAlone(
  call: WriteCall,
  files: Files,
  left: LeftAlone,
  override: Override,
): Promise<Refused | Forgotten | undefined> {
  const people = personsById(files.values())
  const versions: NewVersion[] = []
  for (const id of left.alone) {
    const [own, now] = [people.get(id), await findPersonNow(call.tx, id)]
    if (!own || !now) throw new Error(`No file of person ${id}`)
    const reason = (left.byChange.includes(id) && override?.reason) || leftAloneReason
    versions.push(
      versionRow(knownOf(now, withMark(own.vulnerabilities)), {
        ...{ person_id: id, version: now.version + 1, source: now.source, reason },
        ...{ recorded_at: call.now.toISOString(), recorded_by: call.by.id },
      }),
    )
  }
  const marks = planEvents(
    call,
    files,
    versions.map(({ person_id: personId, version }) => ({
      ...{ personId, kind: 'person-corrected', happenedOn: call.today },
      data: { version, fields: ['vulnerabilities'] },
    })),
  )
  if (isProblem(marks)) return marks
  await addVersions(call.tx, versions)
  await saveEventRows(call, withOverride(marks, left, override))
  return undefined
}
