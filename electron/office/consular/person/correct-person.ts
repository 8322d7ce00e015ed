import { findRecorders } from '#db/queries/consular/case-events.ts'
import { changeRelation, isKnown } from '#db/queries/consular/cases.ts'
import { addVersions, findPersonNow } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { endsChildhood, mayBeHead } from '#shared/domain/consular/family.ts'
import { withMark } from '#shared/domain/consular/family-member.ts'
import type { Day } from '#shared/domain/dates.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { PersonSource, Relation } from '#shared/domain/people/person.ts'
import type { WriteCall } from '../../context.ts'
import { saveNameTokens } from '../../people/name-tokens.ts'
import { type Known, versionRow } from '../../people/person-version.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import type { PersonFile } from '../case/case-file.ts'
import { planEvents } from '../case/plan-events.ts'
import { saveEvents } from '../case/save-events.ts'
import { familyOf, memberOf } from '../event-violations.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { type FoundFile, findPerson, personSubject } from './find-person.ts'
import { knownOf } from './known-of.ts'
import { findLeftAlone, markLeftAlone, withOverride } from './left-alone.ts'
import { relatesOwn } from './relates-own.ts'

type Contract = typeof consularContract
type Input = InputOf<'correctPerson'>

/**
 * Writes down what is rightly known of a person, as the next version; the former ones stay. Also who they are to the head
 * of the family: when they are the head, the one before has the other relation from today, with a version that says why.
 * VHR-6: that a child is none, or is not alone, is written down by another than who registered it.
 */
export async function correctPerson(
  call: WriteCall,
  input: Input,
): Promise<OutputOf<'correctPerson'> | ProblemOf<Contract['correctPerson']>> {
  const { personId, source, reason, override } = input
  const found = await findPerson(call.tx, personId)
  if (isProblem(found)) return found
  const { file, own } = found
  const born = birthRange(input.person.birth).from
  if (born > call.today) return { problem: 'BORN_IN_FUTURE', data: { index: 0 } }
  if (born > registeredOn(own)) return { problem: 'BORN_AFTER_REGISTRATION', data: { index: 0 } }
  const { siteId } = input.person
  if (siteId && !(await isKnown(call.tx, 'site', siteId))) return unknownRecord('person.siteId', siteId)
  const now = await findPersonNow(call.tx, personId)
  if (!now || now.version !== input.version) return { problem: 'PERSON_CHANGED' }
  const relations = relationsAfter(found, input.relation)
  if (isProblem(relations)) return relations
  if (await relatesAgain(call, found, relations)) return { problem: 'SAME_PERSON' }
  if (endsChildhood(memberOf(own), ageIn(input), [call.today, registeredOn(own)], call.today)) {
    const registrars = await findRecorders(call.tx, personId, 'registered')
    if (registrars.includes(call.by.id)) return { problem: 'CHILD_CORRECTED_BY_ANOTHER' }
  }
  const files = new Map([[file.caseId, file]])
  const left = findLeftAlone(call, files, familiesOf(found, input, relations, call.today), override)
  if (isProblem(left)) return left
  const { vulnerabilities } = input.person
  const before = knownOf(now, own.vulnerabilities)
  const after: Known = {
    ...input.person,
    address: siteId ? '' : input.person.address,
    vulnerabilities: left.alone.includes(personId) ? withMark(vulnerabilities) : [...vulnerabilities].sort(),
  }
  const fields = [...changedFields(before, after), ...(relations.length > 0 ? ['relation'] : [])]
  if (fields.length === 0) return { problem: 'NOTHING_CHANGED' }
  const leftOthers = { ...left, alone: left.alone.filter((id) => id !== personId) }
  const refused = await markLeftAlone(call, files, leftOthers, override)
  if (refused) return refused
  const others = relations.filter((each) => each.of !== own)
  const versions = [
    { own, known: after, fields, version: now.version + 1, source },
    ...(await versionsOfOthers(call, others)),
  ]
  const planned = planEvents(
    call,
    files,
    versions.map((each) => ({
      ...{ personId: each.own.person.id, kind: 'person-corrected', happenedOn: call.today },
      data: { version: each.version, fields: each.fields },
    })),
  )
  if (isProblem(planned)) return planned
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const rows = versions.map((each) =>
    versionRow(each.known, {
      ...{ person_id: each.own.person.id, version: each.version, source: each.source, reason },
      ...by,
    }),
  )
  await addVersions(call.tx, rows)
  await saveNameTokens(call.tx, rows)
  for (const { of, is } of relations) {
    const { id: person_id, case_id } = of.person
    await changeRelation(call.tx, { case_id, person_id, since: call.today, relation: is, ...by })
  }
  await saveEvents(call, withOverride(planned, left, override))
  call.journal({
    subjects: [
      ...versions.map((each) => personSubject(each.own)),
      { kind: 'case', id: file.caseId, label: file.number },
    ],
    after: { version: now.version + 1, fields, source, leftAlone: left.byChange },
  })
  return { id: personId }
}

