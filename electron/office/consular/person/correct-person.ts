import { addVersions, findPersonNow } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { WriteCall } from '../../context.ts'
import { saveNameTokens } from '../../people/name-tokens.ts'
import { type Known, versionRow } from '../../people/person-version.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { planEvents } from '../case/plan-events.ts'
import { saveEvents } from '../case/save-events.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { findPerson, personSubject } from './find-person.ts'
import { knownOf } from './known-of.ts'

type Contract = typeof consularContract

/** Writes down what is rightly known of a person, as the next version; the former ones stay. */
export async function correctPerson(
  call: WriteCall,
  input: InputOf<'correctPerson'>,
): Promise<OutputOf<'correctPerson'> | ProblemOf<Contract['correctPerson']>> {
  const { personId, source, reason } = input
  const found = await findPerson(call.tx, personId)
  if (isProblem(found)) return found
  if (birthRange(input.person.birth).from > call.today) return { problem: 'BORN_IN_FUTURE', data: { index: 0 } }
  const now = await findPersonNow(call.tx, personId)
  if (!now || now.version !== input.version) return { problem: 'PERSON_CHANGED' }
  const before = knownOf(now, found.own.vulnerabilities)
  const after: Known = {
    ...{ ...input.person, siteId: before.siteId, address: before.address },
    vulnerabilities: [...input.person.vulnerabilities].sort(),
  }
  const fields = changedFields(before, after)
  if (fields.length === 0) return { problem: 'NOTHING_CHANGED' }
  const version = now.version + 1
  const planned = planEvents(call, new Map([[found.file.caseId, found.file]]), [
    { personId, kind: 'person-corrected', happenedOn: call.today, data: { version, fields } },
  ])
  if (isProblem(planned)) return planned
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const row = versionRow(after, { person_id: personId, version, source, reason, ...by })
  await addVersions(call.tx, [row])
  await saveNameTokens(call.tx, [row])
  await saveEvents(call, planned)
  call.journal({
    subjects: [personSubject(found.own), { kind: 'case', id: found.file.caseId, label: found.file.number }],
    after: { version, fields, source },
  })
  return { id: personId }
}

/** The names of the fields in which two states of knowledge differ. */
function changedFields(before: Known, after: Known): string[] {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) =>
    canonicalJson(was.get(field) ?? null) === canonicalJson(value ?? null) ? [] : [field],
  )
}
