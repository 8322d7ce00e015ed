import { v7 as newId } from 'uuid'
import { addCase, addMembers, isIdTaken, isKnown } from '#db/queries/consular/cases.ts'
import { addPersons, addVersions, isPerson, type NewVersion } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { isUnaccompanied } from '#shared/domain/consular/family.ts'
import { withMark } from '#shared/domain/consular/family-member.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { WriteCall } from '../../context.ts'
import { saveNameTokens } from '../../people/name-tokens.ts'
import { versionRow } from '../../people/person-version.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import type { PersonFile } from './case-file.ts'
import { checkConsent, consentDrafts } from './give-consent.ts'
import { newPersonFile } from './new-person-file.ts'
import { type EventDraft, planEvents } from './plan-events.ts'
import { eventsForJournal, saveEvents } from './save-events.ts'

type Input = InputOf<'register'>
type Problem = ProblemOf<typeof consularContract.register>

/** Opens a family's case with its people, and their counselling and consent where these were had already. */
export async function registerCase(call: WriteCall, input: Input): Promise<OutputOf<'register'> | Problem> {
  const refused = checkMembers(call, input) ?? (await checkRecords(call, input))
  if (refused) return refused
  const by = { recorded_at: call.now.toISOString(), recorded_by: call.by.id }
  const versions = versionsOf(input, by)
  const people: PersonFile[] = []
  for (const [ordinal, version] of versions.entries()) {
    const relation = input.members[ordinal]?.relation ?? 'head'
    const place = { caseId: input.id, number: '', joinedOn: input.registeredOn, ordinal, relation }
    people.push(newPersonFile(version, place, people))
  }
  const file = { caseId: input.id, number: '', people }
  const unfit = input.consent && checkConsent(input.consent, people)
  if (unfit) return unfit
  const planned = planEvents(call, new Map([[input.id, file]]), [
    ...input.members.flatMap(({ id }) => draftsOf(input, id)),
    ...(input.consent ? consentDrafts(input.consent) : []),
  ])
  if (isProblem(planned)) return planned
  const number = await takeNumber(call.tx, 'VHR', call.office.code, input.registeredOn)
  await addCase(call.tx, {
    id: input.id,
    number,
    registered_on: input.registeredOn,
    referral_source: input.referralSource,
    languages: input.languages,
    project_id: input.projectId,
    ...by,
  })
  await addPersons(
    call.tx,
    input.members.map(({ id }) => id),
    by,
  )
  await addVersions(call.tx, versions)
  await addMembers(
    call.tx,
    input.members.map(({ id, relation }, ordinal) => ({
      ...{ case_id: input.id, person_id: id, ordinal, joined_on: input.registeredOn, relation },
    })),
    by,
  )
  await saveNameTokens(call.tx, versions)
  await saveEvents(call, planned)
  const { registeredOn, siteId, referralSource, projectId } = input
  call.journal({
    subjects: [{ kind: 'case', id: input.id, label: number }],
    after: { number, registeredOn, siteId, referralSource, projectId, events: eventsForJournal(planned) },
  })
  return { id: input.id, number }
}

function checkMembers(call: WriteCall, input: Input): Problem | undefined {
  const future = findFutureDay(call.today, {
    registeredOn: input.registeredOn,
    counselledOn: input.counselledOn,
    'consent.on': input.consent?.on,
  })
  if (future) return future
  const heads = input.members.flatMap((person, index) => (person.relation === 'head' ? index : []))
  if (heads.length === 0) return { problem: 'NO_HEAD_OF_FAMILY' }
  if (heads.length > 1) return alreadyUsed(`members.${heads[1]}.relation`, 'head')
  const bornAfter = (day: string) => input.members.findIndex(({ birth }) => birthRange(birth).from > day)
  const unborn = bornAfter(call.today)
  if (unborn >= 0) return { problem: 'BORN_IN_FUTURE', data: { index: unborn } }
  const late = bornAfter(input.registeredOn)
  if (late >= 0) return { problem: 'BORN_AFTER_REGISTRATION', data: { index: late } }
  const ids = input.members.map((person) => person.id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice < 0 ? undefined : alreadyUsed(`members.${twice}.id`, ids[twice] ?? '')
}

async function checkRecords({ tx }: WriteCall, input: Input): Promise<Problem | undefined> {
  if (await isIdTaken(tx, 'consular_case', input.id)) return alreadyUsed('id', input.id)
  for (const [index, { id }] of input.members.entries()) {
    if (await isPerson(tx, id)) return alreadyUsed(`members.${index}.id`, id)
  }
  if (input.siteId && !(await isKnown(tx, 'site', input.siteId))) return unknownRecord('siteId', input.siteId)
  if (input.projectId && !(await isKnown(tx, 'project', input.projectId))) {
    return unknownRecord('projectId', input.projectId)
  }
  return undefined
}

function versionsOf(input: Input, by: { recorded_at: string; recorded_by: string }): NewVersion[] {
  const { siteId, address, source, registeredOn } = input
  const family = input.members.map(({ id, relation, birth }) => ({
    ...{ personId: id, relation, bornUntil: birthRange(birth).until, events: [] },
  }))
  return input.members.map(({ id, relation, ...person }) => {
    const own = { relation, bornUntil: birthRange(person.birth).until }
    // VHR-6: a child of whom no adult of the family is registered is unaccompanied, whether somebody ticks it or not.
    const isAlone = isUnaccompanied(own, family, registeredOn)
    return versionRow(
      {
        ...{ ...person, siteId, address, phone: relation === 'head' ? input.phone : '' },
        vulnerabilities: isAlone ? withMark(person.vulnerabilities) : person.vulnerabilities,
      },
      { person_id: id, version: 1, source, reason: '', ...by },
    )
  })
}

function draftsOf(input: Input, personId: string): EventDraft[] {
  const { registeredOn, counselledOn } = input
  const drafts: EventDraft[] = [{ id: newId(), personId, kind: 'registered', happenedOn: registeredOn, data: {} }]
  if (counselledOn) drafts.push({ personId, kind: 'counselled', happenedOn: counselledOn, data: {} })
  return drafts
}
