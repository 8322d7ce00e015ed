import type { Reader } from '../../schema.ts'

/** Who a person was to the head of each case they were in, in the order it was written down. */
export function listRelationsOf(db: Reader, personId: string) {
  return db
    .selectFrom('case_member')
    .innerJoin('case_relation', (join) =>
      join
        .onRef('case_relation.case_id', '=', 'case_member.case_id')
        .onRef('case_relation.person_id', '=', 'case_member.person_id'),
    )
    .select(['case_relation.relation', 'case_relation.recorded_at'])
    .where('case_member.person_id', '=', personId)
    .orderBy('case_relation.recorded_at')
    .orderBy('case_relation.version')
    .execute()
}
