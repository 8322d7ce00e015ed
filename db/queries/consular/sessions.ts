import type { Reader } from '../../schema.ts'

export function findSession(db: Reader, id: string) {
  return db.selectFrom('consular_session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a session came to for each person, in the order it was written down. */
export function listSessionResults(db: Reader, sessionId: string) {
  return db
    .selectFrom('case_event_in_force as event')
    .innerJoin('consular_member', 'consular_member.id', 'event.person_id')
    .innerJoin('consular_case', 'consular_case.id', 'event.case_id')
    .select([
      'event.person_id',
      'event.case_id',
      'event.data',
      'consular_case.number as case_number',
      'consular_member.given_names',
      'consular_member.family_name',
    ])
    .where('event.session_id', '=', sessionId)
    .orderBy('event.recorded_at')
    .orderBy('event.id')
    .execute()
}
