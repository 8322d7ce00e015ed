import type { Insertable } from 'kysely'
import type { CaseStatusTable, PersonStatusTable } from '#db/schema/consular.ts'
import { caseStep, derivePerson, type PersonState, personFlags } from '#shared/domain/consular/derive-person.ts'
import { nextChange } from '#shared/domain/consular/next-change.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { CaseFile, PersonFile } from './case-file.ts'
import { displayName } from './display-name.ts'

/** What the derived tables must hold of a case on a day; the only place that says so. */
export interface CaseStatus {
  members: Insertable<PersonStatusTable>[]
  case: Insertable<CaseStatusTable>
}

/** Derives a case and its members from their events as of a day. Throws when the case has no members. */
export function deriveCaseStatus(file: CaseFile, profile: CountryProfile, today: Day): CaseStatus {
  const states = file.members.map((each) => ({ ...each, state: derivePerson(each.events, profile, today) }))
  const head = states.find(({ member }) => member.relation === 'head') ?? states[0]
  if (!head) throw new Error(`${file.number} has no members`)
  const step = caseStep(states.map(({ state }) => state.step))
  const days = states.filter(({ state }) => state.step === step).map(({ state }) => state.since)
  return {
    members: states.map((each) => personRow(each, each.state, profile, today)),
    case: {
      case_id: file.caseId,
      number: file.number,
      name: displayName(head.member),
      members: states.length,
      nationality: head.member.nationality,
      step,
      since: days.sort()[0] ?? today,
      flags: JSON.stringify(personFlags.filter((flag) => states.some(({ state }) => state.flags.includes(flag)))),
    },
  }
}

function personRow(
  { member, events }: PersonFile,
  state: PersonState,
  profile: CountryProfile,
  today: Day,
): Insertable<PersonStatusTable> {
  const { currentDocument: document, openExitVisaRequest: request } = state
  return {
    person_id: member.id,
    case_id: member.case_id,
    nationality: member.nationality,
    step: state.step,
    since: state.since,
    flags: JSON.stringify(state.flags),
    document_id: document?.documentId ?? null,
    document_state: document?.state ?? null,
    document_expires_on: document?.expiresOn ?? null,
    request_id: request?.requestId ?? null,
    visa_requested_on: request?.requestedOn ?? null,
    valid_from: today,
    changes_on: nextChange(state.facts, events, profile, today),
  }
}
