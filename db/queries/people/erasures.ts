import type { Insertable } from 'kysely'
import type { StoredBirth } from '#shared/domain/people/birth.ts'
import type { ErasureDecisionTable, ErasureTable } from '../../schema/people.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

/** Asks that a person be forgotten; the file refuses a second asking while one waits or was approved. */
export async function addErasure(tx: Tx, row: Omit<Insertable<ErasureTable>, 'office_id'>): Promise<void> {
  await tx
    .insertInto('erasure')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Decides an erasure; the file refuses whoever asked for it. */
export async function addDecision(tx: Tx, row: Insertable<ErasureDecisionTable>): Promise<void> {
  await tx.insertInto('erasure_decision').values(row).execute()
}

/** Erasures that wait for a decision, the oldest first, with who asked and the case the person is in or was last of. */
export function listOpenErasures(db: Reader) {
  return db
    .selectFrom('erasure')
    .leftJoin('erasure_decision as decision', 'decision.erasure_id', 'erasure.id')
    .innerJoin('office_user', 'office_user.id', 'erasure.asked_by')
    .innerJoin('person_now', 'person_now.person_id', 'erasure.person_id')
    .innerJoin('consular_case', (join) =>
      join.on('consular_case.id', '=', (of) =>
        of
          .selectFrom('case_member')
          .select('case_member.case_id')
          .whereRef('case_member.person_id', '=', 'erasure.person_id')
          .orderBy((one) => one('case_member.left_on', 'is not', null))
          .orderBy('case_member.left_on', 'desc')
          .limit(1),
      ),
    )
    .select(['erasure.id', 'erasure.person_id', 'erasure.ground', 'erasure.asked_at', 'erasure.asked_by'])
    .select(['office_user.display_name as asked_by_name', 'person_now.given_names', 'person_now.family_name'])
    .select(['consular_case.id as case_id', 'consular_case.number as case_number'])
    .where('decision.erasure_id', 'is', null)
    .orderBy('erasure.asked_at')
    .execute()
}

/** An erasure that waits for its decision; undefined when there is none of this id. */
export function findOpenErasure(db: Reader, id: string) {
  return db
    .selectFrom('erasure')
    .leftJoin('erasure_decision as decision', 'decision.erasure_id', 'erasure.id')
    .selectAll('erasure')
    .where('erasure.id', '=', id)
    .where('decision.erasure_id', 'is', null)
    .executeTakeFirst()
}

/** Whether an erasure of a person waits or was approved. */
export async function isErasureAsked(db: Reader, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('erasure')
    .leftJoin('erasure_decision as decision', 'decision.erasure_id', 'erasure.id')
    .select('erasure.id')
    .where('erasure.person_id', '=', personId)
    .where((is) => is.or([is('decision.approved', 'is', null), is('decision.approved', '=', 1)]))
    .executeTakeFirst()
  return found !== undefined
}

/** Blanks one version but what is counted; `birth` is no more than its year. */
export async function blankVersion(
  tx: Tx,
  of: { person_id: string; version: number },
  birth: StoredBirth,
  erasureId: string,
): Promise<void> {
  await tx
    .updateTable('person_version')
    .set({
      ...{ family_name: '', given_names: '', name_as_told: '', name_arabic: '', phone: '', phone_reversed: '' },
      ...{ address: '', reason: '', disability: 'not-stated', ...birth, erasure_id: erasureId },
    })
    .where('person_id', '=', of.person_id)
    .where('version', '=', of.version)
    .execute()
  await tx
    .deleteFrom('person_vulnerability')
    .where('person_id', '=', of.person_id)
    .where('version', '=', of.version)
    .execute()
}

/** What was typed in the events of a person, as JSON. */
export function listWordsOfPerson(db: Reader, personId: string) {
  return db
    .selectFrom('case_event')
    .select(['id', 'words', 'override_reason'])
    .where('person_id', '=', personId)
    .where('erasure_id', 'is', null)
    .execute()
}

/** Blanks what was typed in one event; `words` are its texts, all empty, as JSON. */
export async function blankEvent(
  tx: Tx,
  event: { id: string; words: string; override_reason: string | null },
  erasureId: string,
): Promise<void> {
  const { words, override_reason } = event
  await tx
    .updateTable('case_event')
    .set({ words, override_reason, erasure_id: erasureId })
    .where('id', '=', event.id)
    .execute()
}

/** The numbers of every document that a person has or had. */
export async function listDocumentNumbers(db: Reader, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_event')
    .select('document_number')
    .where('person_id', '=', personId)
    .where('document_number', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.document_number ?? [])
}

/** Removes unsent forms about some records. */
export async function removeDraftsAbout(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  const drafts = await tx.selectFrom('draft').select(['id', 'subject_id']).execute()
  const about = drafts.filter((draft) => subjectIds.some((id) => draft.subject_id.includes(id)))
  for (const { id } of about) await tx.deleteFrom('draft').where('id', '=', id).execute()
}
