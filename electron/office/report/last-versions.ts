import { listReportEvents } from '#db/queries/report/report.ts'
import type { Reader } from '#db/schema.ts'
import type { Month } from '#shared/domain/dates.ts'
import type { ReportVersion } from './month-state.ts'

/** The last version of each month that was ever prepared, by month. */
export async function lastVersions(db: Reader, month: Month | null = null): Promise<Map<Month, ReportVersion>> {
  const versions = new Map<Month, ReportVersion>()
  for (const row of await listReportEvents(db, month)) {
    const known = versions.get(row.month)
    if (known?.version === row.version) known.events.push(row)
    else
      versions.set(row.month, { id: row.id, month: row.month, version: row.version, digest: row.digest, events: [row] })
  }
  return versions
}
