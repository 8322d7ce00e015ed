import { v7 as newId } from 'uuid'
import { insertReport, insertReportEvent } from '#db/queries/report/report.ts'
import { computeMonth, type MonthFigures } from '#office/report/dataset/compute-month.ts'
import { closeMonth, reopenMonth } from '#office/stock/balance/close-month.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import type { ReliefOffice } from './relief-office.ts'

/** The month's figures as known now, or at an instant. */
export function figures(office: ReliefOffice, month: string, at?: string): Promise<MonthFigures> {
  const { office: record, profile, now } = office.read('reporter')
  return computeMonth(office.db, { month, at: at ?? now.toISOString(), office: record, profile })
}

/** As a report holds them; throws when they do not have the dataset's shape. */
export function whole(found: MonthFigures): MonthDataset {
  const added = {
    highlights: '',
    limitations: '',
    preparedBy: null,
    previous: null,
    authority: { name: '', fingerprint: '' },
  }
  return monthDataset.parse({ ...found, ...added })
}

/** X-8: what stands twice with different figures, in words; empty when the report may be signed. */
export function unequal(found: MonthFigures): string[] {
  return reconcileMonth(whole(found))
    .filter((line) => !line.equal)
    .map(
      (line) => `${line.concept} ${line.of}: ${line.places.map((each) => `${each.place} ${each.figure}`).join(', ')}`,
    )
}

/** Closes a month as the approval of its report does: a report prepared by one person and approved by another. */
export async function reportMonth(office: ReliefOffice, month: string, version = 1): Promise<string> {
  const id = newId()
  const at = office.clock.now().toISOString()
  await office.db.transaction().execute(async (tx) => {
    await insertReport(tx, { id, month, version }, { dataset: '{}', digest: 'ab'.repeat(32) })
    for (const [kind, person] of [
      ['prepared', office.people.reporter],
      ['approved', office.people.manager],
    ] as const) {
      const event = { id: newId(), report_id: id, reason: '', recorded_at: at }
      await insertReportEvent(tx, { ...event, kind, recorded_by: person.id })
    }
    await closeMonth(tx, month, { at, by: office.people.manager.id })
  })
  return id
}

/** Opens a reported month again. */
export async function reopen(office: ReliefOffice, reportId: string, month: string, reason: string): Promise<void> {
  const at = office.clock.now().toISOString()
  const by = office.people.manager.id
  await office.db.transaction().execute(async (tx) => {
    await insertReportEvent(tx, {
      ...{ id: newId(), report_id: reportId, kind: 'reopened', reason, recorded_at: at },
      recorded_by: by,
    })
    await reopenMonth(tx, month, { at, by })
  })
}
