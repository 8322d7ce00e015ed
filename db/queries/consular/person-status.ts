import type { Insertable } from 'kysely'
import type { CaseStatusTable, PersonStatusTable } from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 1000

export async function saveStatuses(
  tx: Tx,
  members: readonly Insertable<PersonStatusTable>[],
  cases: readonly Insertable<CaseStatusTable>[],
): Promise<void> {
  for (let start = 0; start < members.length; start += batch) {
    await tx
      .replaceInto('person_status')
      .values(members.slice(start, start + batch))
      .execute()
  }
  await tx.replaceInto('case_status').values(cases).execute()
}

/** Cases whose derived rows are of another day: something expired since, or the clock was set back. */
export async function listStaleCaseIds(db: Reader, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person_status')
    .select('case_id')
    .distinct()
    .where((is) => is.or([is('changes_on', '<=', today), is('valid_from', '>', today)]))
    .execute()
  return rows.map((row) => row.case_id)
}

export function listStatuses(db: Reader, caseIds: readonly string[]) {
  return db.selectFrom('person_status').selectAll().where('case_id', 'in', caseIds).execute()
}

export function listCaseStatuses(db: Reader, caseIds: readonly string[]) {
  return db.selectFrom('case_status').selectAll().where('case_id', 'in', caseIds).execute()
}
