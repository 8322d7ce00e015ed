import type { Insertable } from 'kysely'
import type {
  DistributionEventTable,
  DistributionReportLineTable,
  DistributionReportPeopleTable,
  DistributionReportTable,
  DistributionTable,
} from '../schema/distribution.ts'
import type { Reader, Tx } from '../schema.ts'

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

export function findDistribution(db: Reader, id: string) {
  return selectDistributions(db).where('distribution.id', '=', id).executeTakeFirst()
}

/** What people recorded of these distributions, or of all when null. */
export function listDistributionEvents(db: Reader, ids: readonly string[] | null) {
  return db
    .selectFrom('distribution_event')
    .innerJoin('user', 'user.id', 'distribution_event.recorded_by')
    .selectAll('distribution_event')
    .select('user.display_name as recorded_by_name')
    .$if(ids !== null, (query) => query.where('distribution_event.distribution_id', 'in', ids ?? []))
    .orderBy('distribution_event.recorded_at')
    .orderBy('distribution_event.id')
    .execute()
}

/** What the ledger holds of these distributions, or of all: documents, each with the reversal of it, if there is one. */
export function listDistributionDocuments(db: Reader, ids: readonly string[] | null) {
  return db
    .selectFrom('document')
    .innerJoin('user', 'user.id', 'document.recorded_by')
    .leftJoin('document as reversal', 'reversal.reverses_id', 'document.id')
    .select([
      'document.id',
      'document.kind',
      'document.number',
      'document.happened_on',
      'document.recorded_at',
      'document.recorded_by',
      'user.display_name as recorded_by_name',
      'document.distribution_id',
      'reversal.id as reversed_by',
    ])
    .where('document.kind', 'in', ['waybill', 'return', 'distribution-report'])
    .$if(ids === null, (query) => query.where('document.distribution_id', 'is not', null))
    .$if(ids !== null, (query) => query.where('document.distribution_id', 'in', ids))
    .orderBy('document.happened_on')
    .orderBy('document.number')
    .execute()
}

/** Planned per item, kits expanded. */
export function listPlannedItems(db: Reader, id: string) {
  return db.selectFrom('distribution_item').selectAll().where('distribution_id', '=', id).execute()
}

export function listPlannedKits(db: Reader, id: string) {
  return db.selectFrom('distribution_kit').selectAll().where('distribution_id', '=', id).execute()
}

/**
 * What moved into and out of a distribution's place, by item and by the kind of the document that moved it. A reversal
 * counts as its original's kind, with the opposite sign, so that a reversed arrival leaves no trace in the sum.
 */
export function sumSiteMovements(db: Reader, id: string) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('movement')
        .select(['document_id', 'lot_id', 'happened_on', (eb) => eb.ref('quantity').as('net')])
        .where('to_place_id', '=', id)
        .unionAll((other) =>
          other
            .selectFrom('movement')
            .select(['document_id', 'lot_id', 'happened_on', (eb) => eb.neg(eb.ref('quantity')).as('net')])
            .where('from_place_id', '=', id),
        )
        .as('moved'),
    )
    .innerJoin('document', 'document.id', 'moved.document_id')
    .leftJoin('document as original', 'original.id', 'document.reverses_id')
    .innerJoin('lot', 'lot.id', 'moved.lot_id')
    .select((eb) => [
      'lot.item_id',
      eb.fn.coalesce('original.kind', 'document.kind').as('kind'),
      eb.fn.sum<number>('moved.net').as('net'),
    ])
    .groupBy((eb) => ['lot.item_id', eb.fn.coalesce('original.kind', 'document.kind')])
    .execute()
}

/** What waybills took out of warehouses for a distribution, by item, less reversed ones. */
export function sumIssued(db: Reader, id: string) {
  return db
    .selectFrom('document as waybill')
    .leftJoin('document as reversal', 'reversal.reverses_id', 'waybill.id')
    .innerJoin('movement', 'movement.document_id', 'waybill.id')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .select((eb) => ['lot.item_id', eb.fn.sum<number>('movement.quantity').as('issued')])
    .where('waybill.distribution_id', '=', id)
    .where('waybill.kind', '=', 'waybill')
    .where('reversal.id', 'is', null)
    .groupBy('lot.item_id')
    .execute()
}

