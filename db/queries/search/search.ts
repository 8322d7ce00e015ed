import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'

/** Whether a column holds the text, small letters and capitals alike; `%` and `_` are letters like others. */
function holds(column: string, text: string) {
  return sql<boolean>`${sql.ref(column)} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
}

/**
 * Posted documents whose number holds the text, the latest number first. The numbers are read from their index alone,
 * so that this stays quick over many documents.
 */
export function findDocumentsByNumber(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'number', 'happened_on', 'from_place_id', 'to_place_id'])
    .where('number', 'in', (eb) =>
      eb
        .selectFrom('document as by_number')
        .select('by_number.number')
        .where(holds('by_number.number', text))
        .orderBy('by_number.number', 'desc')
        .limit(limit),
    )
    .orderBy('happened_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

/** Distributions whose number or site holds the text, the latest planned day first. */
export function findDistributionsByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('distribution')
    .innerJoin('site', 'site.id', 'distribution.site_id')
    .select(['distribution.id', 'distribution.number', 'distribution.planned_on'])
    .select(['site.name_en', 'site.name_fr', 'site.name_ar'])
    .where((eb) =>
      eb.or(
        ['distribution.number', 'site.name_en', 'site.name_fr', 'site.name_ar'].map((column) => holds(column, text)),
      ),
    )
    .orderBy('distribution.planned_on', 'desc')
    .orderBy('distribution.number', 'desc')
    .limit(limit)
    .execute()
}

/** Items by code, barcode or name in any language; those in use first. */
export function findItemsByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('item')
    .select(['id', 'code', 'name_en', 'name_fr', 'name_ar'])
    .where((eb) =>
      eb.or([
        eb('barcode', '=', text),
        ...['code', 'name_en', 'name_fr', 'name_ar'].map((column) => holds(column, text)),
      ]),
    )
    .orderBy('status')
    .orderBy('code')
    .limit(limit)
    .execute()
}

/** Warehouses by code or name. */
export function findWarehousesByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('warehouse')
    .select(['id', 'code', 'name_en', 'name_fr', 'name_ar'])
    .where((eb) => eb.or(['code', 'name_en', 'name_fr', 'name_ar'].map((column) => holds(column, text))))
    .orderBy('code')
    .limit(limit)
    .execute()
}

/** Sites by name or P-code. */
export function findSitesByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('site')
    .select(['id', 'pcode', 'name_en', 'name_fr', 'name_ar'])
    .where((eb) => eb.or(['pcode', 'name_en', 'name_fr', 'name_ar'].map((column) => holds(column, text))))
    .orderBy('name_en')
    .limit(limit)
    .execute()
}

/** Projects by code or title. */
export function findProjectsByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('project')
    .select(['id', 'code', 'title'])
    .where((eb) => eb.or(['code', 'title'].map((column) => holds(column, text))))
    .orderBy('code')
    .limit(limit)
    .execute()
}

/** Exit visa requests by number or the authority's reference, the latest first. */
export function findRequestsByText(db: Reader, text: string, limit: number) {
  return db
    .selectFrom('exit_visa_request')
    .select(['id', 'number', 'authority', 'requested_on'])
    .where((eb) => eb.or(['number', 'reference'].map((column) => holds(column, text))))
    .orderBy('requested_on', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

/** Cases in which nobody is any more, by the start of their number: no person leads to them. */
export function findLeftCasesByNumber(db: Reader, start: string, limit: number) {
  return db
    .selectFrom('consular_case')
    .select(['id', 'number', 'registered_on'])
    .where('number', '>=', start)
    .where('number', '<', `${start}\u{10ffff}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_member')
            .select('case_member.person_id')
            .whereRef('case_member.case_id', '=', 'consular_case.id')
            .where('case_member.left_on', 'is', null),
        ),
      ),
    )
    .orderBy('number')
    .limit(limit)
    .execute()
}
