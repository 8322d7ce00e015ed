import type { Insertable } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'
import type { ReportDatasetTable, ReportEventTable, ReportPdfTable, ReportTable } from '../../schema/report.ts'
import type { Reader, Tx } from '../../schema.ts'

/** Every version of every month with what became of it, the oldest first; several rows a version, one an event. */
export function listReportEvents(db: Reader, month: string | null = null) {
  return db
    .selectFrom('report')
    .innerJoin('report_event', 'report_event.report_id', 'report.id')
    .innerJoin('report_dataset', 'report_dataset.report_id', 'report.id')
    .innerJoin('office_user', 'office_user.id', 'report_event.recorded_by')
    .select(['report.id', 'report.month', 'report.version', 'report_dataset.digest'])
    .select(['report_event.kind', 'report_event.reason', 'report_event.recorded_at', 'report_event.recorded_by'])
    .select('office_user.display_name as recorded_by_name')
    .$if(month !== null, (query) => query.where('report.month', '=', month ?? ''))
    .orderBy('report.month')
    .orderBy('report.version')
    .orderBy('report_event.event_no')
    .execute()
}
export type ReportEventRow = Awaited<ReturnType<typeof listReportEvents>>[number]

/** The figures of a report as canonical JSON, with their digest; undefined before it was prepared. */
export function findReportDataset(db: Reader, reportId: string) {
  return db
    .selectFrom('report_dataset')
    .select(['dataset', 'digest'])
    .where('report_id', '=', reportId)
    .executeTakeFirst()
}

/** Where the signed file of a stage and language is kept, with its digest; undefined when there is none. */
export function findReportPdf(db: Reader, reportId: string, stage: ReportPdfStage, language: Language) {
  return db
    .selectFrom('report_pdf')
    .select(['blob_id', 'sha256'])
    .where('report_id', '=', reportId)
    .where('stage', '=', stage)
    .where('language', '=', language)
    .executeTakeFirst()
}

/** The digest (SHA-256, hex) of each signed file of every report that was approved, in every language. */
export function listApprovedFiles(db: Reader) {
  return db.selectFrom('report_pdf').select('sha256').where('stage', '=', 'approved').execute()
}
type ReportPdfStage = 'prepared' | 'approved'

/** A new version of a month's report with its frozen figures; the trigger wants the version after the last one. */
export async function insertReport(
  tx: Tx,
  report: Insertable<ReportTable>,
  frozen: Omit<Insertable<ReportDatasetTable>, 'report_id'>,
): Promise<void> {
  await tx.insertInto('report').values(report).execute()
  await tx
    .insertInto('report_dataset')
    .values({ ...frozen, report_id: report.id })
    .execute()
}

/** What became of a version; numbered after its last event. The trigger refuses what cannot follow. */
export async function insertReportEvent(tx: Tx, event: Omit<Insertable<ReportEventTable>, 'event_no'>): Promise<void> {
  const last = await tx
    .selectFrom('report_event')
    .select((eb) => eb.fn.max('event_no').as('event_no'))
    .where('report_id', '=', event.report_id)
    .executeTakeFirst()
  await tx
    .insertInto('report_event')
    .values({ ...event, event_no: (last?.event_no ?? 0) + 1 })
    .execute()
}

/** Notes where a signed file of a report is kept; one for each stage and language. */
export async function insertReportPdf(tx: Tx, pdf: Insertable<ReportPdfTable>): Promise<void> {
  await tx.insertInto('report_pdf').values(pdf).execute()
}