function ageIn({ person }: Input) {
  return { bornUntil: birthRange(person.birth).until, vulnerabilities: person.vulnerabilities }
}

/** The family as it is kept, and with what is corrected of the person and of who is what to its head. */
function familiesOf({ file }: FoundFile, input: Input, relations: readonly RelationChange[], on: Day) {
  const known = familyOf(file.people).map((each) =>
    each.personId === input.personId ? { ...each, ...ageIn(input) } : each,
  )
  const after = known.map((each) => {
    const change = relations.find(({ of }) => of.person.id === each.personId)
    return change ? { ...each, relation: change.is } : each
  })
  return { before: [familyOf(file.people)], after: [after], on }
}

function registeredOn({ person, events }: PersonFile): Day {
  return events.find(({ kind, voided }) => kind === 'registered' && !voided)?.happenedOn ?? person.joined_on
}

/** Whether a correction makes somebody related whom the same person registered as not related. */
async function relatesAgain(call: WriteCall, { file, own }: FoundFile, relations: readonly RelationChange[]) {
  const change = relations.find(({ of }) => of === own)
  if (!change || change.is === 'not-related') return false
  const others = file.people.filter((each) => each !== own).map(({ person }) => person.relation)
  const isAmongOthers = change.is !== 'head' || others.some((each) => each !== 'not-related')
  return isAmongOthers && relatesOwn(call, [{ personId: own.person.id }])
}

interface RelationChange {
  of: PersonFile
  is: Relation
}

/** Who is what to the head of the family afterwards, where it changes; there is one head before and after. */
function relationsAfter(
  { file, own }: FoundFile,
  asked: Input['relation'],
): RelationChange[] | { problem: 'NO_HEAD_OF_FAMILY' | 'HEAD_NOT_RELATED' } {
  if (!asked || asked.is === own.person.relation) return []
  const head = file.people.find(({ person }) => person.relation === 'head')
  if (own === head) return { problem: 'NO_HEAD_OF_FAMILY' }
  if (asked.is !== 'head') return [{ of: own, is: asked.is }]
  if (!head || asked.formerHead === null) return { problem: 'NO_HEAD_OF_FAMILY' }
  const others = file.people.filter((each) => each !== own).map(({ person }) => person.relation)
  if (!mayBeHead(own.person.relation, others)) return { problem: 'HEAD_NOT_RELATED' }
  return [
    { of: head, is: asked.formerHead },
    { of: own, is: 'head' },
  ]
}

/** A version of each as they are known already: it says who corrected their place in the family, and why. */
async function versionsOfOthers(call: WriteCall, others: readonly RelationChange[]) {
  const versions: { own: PersonFile; known: Known; fields: string[]; version: number; source: PersonSource }[] = []
  for (const { of: own } of others) {
    const now = await findPersonNow(call.tx, own.person.id)
    if (!now || now.erasure_id !== null) continue
    const version = now.version + 1
    versions.push({ own, known: knownOf(now, own.vulnerabilities), fields: ['relation'], version, source: now.source })
  }
  return versions
}

/** The names of the fields in which two states of knowledge differ. */
function changedFields(before: Known, after: Known): string[] {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) =>
    canonicalJson(was.get(field) ?? null) === canonicalJson(value ?? null) ? [] : [field],
  )
}
