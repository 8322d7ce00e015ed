import { sql } from 'kysely'
import type { PersonStatusTable } from '../../schema/consular.ts'
import type { Reader } from '../../schema.ts'

/** Of whom, and on which day, it is asked whether an exit visa can be asked for. */
export interface CandidateFilter {
  on: string
  /** Null: everybody whose nationality is verified and who has no exit visa, nor asked for one. */
  personIds: readonly string[] | null
  /** Beside them, whatever their step. */
  also: readonly string[]
  /** Empty: of any. */
  nationality: string
}

/**
 * People and what stands first against asking for an exit visa on the day; '' when nothing does, null where what was
 * derived is of other days: then their events must be asked. In the order of their cases.
 */
export function listExitVisaCandidates(db: Reader, { on, personIds, also, nationality }: CandidateFilter) {
  const bar = sql<
    PersonStatusTable['exit_visa_bar']
  >`case when valid_from <= ${on} and changes_on > ${on} then exit_visa_bar end`
  return db
    .selectFrom('person_status')
    .select(['person_id', 'case_id', bar.as('bar')])
    .where((is) => {
      const named = is('person_id', 'in', idsIn([...(personIds ?? []), ...also]))
      return personIds ? named : is.or([is('step', 'in', waitingSteps), named])
    })
    .$if(nationality !== '', (query) => query.where('nationality', '=', nationality))
    .orderBy('case_id')
    .orderBy('person_id')
    .execute()
}

/** People for whom an exit visa can be asked by what was derived of them: their names and the document in force. */
export function listEligiblePeople(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('person_status')
    .innerJoin('person_now', 'person_now.person_id', 'person_status.person_id')
    .innerJoin('case_event_in_force as issued', 'issued.document_id', 'person_status.document_id')
    .select([
      'person_status.person_id',
      'person_status.case_id',
      'person_status.case_number',
      'person_status.document_id',
      'person_status.document_expires_on',
      'person_now.given_names',
      'person_now.family_name',
      sql<string>`json_extract(issued.words, '$.number')`.as('document_number'),
    ])
    .where('person_status.person_id', 'in', idsIn(personIds))
    .where(sql<boolean>`+issued.kind = 'travel-document-issued'`)
    .orderBy('person_status.case_id')
    .orderBy('person_status.person_id')
    .execute()
}

const waitingSteps = ['nationality-verified', 'document-requested', 'document-issued', 'document-received'] as const

/** One parameter however many they are: the statement stays the same. */
const idsIn = (ids: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`
