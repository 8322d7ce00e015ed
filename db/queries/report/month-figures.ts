import { sql } from 'kysely'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { LotCondition } from '#shared/domain/stock/lot.ts'
import type { Reader } from '../../schema.ts'
import { reversedBy } from '../stock/document-link.ts'

/**
 * The figures of a month as they were known at an instant: what was recorded later counts for nothing, so the same cut
 * gives the same figures for ever. Days are inclusive.
 */
export interface MonthCut {
  from: string
  until: string
  /** ISO 8601 UTC. */
  at: string
}

/**
 * Where goods are, as the report sees it: a warehouse by its id, `transit` between warehouses, `distribution` on the way
 * to distributions and at their sites. The places outside are left out.
 */
const areas = sql`(
  select place.id as place_id, case
      when place.kind = 'warehouse' then place.id
      when place.kind = 'in-transit' and waybill.distribution_id is null then 'transit'
      else 'distribution'
    end as area
  from place left join document as waybill on waybill.id = place.id
  where place.kind in ('warehouse', 'in-transit', 'distribution')
)`

export interface AreaBalance {
  area: string
  item_id: string
  project_id: string
  condition: LotCondition
  quantity: number
}

/** Balances at the end of a day: those of the last closing before it that stood at the cut, moved by what came after. */
export async function listAreaBalances(db: Reader, until: string, at: string): Promise<AreaBalance[]> {
  const base = await findClosingAt(db, until.slice(0, 7), at)
  const balances = sql<AreaBalance>`(
    with moved as (
      select place_id, lot_id, quantity from balance_at_close where closing = ${base?.closing ?? 0}
      union all
      select to_place_id, lot_id, quantity from movement
        where happened_on >= ${base?.from ?? ''} and happened_on <= ${until} and recorded_at <= ${at}
      union all
      select from_place_id, lot_id, -quantity from movement
        where happened_on >= ${base?.from ?? ''} and happened_on <= ${until} and recorded_at <= ${at}
    ),
    -- First by place: most loads and sites are empty again and need not be looked up.
    balances as materialized (
      select place_id, lot_id, sum(quantity) as quantity from moved group by place_id, lot_id having sum(quantity) <> 0
    )
    select areas.area, lot.item_id, lot.project_id, lot.condition, sum(balances.quantity) as quantity
    from balances
      join ${areas} as areas on areas.place_id = balances.place_id
      join lot on lot.id = balances.lot_id
    group by areas.area, lot.item_id, lot.project_id, lot.condition
    having sum(balances.quantity) <> 0)`.as<'balances'>('balances')
  return db.selectFrom(balances).selectAll().execute()
}

