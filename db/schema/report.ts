import type { ColumnType } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'

type WrittenOnce<T> = ColumnType<T, T, never>

/** One preparation of a month's report. Triggers refuse UPDATE and DELETE here and on all tables below. */
export interface ReportTable {
  id: WrittenOnce<string>
  /** `YYYY-MM`. */
  month: WrittenOnce<string>
  /** From 1 without gaps within a month. */
  version: WrittenOnce<number>
}

export type ReportEventKind = 'prepared' | 'withdrawn' | 'approved' | 'reopened'

/** What became of a version. A trigger keeps the order and refuses one person on both sides (REF-14). */
export interface ReportEventTable {
  id: WrittenOnce<string>
  report_id: WrittenOnce<string>
  /** From 1 without gaps within a report. */
  event_no: WrittenOnce<number>
  kind: WrittenOnce<ReportEventKind>
  /** Why it was withdrawn or reopened; empty otherwise. */
  reason: WrittenOnce<string>
  recorded_at: WrittenOnce<string>
  recorded_by: WrittenOnce<string>
}

/** The frozen figures: canonical JSON of `MonthDataset` and its SHA-256 in hex. */
export interface ReportDatasetTable {
  report_id: WrittenOnce<string>
  dataset: WrittenOnce<string>
  digest: WrittenOnce<string>
}

/** Where a signed file lies in `attachments.blob`: `prepared` bears one signature, `approved` two. */
export interface ReportPdfTable {
  report_id: WrittenOnce<string>
  stage: WrittenOnce<'prepared' | 'approved'>
  language: WrittenOnce<Language>
  blob_id: WrittenOnce<string>
  sha256: WrittenOnce<string>
}

export interface ReportTables {
  report: ReportTable
  report_event: ReportEventTable
  report_dataset: ReportDatasetTable
  report_pdf: ReportPdfTable
}
