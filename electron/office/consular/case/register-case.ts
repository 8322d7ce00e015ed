import { v7 as newId } from 'uuid'
import { addCase, addMembers, isIdTaken, isKnown } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import { reversedDigits, saveNameTokens } from '../search/search-keys.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import type { CaseFile } from './case-file.ts'
import { consentData } from './give-consent.ts'
import { type EventDraft, planEvents } from './plan-events.ts'
import { eventsForJournal, saveEvents } from './save-events.ts'

type Input = InputOf<'register'>
type Problem = ProblemOf<typeof consularContract.register>

/** Opens a family's case with its members, and their counselling and consent where these were had already. */
export async function registerCase(call: WriteCall, input: Input): Promise<OutputOf<'register'> | Problem> {
  const refused = checkMembers(call, input) ?? (await checkRecords(call, input))
  if (refused) return refused
  const file = fileOf(input)
  const planned = planEvents(
    call,
    new Map([[input.id, file]]),
    input.members.flatMap((member) => draftsOf(input, member.id)),
  )
  if (isProblem(planned)) return planned
  const number = await takeNumber(call.tx, 'VHR', call.office.code, input.registeredOn)
  const recordedAt = call.now.toISOString()
  await addCase(call.tx, {
    id: input.id,
    number,
    registered_on: input.registeredOn,
    site_id: input.siteId,
    urban_address: input.urbanAddress,
    phone: input.phone,
    phone_reversed: reversedDigits(input.phone),
    referral_source: input.referralSource,
    languages: input.languages,
    project_id: input.projectId,
    recorded_at: recordedAt,
    recorded_by: call.by.id,
  })
  await addMembers(
    call.tx,
    file.members.map(({ member: { case_number: _none, ...row } }) => row),
  )
  await saveNameTokens(
    call.tx,
    file.members.map(({ member }) => member),
  )
  await saveEvents(call, planned)
  const { callId: _callId, ...written } = input
  call.journal({
    subjects: [{ kind: 'case', id: input.id, label: number }],
    after: { number, ...written, events: eventsForJournal(planned) },
    topics: ['consular'],
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
  const heads = input.members.flatMap((member, index) => (member.relation === 'head' ? index : []))
  if (heads.length === 0) return { problem: 'NO_HEAD_OF_FAMILY' }
  if (heads.length > 1) return alreadyUsed(`members.${heads[1]}.relation`, 'head')
  const unborn = input.members.findIndex((member) => member.birthDate > call.today)
  if (unborn >= 0) return { problem: 'BORN_IN_FUTURE', data: { index: unborn } }
  const late = input.members.findIndex((member) => member.birthDate > input.registeredOn)
  if (late >= 0) return { problem: 'BORN_AFTER_REGISTRATION', data: { index: late } }
  const ids = input.members.map((member) => member.id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return twice < 0 ? undefined : alreadyUsed(`members.${twice}.id`, ids[twice] ?? '')
}

async function checkRecords({ tx }: WriteCall, input: Input): Promise<Problem | undefined> {
  if (await isIdTaken(tx, 'consular_case', input.id)) return alreadyUsed('id', input.id)
  for (const [index, { id }] of input.members.entries()) {
    if (await isIdTaken(tx, 'consular_member', id)) return alreadyUsed(`members.${index}.id`, id)
  }
  if (input.siteId && !(await isKnown(tx, 'site', input.siteId))) return unknownRecord('siteId', input.siteId)
  if (input.projectId && !(await isKnown(tx, 'project', input.projectId))) {
    return unknownRecord('projectId', input.projectId)
  }
  return undefined
}

function fileOf(input: Input): CaseFile {
  const members = input.members.map((member, ordinal) => ({
    member: {
      id: member.id,
      case_id: input.id,
      case_number: '',
      ordinal,
      family_name: member.familyName,
      given_names: member.givenNames,
      name_as_told: member.nameAsTold,
      name_arabic: member.nameArabic,
      sex: member.sex,
      birth_date: member.birthDate,
      birth_estimated: member.birthEstimated ? 1 : 0,
      nationality: member.nationality,
      relation: member.relation,
      vulnerabilities: JSON.stringify(member.vulnerabilities),
    },
    events: [],
  }))
  return { caseId: input.id, number: '', members, rows: [] }
}

function draftsOf(input: Input, personId: string): EventDraft[] {
  const { registeredOn, counselledOn, consent } = input
  const drafts: EventDraft[] = [{ id: newId(), personId, kind: 'registered', happenedOn: registeredOn, data: {} }]
  if (counselledOn) drafts.push({ personId, kind: 'counselled', happenedOn: counselledOn, data: {} })
  if (consent) drafts.push({ personId, kind: 'consent-given', happenedOn: consent.on, data: consentData(consent) })
  return drafts
}
