import type { Insertable } from 'kysely'
import type {
  DistributionEventTable,
  DistributionReportLineTable,
  DistributionReportPeopleTable,
  DistributionReportTable,
  DistributionTable,
} from '../../schema/distribution.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'
import { reversalOf } from '../stock/document-link.ts'

/** A plan with the names a list and a search go by. */
export function selectDistributions(db: Reader) {
  return db
    .selectFrom('distribution')
    .innerJoin('site', 'site.id', 'distribution.site_id')
    .innerJoin('project', 'project.id', 'distribution.project_id')
    .selectAll('distribution')
    .select(['site.name_en as site_en', 'site.name_fr as site_fr', 'site.name_ar as site_ar'])
    .select('project.code as project_code')
}

/** A distribution with its site and project; undefined when there is none. */
export function findDistribution(db: Reader, id: string) {
  return selectDistributions(db).where('distribution.id', '=', id).executeTakeFirst()
}

/** What people recorded of these distributions. */
export function listDistributionEvents(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('distribution_event')
    .innerJoin('office_user', 'office_user.id', 'distribution_event.recorded_by')
    .selectAll('distribution_event')
    .select('office_user.display_name as recorded_by_name')
    .where('distribution_event.distribution_id', 'in', ids)
    .orderBy('distribution_event.recorded_at')
    .orderBy('distribution_event.id')
    .execute()
}

/** What the ledger holds of these distributions: documents, each with the reversal of it, if there is one. */
export function listDistributionDocuments(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('document')
    .innerJoin('office_user', 'office_user.id', 'document.recorded_by')
    .select([
      'document.id',
      'document.kind',
      'document.number',
      'document.happened_on',
      'document.recorded_at',
      'document.recorded_by',
      'office_user.display_name as recorded_by_name',
      'document.distribution_id',
    ])
    .select(reversalOf('document.id').as('reversed_by'))
    .where('document.kind', 'in', ['waybill', 'return', 'distribution-report'])
    .where('document.distribution_id', 'in', ids)
    .orderBy('document.happened_on')
    .orderBy('document.number')
    .execute()
}

/** Planned per item, kits expanded. */
export function listPlannedItems(db: Reader, id: string) {
  return db.selectFrom('distribution_item').selectAll().where('distribution_id', '=', id).execute()
}

/** What each household is planned to get, in no order. */
export function listPlannedKits(db: Reader, id: string) {
  return db.selectFrom('distribution_kit').selectAll().where('distribution_id', '=', id).execute()
}

/** The report in force: the last version handed in. */
export function findReportInForce(db: Reader, distributionId: string) {
  return db
    .selectFrom('distribution_report')
    .innerJoin('office_user', 'office_user.id', 'distribution_report.recorded_by')
    .selectAll('distribution_report')
    .select('office_user.display_name as recorded_by_name')
    .where('distribution_id', '=', distributionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One version of a report; undefined when there is none. */
export function findReport(db: Reader, id: string) {
  return db.selectFrom('distribution_report').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The goods of one version of a report, in no order. Quantities are in the item's unit. */
export function listReportLines(db: Reader, reportId: string) {
  return db.selectFrom('distribution_report_line').selectAll().where('report_id', '=', reportId).execute()
}

/** The people of one version of a report, one row for each group, sex, age and disability. */
export function listReportPeople(db: Reader, reportId: string) {
  return db.selectFrom('distribution_report_people').selectAll().where('report_id', '=', reportId).execute()
}

/** Households and people of the report in force of each of these distributions that has one. */
export function listReached(db: Reader, distributionIds: readonly string[]) {
  return db
    .selectFrom('distribution_report as report')
    .leftJoin('distribution_report_people as counted', 'counted.report_id', 'report.id')
    .select((eb) => [
      'report.distribution_id',
      'report.households',
      eb.fn.coalesce(eb.fn.sum<number>('counted.people'), eb.lit(0)).as('people'),
    ])
    .where('report.distribution_id', 'in', distributionIds)
    .where((eb) =>
      eb(
        'report.version',
        '=',
        eb
          .selectFrom('distribution_report as later')
          .select((max) => max.fn.max('later.version').as('version'))
          .whereRef('later.distribution_id', '=', 'report.distribution_id'),
      ),
    )
    .groupBy(['report.distribution_id', 'report.households'])
    .execute()
}

/** `kits` and `items`: quantity by id. */
export async function insertDistribution(
  tx: Tx,
  row: Omit<Insertable<DistributionTable>, 'office_id'>,
  kits: ReadonlyMap<string, number>,
  items: ReadonlyMap<string, number>,
): Promise<void> {
  await tx
    .insertInto('distribution')
    .values({ ...row, office_id: ownOffice })
    .execute()
  if (kits.size > 0) {
    const values = [...kits].map(([kit_id, quantity]) => ({ distribution_id: row.id, kit_id, quantity }))
    await tx.insertInto('distribution_kit').values(values).execute()
  }
  const values = [...items].map(([item_id, quantity]) => ({ distribution_id: row.id, item_id, quantity }))
  await tx.insertInto('distribution_item').values(values).execute()
}

/** Writes what happened to a distribution; its state is derived from all that did. */
export async function insertDistributionEvent(
  tx: Tx,
  row: Omit<Insertable<DistributionEventTable>, 'office_id'>,
): Promise<void> {
  await tx
    .insertInto('distribution_event')
    .values({ ...row, office_id: ownOffice })
    .execute()
}

/** Writes one version of a report with its goods and people. */
export async function insertDistributionReport(
  tx: Tx,
  row: Omit<Insertable<DistributionReportTable>, 'office_id'>,
  lines: readonly Omit<Insertable<DistributionReportLineTable>, 'report_id'>[],
  people: readonly Omit<Insertable<DistributionReportPeopleTable>, 'report_id'>[],
): Promise<void> {
  await tx
    .insertInto('distribution_report')
    .values({ ...row, office_id: ownOffice })
    .execute()
  await tx
    .insertInto('distribution_report_line')
    .values(lines.map((line) => ({ ...line, report_id: row.id })))
    .execute()
  if (people.length === 0) return
  await tx
    .insertInto('distribution_report_people')
    .values(people.map((each) => ({ ...each, report_id: row.id })))
    .execute()
}

/** The contents of these kits, one row a line of a kit. */
export function listKitContents(db: Reader, kitIds: readonly string[]) {
  return db
    .selectFrom('kit_content')
    .select(['kit_id', 'item_id', 'quantity'])
    .where('kit_id', 'in', [...kitIds])
    .orderBy('kit_id')
    .orderBy('line_no')
    .execute()
}
