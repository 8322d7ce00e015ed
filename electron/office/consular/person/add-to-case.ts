import { addMembers, nextOrdinal } from '#db/queries/consular/cases.ts'
import { addPersons, addVersions, isPerson } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { isUnaccompanied } from '#shared/domain/consular/family.ts'
import { withMark } from '#shared/domain/consular/family-member.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { WriteCall } from '../../context.ts'
import { saveNameTokens } from '../../people/name-tokens.ts'
import { versionRow } from '../../people/person-version.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { readCaseFiles } from '../case/case-file.ts'
import { newPersonFile } from '../case/new-person-file.ts'
import { planEvents } from '../case/plan-events.ts'
import { saveEvents } from '../case/save-events.ts'
import { familyOf } from '../event-violations.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { personSubject } from './find-person.ts'

type Contract = typeof consularContract

/** A child born to a family, or somebody found to belong to it, comes on record in its case; they stay where the head does. */
export async function addToCase(
  call: WriteCall,
  input: InputOf<'addPerson'>,
): Promise<OutputOf<'addPerson'> | ProblemOf<Contract['addPerson']>> {
  const { id, caseId, joinedOn, relation, source, how } = input
  const future = findFutureDay(call.today, { joinedOn })
  if (future) return future
  if (await isPerson(call.tx, id)) return alreadyUsed('id', id)
  const file = (await readCaseFiles(call.tx, [caseId])).get(caseId)
  const head = file?.people.find(({ person }) => person.relation === 'head') ?? file?.people[0]
  if (!file || !head) return unknownRecord('caseId', caseId)
  if (birthRange(input.person.birth).from > joinedOn) return { problem: 'BORN_AFTER_REGISTRATION', data: { index: 0 } }
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const stay = { siteId: head.person.site_id, address: head.person.address, phone: '' }
  const born = { relation, bornUntil: birthRange(input.person.birth).until }
  // VHR-6, as in registering: with nobody else of the family there, or only children.
  const isAlone = isUnaccompanied(born, familyOf(file.people), joinedOn)
  const vulnerabilities = isAlone ? withMark(input.person.vulnerabilities) : input.person.vulnerabilities
  const row = versionRow(
    { ...input.person, ...stay, vulnerabilities },
    { person_id: id, version: 1, source, reason: '', ...by },
  )
  const ordinal = await nextOrdinal(call.tx, caseId)
  const place = { caseId, number: file.number, relation, ordinal, joinedOn }
  const own = newPersonFile(row, place, file.people)
  file.people.push(own)
  const planned = planEvents(call, new Map([[caseId, file]]), [
    { personId: id, kind: 'registered', happenedOn: joinedOn, data: { how } },
  ])
  if (isProblem(planned)) return planned
  await addPersons(call.tx, [id], by)
  await addVersions(call.tx, [row])
  await addMembers(call.tx, [{ case_id: caseId, person_id: id, ordinal, joined_on: joinedOn, relation }], by)
  await saveNameTokens(call.tx, [row])
  await saveEvents(call, planned)
  call.journal({
    subjects: [personSubject(own), { kind: 'case', id: caseId, label: file.number }],
    after: { joinedOn, how, relation },
  })
  return { id }
}
