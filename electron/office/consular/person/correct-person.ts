import { changeRelation, isKnown } from '#db/queries/consular/cases.ts'
import { addVersions, findPersonNow } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
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
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { type FoundFile, findPerson, personSubject } from './find-person.ts'
import { knownOf } from './known-of.ts'

type Contract = typeof consularContract

/**
 * Writes down what is rightly known of a person, as the next version; the former ones stay. Also who they are to the head
 * of the family: when they are the head, the one before has the other relation from today, with a version that says why.
 */
export async function correctPerson(
  call: WriteCall,
  input: InputOf<'correctPerson'>,
): Promise<OutputOf<'correctPerson'> | ProblemOf<Contract['correctPerson']>> {
  const { personId, source, reason } = input
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
  const before = knownOf(now, own.vulnerabilities)
  const after: Known = {
    ...input.person,
    address: siteId ? '' : input.person.address,
    vulnerabilities: [...input.person.vulnerabilities].sort(),
  }
  const fields = [...changedFields(before, after), ...(relations.length > 0 ? ['relation'] : [])]
  if (fields.length === 0) return { problem: 'NOTHING_CHANGED' }
  const others = relations.filter((each) => each.of !== own)
  const versions = [
    { own, known: after, fields, version: now.version + 1, source },
    ...(await versionsOfOthers(call, others)),
  ]
  const planned = planEvents(
    call,
    new Map([[file.caseId, file]]),
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
  await saveEvents(call, planned)
  call.journal({
    subjects: [
      ...versions.map((each) => personSubject(each.own)),
      { kind: 'case', id: file.caseId, label: file.number },
    ],
    after: { version: now.version + 1, fields, source },
  })
  return { id: personId }
}

function registeredOn({ person, events }: PersonFile): Day {
  return events.find(({ kind, voided }) => kind === 'registered' && !voided)?.happenedOn ?? person.joined_on
}

interface RelationChange {
  of: PersonFile
  is: Relation
}

/** Who is what to the head of the family afterwards, where it changes; there is one head before and after. */
function relationsAfter(
  { file, own }: FoundFile,
  asked: InputOf<'correctPerson'>['relation'],
): RelationChange[] | { problem: 'NO_HEAD_OF_FAMILY' } {
  if (!asked || asked.is === own.person.relation) return []
  const head = file.people.find(({ person }) => person.relation === 'head')
  if (own === head) return { problem: 'NO_HEAD_OF_FAMILY' }
  if (asked.is !== 'head') return [{ of: own, is: asked.is }]
  if (!head || asked.formerHead === null) return { problem: 'NO_HEAD_OF_FAMILY' }
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
