import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'
import { allNames, nameInLanguage } from '../list/name-in-language.ts'
import { selectOpenDistributions } from '../today/today.ts'

const hasEvent = (kind: string) => sql`exists (
  select 1 from distribution_event as event where event.distribution_id = distribution.id and event.kind = ${sql.lit(kind)})`

const hasDocument = (kind: string) => sql`exists (
  select 1 from document where document.distribution_id = distribution.id and document.kind = ${sql.lit(kind)}
    and not exists (
      select 1 from document_link as undo where undo.parent_id = document.id and undo.relation = 'reversal'))`

/** What `deriveDistribution` says of the events and documents: the furthest thing that happened and was not reversed. */
const state = sql<string>`case
  when ${hasEvent('cancelled')} then 'cancelled'
  when ${hasDocument('distribution-report')} then 'verified'
  when ${hasEvent('report-submitted')} then 'reported'
  when ${hasDocument('waybill')} then 'issued'
  when ${hasEvent('agreed')} then 'agreed'
  else 'planned' end`

/** Distributions whose place and time are agreed and that nobody verified or cancelled, the latest planned day first. */
export function selectDestinations(reader: Reader) {
  return selectOpenDistributions(reader)
    .select(['distribution.site_id', 'distribution.project_id'])
    .where(sql<boolean>`${hasEvent('agreed')}`)
    .clearOrderBy()
    .orderBy('distribution.planned_on', 'desc')
    .orderBy('distribution.id', 'desc')
}

/** A figure of the report in force; null where none was handed in. */
const ofReport = (figure: RawBuilder<number>) => sql<number | null>`(
  select ${figure} from distribution_report as report where report.distribution_id = distribution.id
  order by report.version desc limit 1)`

/** The rows of `distributionList`, places named in `language`; figures are those of the report in force. */
export function distributionRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('distribution')
      .innerJoin('site', 'site.id', 'distribution.site_id')
      .innerJoin('project', 'project.id', 'distribution.project_id')
      .select([
        'distribution.id',
        'distribution.number',
        'distribution.type',
        'distribution.planned_on as planned',
        'distribution.target_people as target',
        'distribution.target_households as targetHouseholds',
        'project.code as project',
        nameInLanguage('site', language).as('site'),
        allNames('site').as('otherNames'),
        state.as('state'),
        ofReport(sql`coalesce((select sum(people) from distribution_report_people where report_id = report.id), 0)`).as(
          'reached',
        ),
        ofReport(sql`report.households`).as('householdsReached'),
      ]),
    alsoSearched: 'otherNames',
  }
}
