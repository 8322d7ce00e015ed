import { sql } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'
import { allNames, nameInLanguage } from '../list/name-in-language.ts'

const yesOrNo = (column: string) => sql<string>`case ${sql.ref(column)} when 1 then 'yes' else 'no' end`

/** Names of an area and of the one above it, for search. */
const areaNames = (column: string) => sql<string>`coalesce((
  select area.name_en || ' ' || area.name_ar || ' ' || coalesce(above.name_en || ' ' || above.name_ar, '')
  from admin_area as area left join admin_area as above on above.pcode = area.parent_pcode
  where area.pcode = ${sql.ref(column)}), '')`

/** The rows of `itemList`, names in `language`; the other names are searched too. */
export function itemRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('item')
      .select([
        'id',
        'code',
        'category',
        'unit',
        'pack_unit as packUnit',
        'units_per_pack as unitsPerPack',
        'barcode',
        'status',
        nameInLanguage('item', language).as('name'),
        allNames('item').as('otherNames'),
        yesOrNo('tracks_expiry').as('tracksExpiry'),
        sql<number | null>`nullif(weight_grams, 0)`.as('weight'),
      ]),
    alsoSearched: 'otherNames',
  }
}

/** The rows of `donorList`. */
export function donorRows(reader: Reader): ListSource {
  return {
    rows: reader
      .selectFrom('donor')
      .select(['id', 'code', 'name'])
      .select(
        sql<string>`coalesce((select group_concat(code, ', ') from (
          select project.code from project where project.donor_id = donor.id order by project.code)), '')`.as(
          'projects',
        ),
      ),
  }
}

/** The rows of `projectList`, with the code of the donor. */
export function projectRows(reader: Reader): ListSource {
  return {
    rows: reader
      .selectFrom('project')
      .leftJoin('donor', 'donor.id', 'project.donor_id')
      .select([
        'project.id',
        'project.code',
        'project.title',
        'project.status',
        'project.starts_on as startsOn',
        'project.ends_on as endsOn',
        'donor.name as donor',
        'donor.code as donorCode',
      ]),
    alsoSearched: 'donorCode',
  }
}

/** The rows of `siteList`, names in `language`, with the area's name. */
export function siteRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('site')
      .select(['id', 'type', 'pcode as area', 'pcode', 'status'])
      .select([
        nameInLanguage('site', language).as('name'),
        yesOrNo('sensitive').as('sensitive'),
        sql<string>`${allNames('site')} || ' ' || ${areaNames('site.pcode')}`.as('otherNames'),
      ]),
    alsoSearched: 'otherNames',
  }
}

/** The rows of `warehouseList`, names in `language`. */
export function warehouseRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('warehouse')
      .select(['id', 'code', 'type', 'pcode as area', 'pcode', 'status'])
      .select([
        nameInLanguage('warehouse', language).as('name'),
        sql<string>`${allNames('warehouse')} || ' ' || ${areaNames('warehouse.pcode')}`.as('otherNames'),
      ]),
    alsoSearched: 'otherNames',
  }
}

/** The rows of `partnerList`, names in `language`. */
export function partnerRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('party')
      .select(['id', 'kind', 'country', 'status'])
      .select([nameInLanguage('party', language).as('name'), allNames('party').as('otherNames')]),
    alsoSearched: 'otherNames',
  }
}

/** The rows of `kitList`: one for each version of a kit. */
export function kitRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('kit')
      .select([
        'id',
        'code',
        'version',
        'variant',
        'content_count as items',
        'endorsed_on as endorsedOn',
        'endorsed_by as endorsedBy',
        'status',
        nameInLanguage('kit', language).as('name'),
        allNames('kit').as('otherNames'),
      ]),
    alsoSearched: 'otherNames',
  }
}
