import type { ColumnType } from 'kysely'
import type { DistributionType } from '#shared/domain/distribution/distribution.ts'
import type { DisabilityStatus, PopulationGroup, Sex } from '#shared/domain/people/population.ts'

type WrittenOnce<T> = ColumnType<T, T, never>

/** A plan, as it was made. Triggers refuse UPDATE and DELETE here and on all tables below. */
export interface DistributionTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  number: WrittenOnce<string>
  project_id: WrittenOnce<string>
  site_id: WrittenOnce<string>
  type: WrittenOnce<DistributionType>
  planned_on: WrittenOnce<string>
  target_households: WrittenOnce<number>
  target_people: WrittenOnce<number>
  remarks: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

export interface DistributionKitTable {
  distribution_id: WrittenOnce<string>
  kit_id: WrittenOnce<string>
  quantity: WrittenOnce<number>
}

/** What is planned per item: the kits' contents and the loose items together. */
export interface DistributionItemTable {
  distribution_id: WrittenOnce<string>
  item_id: WrittenOnce<string>
  quantity: WrittenOnce<number>
}

/** What people say happened; what goods did is in the ledger's documents. */
export interface DistributionEventTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  distribution_id: WrittenOnce<string>
  kind: WrittenOnce<'planned' | 'agreed' | 'report-submitted' | 'cancelled'>
  happened_on: WrittenOnce<string>
  /** JSON: the agreement of `agreed`, `{reason}` of `cancelled`, `{reportId}` of `report-submitted`. */
  data: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** One version of a report; the highest one is in force. */
export interface DistributionReportTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  distribution_id: WrittenOnce<string>
  version: WrittenOnce<number>
  happened_on: WrittenOnce<string>
  households: WrittenOnce<number>
  no_shows: WrittenOnce<number>
  extra_people: WrittenOnce<number>
  extra_reason: WrittenOnce<string>
  incidents: WrittenOnce<string>
  signed_by: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

export interface DistributionReportLineTable {
  report_id: WrittenOnce<string>
  item_id: WrittenOnce<string>
  distributed: WrittenOnce<number>
  returned: WrittenOnce<number>
  lost: WrittenOnce<number>
  damaged: WrittenOnce<number>
}

export interface DistributionReportPeopleTable {
  report_id: WrittenOnce<string>
  population_group: WrittenOnce<PopulationGroup>
  sex: WrittenOnce<Sex>
  band: WrittenOnce<string>
  disability: WrittenOnce<DisabilityStatus>
  people: WrittenOnce<number>
}

export interface DistributionTables {
  distribution: DistributionTable
  distribution_kit: DistributionKitTable
  distribution_item: DistributionItemTable
  distribution_event: DistributionEventTable
  distribution_report: DistributionReportTable
  distribution_report_line: DistributionReportLineTable
  distribution_report_people: DistributionReportPeopleTable
}
