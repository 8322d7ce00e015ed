import { type Insertable, sql } from 'kysely'
import type { CaseStatusTable, PersonStatusTable } from '../../schema/consular.ts'
import type { Reader, Tx } from '../../schema.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 1000

/** Puts what was derived of people and of their cases in the place of what was there for them. */
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

/** The day for which all derived rows were last looked through; undefined before the first time. */
export async function findStatusDay(db: Reader): Promise<string | undefined> {
  return (await db.selectFrom('case_status_day').select('day').executeTakeFirst())?.day
}

/** Remembers the day for which all derived rows are right. */
export async function saveStatusDay(tx: Tx, day: string): Promise<void> {
  await tx.replaceInto('case_status_day').values({ only_row: 1, day }).execute()
}

/** Cases whose derived rows are of another day: something expired since, or the clock was set back. */
export async function listStaleCaseIds(db: Reader, today: string): Promise<string[]> {
  const rows = await selectStaleCaseIds(db, today).execute()
  return [...new Set(rows.map((row) => row.case_id))]
}

/** The query of `listStaleCaseIds`, for the test that looks at its plan: two indexes, one after the other. */
export function selectStaleCaseIds(db: Reader, today: string) {
  return (
    db
      .selectFrom('person_status')
      .select('case_id')
      // A handful of many: without the hint the planner expects a quarter of them and reads all.
      .where(sql<boolean>`unlikely(changes_on <= ${today})`)
      .unionAll(db.selectFrom('person_status').select('case_id').where(sql<boolean>`unlikely(valid_from > ${today})`))
  )
}

/** Takes derived rows away: of people who are in no case, and of cases that nobody is in. */
export async function removeStatuses(
  tx: Tx,
  of: { personIds: readonly string[]; caseIds: readonly string[] },
): Promise<void> {
  if (of.personIds.length > 0) await tx.deleteFrom('person_status').where('person_id', 'in', of.personIds).execute()
  if (of.caseIds.length > 0) await tx.deleteFrom('case_status').where('case_id', 'in', of.caseIds).execute()
}

/** What was last derived of the people of these cases, in no order. */
export function listStatuses(db: Reader, caseIds: readonly string[]) {
  return db.selectFrom('person_status').selectAll().where('case_id', 'in', caseIds).execute()
}

/** What was last derived of these cases, in no order. */
export function listCaseStatuses(db: Reader, caseIds: readonly string[]) {
  return db.selectFrom('case_status').selectAll().where('case_id', 'in', caseIds).execute()
}
