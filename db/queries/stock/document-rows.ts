import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'
import { allNames, nameInLanguage } from '../list/name-in-language.ts'
import { isStanding, isUnderWay } from './document-link.ts'

/** A place as a list names it: see `documentList`. */
const placeName = (column: string, language: Language) => sql<string>`coalesce((
  select case place.kind
    when 'warehouse' then ${nameInLanguage('warehouse', language)}
    when 'in-transit' then waybill.number
    when 'distribution' then ${nameInLanguage('site', language)}
    else place.kind end
  from place
    left join warehouse on warehouse.id = place.warehouse_id
    left join document as waybill on waybill.id = place.id
    left join distribution on distribution.id = place.id
    left join site on site.id = distribution.site_id
  where place.id = ${sql.ref(column)}), '')`

/** Who a receipt's goods came from; of other documents the place. */
const fromName = (language: Language) => sql<string>`case when document.kind <> 'receipt' then
  ${placeName('document.from_place_id', language)}
  else coalesce(
    (select donor.name from donor where donor.id = document.donor_id),
    (select ${nameInLanguage('party', language)} from party where party.id = document.supplier_id),
    'opening') end`

/** What it moved, when it was posted or approved; null while it has moved nothing. */
const quantity = sql<number | null>`nullif(document.quantity + coalesce(
  (select ended.quantity from document_decision as ended where ended.document_id = document.id), 0), 0)`

const projects = sql<string>`coalesce((select group_concat(code, ', ') from (
  select distinct project.code from movement
    inner join lot on lot.id = movement.lot_id inner join project on project.id = lot.project_id
  where movement.document_id = document.id order by project.code)), '')`

const state = sql<string>`case
  when not ${isStanding('document.id')} then 'reversed'
  when (select needs_approval from document_kind where code = document.kind) = 1 then coalesce(
    (select ended.decision from document_decision as ended where ended.document_id = document.id), 'submitted')
  when document.kind <> 'waybill' then 'posted'
  when ${isUnderWay('document.id')} then 'under-way'
  else 'done' end`

/** Every posted document. */
export function documentRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('document')
      .select([
        'document.id',
        'document.number',
        'document.kind',
        'document.happened_on as date',
        'document.line_count as lines',
        'document.recorded_at as recorded',
        'document.details',
        'document.from_place_id',
        'document.to_place_id',
        'document.supplier_id',
        'document.distribution_id',
        fromName(language).as('from'),
        placeName('document.to_place_id', language).as('to'),
        sql<string | null>`(select number from distribution where distribution.id = document.distribution_id)`.as(
          'distribution',
        ),
        projects.as('projects'),
        quantity.as('quantity'),
        state.as('state'),
        sql<string>`(select display_name from office_user where office_user.id = document.recorded_by)`.as('by'),
      ]),
    alsoSearched: 'details',
    alsoFound: (word) =>
      sql<boolean>`(
        list.from_place_id in ${named('warehouse', word)} or list.to_place_id in ${named('warehouse', word)}
        or list.supplier_id in ${named('party', word)}
        or list.distribution_id in (select distribution.id from distribution where distribution.site_id in ${named('site', word)}))`,
  }
}

/** The records of a table whose names hold a word. */
const named = (table: 'warehouse' | 'party' | 'site', word: string): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`${table}.id`)} from ${sql.table(table)} where instr(folded(${allNames(table)}), ${word}) > 0)`