/** No movement could enter a closed month, so the balances of a closing that stood at the cut are those of the cut. */
async function findClosingAt(db: Reader, before: string, at: string) {
  return db
    .selectFrom('closed_month')
    .select(['closing', sql<string>`date(month || '-01', '+1 month')`.as('from')])
    .where('month', '<', before)
    .where('closed_at', '<=', at)
    .where((eb) => eb.or([eb('reopened_at', 'is', null), eb('reopened_at', '>', at)]))
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface AreaFlow {
  area: string
  item_id: string
  project_id: string
  /** Kind of the document, of a reversal the kind of what it reverses. */
  kind: StockDocumentKind
  /** Kind of the place at the other end. */
  other_kind: string
  /** 1: the document belongs to a distribution. */
  for_distribution: number
  /** Into the area less out of it. */
  net: number
}

/** What moved into and out of each area in the month, by kind of document. */
export async function listAreaFlows(db: Reader, cut: MonthCut): Promise<AreaFlow[]> {
  const flows = sql<AreaFlow>`(
    with moved as (
      select document_id, lot_id, to_place_id as place_id, from_place_id as other_id, quantity as net from movement
        where happened_on between ${cut.from} and ${cut.until} and recorded_at <= ${cut.at}
      union all
      select document_id, lot_id, from_place_id, to_place_id, -quantity from movement
        where happened_on between ${cut.from} and ${cut.until} and recorded_at <= ${cut.at}
    )
    select areas.area, lot.item_id, lot.project_id, coalesce(original.kind, document.kind) as kind,
      other.kind as other_kind,
      coalesce(original.distribution_id, document.distribution_id) is not null as for_distribution,
      sum(moved.net) as net
    from moved
      join ${areas} as areas on areas.place_id = moved.place_id
      join place as other on other.id = moved.other_id
      join lot on lot.id = moved.lot_id
      join document on document.id = moved.document_id
      left join document_link as undo on undo.child_id = document.id and undo.relation = 'reversal'
      left join document as original on original.id = undo.parent_id
    group by 1, 2, 3, 4, 5, 6
    having sum(moved.net) <> 0)`.as<'flows'>('flows')
  return db.selectFrom(flows).selectAll().execute()
}

/** The month's verified reports and the reversals of verified reports, with where it was and what it was. */
export function listVerifiedReports(db: Reader, cut: MonthCut) {
  return db
    .selectFrom('document')
    .leftJoin('document as original', (join) => join.on('original.id', '=', reversedBy('document.id')))
    .innerJoin('distribution', 'distribution.id', 'document.distribution_id')
    .innerJoin('site', 'site.id', 'distribution.site_id')
    .leftJoin('admin_area', 'admin_area.pcode', 'site.pcode')
    .select(['document.id', 'document.number', 'document.happened_on', 'original.id as reverses_id'])
    .select((eb) => eb.fn.coalesce('original.report_id', 'document.report_id', sql.lit('')).as('report_id'))
    .select(['distribution.number as distribution_number', 'distribution.type', 'distribution.project_id'])
    .select(['site.type as site_type', 'site.sensitive', 'site.pcode'])
    .select(['site.name_en', 'site.name_fr', 'site.name_ar'])
    .select(['admin_area.name_en as area_en', 'admin_area.name_ar as area_ar'])
    .where((eb) => eb(eb.fn.coalesce('original.kind', 'document.kind'), '=', 'distribution-report'))
    .where('document.happened_on', '>=', cut.from)
    .where('document.happened_on', '<=', cut.until)
    .where('document.recorded_at', '<=', cut.at)
    .orderBy('document.happened_on')
    .orderBy('document.number')
    .execute()
}

/** Households, people and items of these reports. */
export async function readReports(db: Reader, reportIds: readonly string[]) {
  if (reportIds.length === 0) return { reports: [], people: [], lines: [] }
  const reports = db.selectFrom('distribution_report').select(['id', 'households']).where('id', 'in', reportIds)
  const people = db.selectFrom('distribution_report_people').selectAll().where('report_id', 'in', reportIds)
  const lines = db.selectFrom('distribution_report_line').selectAll().where('report_id', 'in', reportIds)
  return { reports: await reports.execute(), people: await people.execute(), lines: await lines.execute() }
}

/** When the last report of an earlier month was approved, as far as known at the cut; undefined when none was. */
export async function findEarlierApproval(db: Reader, month: string, at: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('report_event')
    .innerJoin('report', 'report.id', 'report_event.report_id')
    .select((eb) => eb.fn.max<string | null>('report_event.recorded_at').as('at'))
    .where('report_event.kind', '=', 'approved')
    .where('report.month', '<', month)
    .where('report_event.recorded_at', '<=', at)
    .executeTakeFirst()
  return found?.at ?? undefined
}

/** Months opened again after an instant and until the cut. */
export function listReopenings(db: Reader, after: string, at: string) {
  return db
    .selectFrom('report_event')
    .innerJoin('report', 'report.id', 'report_event.report_id')
    .innerJoin('office_user', 'office_user.id', 'report_event.recorded_by')
    .select(['report.month', 'office_user.display_name as by', 'report_event.recorded_at as at', 'report_event.reason'])
    .where('report_event.kind', '=', 'reopened')
    .where('report_event.recorded_at', '>', after)
    .where('report_event.recorded_at', '<=', at)
    .orderBy('report_event.recorded_at')
    .orderBy('report.month')
    .execute()
}

/** The journal's last entry at the cut. */
export function findJournalHead(db: Reader, at: string) {
  return db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('at', '<=', at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Codes and names of everything the report prints; small tables, read whole. */
export async function readReportNames(db: Reader) {
  return {
    items: await db.selectFrom('item').select(['id', 'code', 'unit', 'name_en', 'name_fr', 'name_ar']).execute(),
    warehouses: await db.selectFrom('warehouse').select(['id', 'code', 'name_en', 'name_fr', 'name_ar']).execute(),
    projects: await db
      .selectFrom('project')
      .innerJoin('donor', 'donor.id', 'project.donor_id')
      .select(['project.id', 'project.code', 'donor.name as donor'])
      .execute(),
  }
}
