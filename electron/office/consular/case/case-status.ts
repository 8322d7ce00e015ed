import type { Insertable } from 'kysely'
import type { CaseStatusTable, PersonStatusTable } from '#db/schema/consular.ts'
import { mainReason } from '#shared/domain/consular/case-reason.ts'
import { caseStep, derivePerson, type PersonState, personFlags } from '#shared/domain/consular/derive-person.ts'
import { comesOfAge } from '#shared/domain/consular/family-member.ts'
import { never, nextChange } from '#shared/domain/consular/next-change.ts'
import type { Day } from '#shared/domain/dates.ts'
import { sortKey } from '#shared/domain/folded.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { displayName } from '../../people/display-name.ts'
import { findViolations } from '../event-violations.ts'
import type { CaseFile, PersonFile } from './case-file.ts'

/** What the derived tables must hold of a case on a day; the only place that says so. */
export interface CaseStatus {
  people: Insertable<PersonStatusTable>[]
  case: Insertable<CaseStatusTable>
}

/** Derives a case and its people from their events as of a day. Throws when nobody is in the case. */
export function deriveCaseStatus(file: CaseFile, profile: CountryProfile, today: Day): CaseStatus {
  const states = file.people.map((each) => ({ ...each, state: derivePerson(each.events, profile, today) }))
  const head = states.find(({ person }) => person.relation === 'head') ?? states[0]
  if (!head) throw new Error(`${file.number} has nobody in it`)
  const step = caseStep(states.map(({ state }) => state.step))
  const days = states.filter(({ state }) => state.step === step).map(({ state }) => state.since)
  return {
    people: states.map((each) => personRow(each, each.state, profile, today)),
    case: {
      case_id: file.caseId,
      number: file.number,
      head_id: head.person.id,
      members: states.length,
      nationality: head.person.nationality,
      step,
      since: days.sort()[0] ?? today,
      flags: JSON.stringify(personFlags.filter((flag) => states.some(({ state }) => state.flags.includes(flag)))),
    },
  }
}

function personRow(
  file: PersonFile,
  state: PersonState,
  profile: CountryProfile,
  today: Day,
): Insertable<PersonStatusTable> {
  const { person, events } = file
  const { currentDocument: document, openExitVisaRequest: request } = state
  // VHR-6: what a person may be asked for changes with whoever of the family comes of age.
  const birthdays = file.family.map((each) => comesOfAge(each.person.born_until, today))
  const bar = mainReason(findViolations('exit-visa-requested', file, profile, today))
  return {
    person_id: person.id,
    case_id: person.case_id,
    case_number: person.case_number,
    nationality: person.nationality,
    step: state.step,
    since: state.since,
    flags: JSON.stringify(state.flags),
    document_id: document?.documentId ?? null,
    document_state: document?.state ?? null,
    document_expires_on: document?.expiresOn ?? null,
    request_id: request?.requestId ?? null,
    visa_requested_on: request?.requestedOn ?? null,
    valid_from: today,
    changes_on: [nextChange(state.facts, events, profile, today), ...birthdays].sort()[0] ?? never,
    exit_visa_bar: bar?.code ?? '',
    name_key: sortKey(displayName(person)),
    name_arabic_key: sortKey(person.name_arabic),
  }
}
