import type { ColumnType } from 'kysely'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import type {
  DepartureKind,
  DocumentState,
  ReferralSource,
  SessionMode,
  SessionResult,
  TravelDocumentType,
} from '#shared/domain/consular/consular-terms.ts'
import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { Relation } from '#shared/domain/people/person.ts'

type WrittenOnce<T> = ColumnType<T, T, never>
/** What SQLite computes from another column. */
type Computed<T> = ColumnType<T, never, never>

/** The head of a family's case. Triggers refuse UPDATE and DELETE here and down to `case_event`. */
export interface ConsularCaseTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  number: WrittenOnce<string>
  registered_on: WrittenOnce<string>
  referral_source: WrittenOnce<ReferralSource>
  languages: WrittenOnce<string>
  project_id: WrittenOnce<string | null>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** That a person is of a case, from a day on; `left_on` null while they are. Both days are those of events. */
export interface CaseMemberTable {
  case_id: WrittenOnce<string>
  person_id: WrittenOnce<string>
  /** The order in which the family was written down, from 0. */
  ordinal: WrittenOnce<number>
  joined_on: WrittenOnce<string>
  left_on: ColumnType<string | null, null, string | null>
}

/** Who a person is to the head of the family since a day; the newest version counts. */
export interface CaseRelationTable {
  case_id: WrittenOnce<string>
  person_id: WrittenOnce<string>
  version: WrittenOnce<number>
  since: WrittenOnce<string>
  relation: WrittenOnce<Relation>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

export interface ConsularSessionTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
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
  office_id: WrittenOnce<string>
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
  office_id: WrittenOnce<string>
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
  office_id: WrittenOnce<string>
  departed_on: WrittenOnce<string>
  kind: WrittenOnce<DepartureKind>
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
  /** JSON: codes and days of the kind that have no column. */
  data: WrittenOnce<string>
  /** JSON: what people typed; blanked by an approved erasure of the person. */
  words: string
  voids_event_id: WrittenOnce<string | null>
  override_reason: string | null
  document_id: WrittenOnce<string | null>
  request_id: WrittenOnce<string | null>
  session_id: WrittenOnce<string | null>
  session_result: WrittenOnce<SessionResult | null>
  departure_id: WrittenOnce<string | null>
  /** The case that a person came from or went to. */
  other_case_id: WrittenOnce<string | null>
  site_id: WrittenOnce<string | null>
  /** The version of the person that it is about. */
  person_version: WrittenOnce<number | null>
  issued_on: WrittenOnce<string | null>
  expires_on: WrittenOnce<string | null>
  erasure_id: ColumnType<string | null, null | undefined, string>
  /** Capitals without spaces and hyphens: how a number is compared. */
  document_number: Computed<string | null>
}

/** Derived by `projectCases`: right from `valid_from` to the day before `changes_on` unless a new event comes. */
export interface PersonStatusTable {
  person_id: string
  case_id: string
  case_number: string
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
  /** What stands first against asking for an exit visa; '' when nothing does, null until it is derived. */
  exit_visa_bar: CaseReasonCode | '' | null
  /** `sortKey` of the name as lists show it, so that an index has their order; gone with an erasure. */
  name_key: string
  /** The same of the Arabic name. */
  name_arabic_key: string
}

/** A case as a list shows it; `since` is the day its least advanced person came to the step. */
export interface CaseStatusTable {
  case_id: string
  number: string
  /** The head of the family. */
  head_id: string
  members: number
  nationality: string
  step: CaseStep
  since: string
  /** JSON array: those of all members. */
  flags: string
}

/** The day for which all derived rows were last looked through. */
export interface CaseStatusDayTable {
  only_row: number
  day: string
}

export interface ConsularTables {
  consular_case: ConsularCaseTable
  case_member: CaseMemberTable
  case_relation: CaseRelationTable
  consular_session: ConsularSessionTable
  travel_document: TravelDocumentTable
  exit_visa_request: ExitVisaRequestTable
  departure: DepartureTable
  case_event: CaseEventTable
  /** View: events that are neither voided nor say so of another. */
  case_event_in_force: CaseEventTable
  person_status: PersonStatusTable
  case_status: CaseStatusTable
  case_status_day: CaseStatusDayTable
}
