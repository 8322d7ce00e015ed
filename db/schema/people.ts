import type { ColumnType } from 'kysely'
import type { BirthKind } from '#shared/domain/people/birth.ts'
import type { MentionPlace } from '#shared/domain/people/mentions.ts'
import type { ErasureGround, PersonSex, PersonSource, Vulnerability } from '#shared/domain/people/person.ts'
import type { DisabilityStatus } from '#shared/domain/people/population.ts'

type WrittenOnce<T> = ColumnType<T, T, never>

/** A person, whatever is known of them. Triggers refuse UPDATE and DELETE here and on what follows, but an erasure's. */
export interface PersonTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** What is known of a person; the newest version counts. An approved erasure blanks what tells who they are. */
export interface PersonVersionTable {
  person_id: WrittenOnce<string>
  version: WrittenOnce<number>
  family_name: string
  given_names: string
  name_as_told: string
  name_arabic: string
  sex: WrittenOnce<PersonSex>
  birth_known: BirthKind
  /** `1996-03-14`, `1996-03`, `1996`, or an age in years. */
  birth_told: string
  /** Of an age the day it was told. */
  birth_told_on: string | null
  /** The first and the last day on which the person may have been born. */
  born_from: string
  born_until: string
  nationality: WrittenOnce<string>
  phone: string
  /** The digits of `phone` from the last to the first. */
  phone_reversed: string
  /** Where the person stays: a site, or with null an address. */
  site_id: WrittenOnce<string | null>
  address: string
  disability: DisabilityStatus
  source: WrittenOnce<PersonSource>
  /** Why it corrects the one before; empty in the first. */
  reason: string
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
  erasure_id: ColumnType<string | null, null, string>
}

/** The newest version of each person, with its vulnerabilities as a JSON array of codes. */
export interface PersonNowView extends PersonVersionTable {
  vulnerabilities: string
}

export interface PersonVulnerabilityTable {
  person_id: WrittenOnce<string>
  version: WrittenOnce<number>
  code: WrittenOnce<Vulnerability>
}

/** That a person shall be forgotten, as asked by one user. */
export interface ErasureTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  person_id: WrittenOnce<string>
  ground: WrittenOnce<ErasureGround>
  asked_at: WrittenOnce<string>
  asked_by: WrittenOnce<string>
}

/** What another user decided of it. */
export interface ErasureDecisionTable {
  erasure_id: WrittenOnce<string>
  approved: WrittenOnce<number>
  decided_at: WrittenOnce<string>
  decided_by: WrittenOnce<string>
}

/** A text of another record that an approved erasure blanks because it names the person. */
export interface ErasureTextTable {
  erasure_id: WrittenOnce<string>
  place: WrittenOnce<MentionPlace>
  /** The key of its row, as a JSON array. */
  record: WrittenOnce<string>
}

/** The words of the newest names, as they are looked for. */
export interface PersonNameTokenTable {
  form: string
  token: string
  person_id: string
}

export interface PeopleTables {
  person: PersonTable
  person_version: PersonVersionTable
  person_now: PersonNowView
  person_vulnerability: PersonVulnerabilityTable
  person_name_token: PersonNameTokenTable
  erasure: ErasureTable
  erasure_decision: ErasureDecisionTable
  erasure_text: ErasureTextTable
}