/** What is still on waybills to a distribution, by waybill and item. */
export function sumInTransit(db: Reader, id: string) {
  return db
    .selectFrom('document as waybill')
    .innerJoin('balance', 'balance.place_id', 'waybill.id')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => ['waybill.id as waybill_id', 'lot.item_id', eb.fn.sum<number>('balance.quantity').as('in_transit')])
    .where('waybill.distribution_id', '=', id)
    .where('waybill.kind', '=', 'waybill')
    .where('balance.quantity', '<>', 0)
    .groupBy(['waybill.id', 'lot.item_id'])
    .execute()
}

/** Lots at the site now, the first to expire first. */
export function listLotsAtSite(db: Reader, id: string) {
  return db
    .selectFrom('balance')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'lot.id as lot_id',
      'lot.item_id',
      'lot.project_id',
      'lot.batch',
      'lot.expires_on',
      'lot.owner',
      'lot.condition',
      'balance.quantity',
      // FIFO goes by the day a lot first came to the site.
      eb
        .selectFrom('movement')
        .select((first) => first.fn.min<string>('movement.happened_on').as('first'))
        .where('movement.to_place_id', '=', id)
        .whereRef('movement.lot_id', '=', 'lot.id')
        .as('first_received_on'),
    ])
    .where('balance.place_id', '=', id)
    .where('balance.quantity', '<>', 0)
    .orderBy('lot.item_id')
    .orderBy((eb) => eb.fn.coalesce('lot.expires_on', eb.val('9999')))
    .orderBy('lot.id')
    .execute()
}

/** The first day on which a waybill's goods reached the site; undefined while none did. */
export async function firstArrivalDay(db: Reader, id: string): Promise<string | undefined> {
  const first = await db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .leftJoin('document as reversal', 'reversal.reverses_id', 'document.id')
    .select((eb) => eb.fn.min<string | null>('movement.happened_on').as('day'))
    .where('movement.to_place_id', '=', id)
    .where('document.kind', '=', 'arrival')
    .where('reversal.id', 'is', null)
    .executeTakeFirst()
  return first?.day ?? undefined
}

/** The report in force: the last version handed in. */
export function findReportInForce(db: Reader, distributionId: string) {
  return db
    .selectFrom('distribution_report')
    .innerJoin('user', 'user.id', 'distribution_report.recorded_by')
    .selectAll('distribution_report')
    .select('user.display_name as recorded_by_name')
    .where('distribution_id', '=', distributionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findReport(db: Reader, id: string) {
  return db.selectFrom('distribution_report').selectAll().where('id', '=', id).executeTakeFirst()
}

export function listReportLines(db: Reader, reportId: string) {
  return db.selectFrom('distribution_report_line').selectAll().where('report_id', '=', reportId).execute()
}

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
  row: Insertable<DistributionTable>,
  kits: ReadonlyMap<string, number>,
  items: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.insertInto('distribution').values(row).execute()
  if (kits.size > 0) {
    const values = [...kits].map(([kit_id, quantity]) => ({ distribution_id: row.id, kit_id, quantity }))
    await tx.insertInto('distribution_kit').values(values).execute()
  }
  const values = [...items].map(([item_id, quantity]) => ({ distribution_id: row.id, item_id, quantity }))
  await tx.insertInto('distribution_item').values(values).execute()
}

export async function insertDistributionEvent(tx: Tx, row: Insertable<DistributionEventTable>): Promise<void> {
  await tx.insertInto('distribution_event').values(row).execute()
}

export async function insertDistributionReport(
  tx: Tx,
  row: Insertable<DistributionReportTable>,
  lines: readonly Omit<Insertable<DistributionReportLineTable>, 'report_id'>[],
  people: readonly Omit<Insertable<DistributionReportPeopleTable>, 'report_id'>[],
): Promise<void> {
  await tx.insertInto('distribution_report').values(row).execute()
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
