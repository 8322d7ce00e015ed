import type { ColumnType } from 'kysely'
import type { CaseEventKind } from '#shared/domain/consular/case-events.ts'
import type {
  ReferralSource,
  Relation,
  SessionMode,
  TravelDocumentType,
} from '#shared/domain/consular/consular-terms.ts'
import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { DocumentState } from '#shared/domain/consular/person-facts.ts'
import type { Sex } from '#shared/domain/people/population.ts'

type WrittenOnce<T> = ColumnType<T, T, never>
/** What SQLite computes from another column. */
type Computed<T> = ColumnType<T, never, never>

/** The head of a family's case. Triggers refuse UPDATE and DELETE here and down to `case_event`. */
export interface ConsularCaseTable {
  id: WrittenOnce<string>
  number: WrittenOnce<string>
  registered_on: WrittenOnce<string>
  /** Null: the family lives at an urban address. */
  site_id: WrittenOnce<string | null>
  urban_address: WrittenOnce<string>
  phone: WrittenOnce<string>
  /** The digits of `phone` from the last to the first. */
  phone_reversed: WrittenOnce<string>
  referral_source: WrittenOnce<ReferralSource>
  languages: WrittenOnce<string>
  project_id: WrittenOnce<string | null>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

export interface ConsularMemberTable {
  id: WrittenOnce<string>
  case_id: WrittenOnce<string>
  /** The order in which the family was written down, from 0. */
  ordinal: WrittenOnce<number>
  family_name: WrittenOnce<string>
  given_names: WrittenOnce<string>
  name_as_told: WrittenOnce<string>
  name_arabic: WrittenOnce<string>
  sex: WrittenOnce<Sex>
  birth_date: WrittenOnce<string>
  birth_estimated: WrittenOnce<number>
  nationality: WrittenOnce<string>
  relation: WrittenOnce<Relation>
  /** JSON array of codes. */
  vulnerabilities: WrittenOnce<string>
}

export interface ConsularSessionTable {
  id: WrittenOnce<string>
  number: WrittenOnce<string>
  held_on: WrittenOnce<string>
  mode: WrittenOnce<SessionMode>
  embassy_id: WrittenOnce<string>
  site_id: WrittenOnce<string | null>
  permission_reference: WrittenOnce<string>
  officers: WrittenOnce<string>
  remarks: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** Which paper is meant; its number, its days and where it is are events. */
export interface TravelDocumentTable {
  id: WrittenOnce<string>
  person_id: WrittenOnce<string>
  type: WrittenOnce<TravelDocumentType>
  /** The embassy. */
  issuer_id: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** The head of a list handed to an authority; the people on it are events `exit-visa-requested`. */
export interface ExitVisaRequestTable {
  id: WrittenOnce<string>
  number: WrittenOnce<string>
  authority: WrittenOnce<string>
  requested_on: WrittenOnce<string>
  reference: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** One flight that people of ours took; the people are events `departed`. */
export interface DepartureTable {
  id: WrittenOnce<string>
  departed_on: WrittenOnce<string>
  kind: WrittenOnce<'charter' | 'commercial'>
  flight: WrittenOnce<string>
  from_airport: WrittenOnce<string>
  /** ISO 3166-1 alpha-3 of the country. */
  destination: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** What happened to a person, or with `voided` that an event does not count. */
export interface CaseEventTable {
  id: WrittenOnce<string>
  case_id: WrittenOnce<string>
  /** What concerns a family is written down for each of its members. */
  person_id: WrittenOnce<string>
  kind: WrittenOnce<CaseEventKind | 'voided'>
  happened_on: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
  /** JSON: what `caseEventData` of the kind asks for, and a remark if there is one. */
  data: WrittenOnce<string>
  voids_event_id: WrittenOnce<string | null>
  override_reason: WrittenOnce<string | null>
  document_id: Computed<string | null>
  request_id: Computed<string | null>
  session_id: Computed<string | null>
  departure_id: Computed<string | null>
  /** Capitals without spaces and hyphens: how a number is compared. */
  document_number: Computed<string | null>
  issued_on: Computed<string | null>
  expires_on: Computed<string | null>
}

/** Derived by `projectCases`: right from `valid_from` to the day before `changes_on` unless a new event comes. */
export interface PersonStatusTable {
  person_id: string
  case_id: string
  nationality: string
  step: CaseStep
  since: string
  /** JSON array of `PersonFlag`. */
  flags: string
  /** The document in force or the last one there was, as `derivePerson` says. */
  document_id: string | null
  document_state: DocumentState | null
  document_expires_on: string | null
  /** The exit visa request that waits for its answer. */
  request_id: string | null
  visa_requested_on: string | null
  valid_from: string
  /** `9999-12-31` when nothing changes by itself. */
  changes_on: string
}

/** A case as a list shows it; `since` is the day its least advanced person came to the step. */
export interface CaseStatusTable {
  case_id: string
  number: string
  /** Of the head of the family. */
  name: string
  members: number
  nationality: string
  step: CaseStep
  since: string
  /** JSON array: those of all members. */
  flags: string
}

export interface PersonNameTokenTable {
  form: string
  token: string
  person_id: string
}

export interface ConsularTables {
  consular_case: ConsularCaseTable
  consular_member: ConsularMemberTable
  consular_session: ConsularSessionTable
  travel_document: TravelDocumentTable
  exit_visa_request: ExitVisaRequestTable
  departure: DepartureTable
  case_event: CaseEventTable
  /** View: events that are neither voided nor say so of another. */
  case_event_in_force: CaseEventTable
  person_status: PersonStatusTable
  case_status: CaseStatusTable
  person_name_token: PersonNameTokenTable
}
