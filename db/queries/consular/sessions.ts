import { sql } from 'kysely'
import type { SessionResult } from '#shared/domain/consular/consular-terms.ts'
import type { Reader } from '../../schema.ts'
import { sentVersion } from '../people/sent-names.ts'

/** The head of a session; undefined when there is none. */
export function findSession(db: Reader, id: string) {
  return db.selectFrom('consular_session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a session came to for each person, in the order it was written down, with their names as they were and as they are. */
export function listSessionResults(db: Reader, sessionId: string) {
  return db
    .selectFrom('case_event_in_force as event')
    .innerJoin('person_now', 'person_now.person_id', 'event.person_id')
    .innerJoin('person_version as sent', (join) =>
      join.onRef('sent.person_id', '=', 'event.person_id').on('sent.version', '=', sentVersion),
    )
    .innerJoin('consular_case', 'consular_case.id', 'event.case_id')
    .select([
      'event.person_id',
      'event.case_id',
      'event.session_result as result',
      sql<string>`json_extract(event.words, '$.remark')`.as('remark'),
      'consular_case.number as case_number',
      'person_now.given_names',
      'person_now.family_name',
      'sent.given_names as sent_given_names',
      'sent.family_name as sent_family_name',
    ])
    .where('event.session_id', '=', sessionId)
    .$narrowType<{ result: SessionResult }>()
    .orderBy('event.recorded_at')
    .orderBy('event.id')
    .execute()
}
