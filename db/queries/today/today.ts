import { sql } from 'kysely'
import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { Reader } from '../../schema.ts'
import { isStanding } from '../stock/document-link.ts'

/**
 * Waybills with goods still in transit, the oldest first. From the balances, from one place to the next: places with
 * goods are few, their lots and the waybills are many.
 */
export function selectLoadsUnderWay(db: Reader) {
  const load = sql<{ place_id: string }>`(
    with recursive load (place_id) as (
      select min(place_id) from balance
      union all
      select (select min(place_id) from balance where place_id > load.place_id) from load
        where load.place_id is not null)
    select place_id from load where place_id is not null)`.as<'load'>('load')
  return db
    .selectFrom(load)
    .crossJoin('document as waybill')
    .whereRef('waybill.id', '=', 'load.place_id')
    .where('waybill.kind', '=', 'waybill')
    .select(['waybill.id', 'waybill.number', 'waybill.happened_on', 'waybill.from_place_id', 'waybill.to_place_id'])
    .orderBy('waybill.happened_on')
    .orderBy('waybill.number')
}

/** Documents that need approval and have no decision yet, the oldest first. */
export function listUndecided(db: Reader) {
  return db
    .selectFrom('document_waiting')
    .crossJoin('document')
    .innerJoin('office_user', 'office_user.id', 'document.recorded_by')
    .whereRef('document.id', '=', 'document_waiting.document_id')
    .select(['document.id', 'document.kind', 'document.number', 'document.recorded_at', 'document.recorded_by'])
    .select('office_user.display_name as recorded_by_name')
    .orderBy('document.recorded_at')
    .execute()
}

/** Distributions neither cancelled nor verified, by the day they were planned for. */
export function selectOpenDistributions(db: Reader) {
  return db
    .selectFrom('distribution')
    .innerJoin('site', 'site.id', 'distribution.site_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('distribution_event as event')
            .select('event.id')
            .whereRef('event.distribution_id', '=', 'distribution.id')
            .where('event.kind', '=', 'cancelled'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document as verified')
            .select('verified.id')
            .whereRef('verified.distribution_id', '=', 'distribution.id')
            .where('verified.kind', '=', 'distribution-report')
            .where(isStanding('verified.id')),
        ),
      ),
    )
    .select(['distribution.id', 'distribution.number', 'distribution.planned_on', 'distribution.recorded_at'])
    .select(['site.name_en', 'site.name_fr', 'site.name_ar'])
    .orderBy('distribution.planned_on')
    .orderBy('distribution.number')
}

/** Of these distributions those with goods at their site. */
export async function listWithGoodsAtSite(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('balance').select('place_id').distinct().where('place_id', 'in', ids).execute()
  return new Set(rows.map((row) => row.place_id))
}

/** The report in force of each of these distributions that has one: its day and who handed it in. */
export function listReportsInForce(db: Reader, distributionIds: readonly string[]) {
  return db
    .selectFrom('distribution_report as report')
    .select(['report.distribution_id', 'report.happened_on', 'report.recorded_at', 'report.recorded_by'])
    .where('report.distribution_id', 'in', distributionIds)
    .where(({ eb, selectFrom }) =>
      eb(
        'report.version',
        '=',
        selectFrom('distribution_report as later')
          .select((each) => each.fn.max('later.version').as('version'))
          .whereRef('later.distribution_id', '=', 'report.distribution_id'),
      ),
    )
    .execute()
}

/** Good lots in warehouses that expire within the item's own number of days, or have; the first to expire first. */
export function selectExpiringLots(db: Reader, today: string) {
  return (
    db
      .selectFrom('balance')
      // SQLite keeps the order of cross joins: from what is there and expires within the longest time of any item.
      .crossJoin('item')
      .crossJoin('lot')
      .crossJoin('warehouse')
      .where('balance.expires_on', '<=', (of) =>
        of
          .selectFrom('item')
          .select(sql<string>`date(${today}, '+' || max(item.warn_days_before_expiry) || ' days')`.as('until')),
      )
      .whereRef('item.id', '=', 'balance.item_id')
      .whereRef('lot.id', '=', 'balance.lot_id')
      .whereRef('warehouse.id', '=', 'balance.place_id')
      .where('lot.condition', '=', 'good')
      .where('balance.expires_on', '<=', sql<string>`date(${today}, '+' || item.warn_days_before_expiry || ' days')`)
      .select(['item.id as item_id', 'item.name_en', 'item.name_fr', 'item.name_ar', 'item.unit'])
      .select(['lot.batch', 'balance.expires_on', 'balance.quantity', 'warehouse.code as warehouse'])
      .orderBy('balance.expires_on')
      .orderBy('item.code')
      .orderBy('lot.id')
      .orderBy('warehouse.code')
      .$narrowType<{ expires_on: string }>()
  )
}

/** People of active cases whose document in hand expires until a day. Call `bringUpToDate` first. */
export function selectExpiringDocuments(db: Reader, until: string, steps: readonly CaseStep[]) {
  return selectPeople(db)
    .where('status.document_expires_on', '<=', until)
    .where('status.document_state', 'in', ['received', 'expired'])
    .where('status.step', 'in', steps)
    .select('status.document_expires_on as since')
    .orderBy('status.document_expires_on')
    .orderBy('status.person_id')
    .$narrowType<{ since: string }>()
}

/** People in one step, those who wait longest first. */
export function selectPeopleInStep(db: Reader, step: CaseStep) {
  return selectPeople(db)
    .where('status.step', '=', step)
    .select('status.since')
    .orderBy('status.since')
    .orderBy('status.person_id')
}

function selectPeople(db: Reader) {
  return db
    .selectFrom('person_status as status')
    .innerJoin('person_now as person', 'person.person_id', 'status.person_id')
    .innerJoin('consular_case as file', 'file.id', 'status.case_id')
    .select(['status.case_id', 'person.family_name', 'person.given_names', 'file.number'])
}

/** Exit visa requests that wait for an answer since a day or longer, with how many people they wait for. */
export function selectUnansweredRequests(db: Reader, until: string) {
  return db
    .selectFrom('person_status as status')
    .innerJoin('exit_visa_request as request', 'request.id', 'status.request_id')
    .where('status.visa_requested_on', '<=', until)
    .select(['request.id', 'request.number', 'request.authority', 'request.requested_on'])
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .groupBy(['request.id', 'request.number', 'request.authority', 'request.requested_on'])
    .orderBy('request.requested_on')
    .orderBy('request.number')
}
