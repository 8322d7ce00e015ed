import { listAuthorities } from '#db/queries/keys/signing.ts'
import { listApprovedFiles, listReportEvents } from '#db/queries/report/report.ts'
import type { Reader } from '#db/schema.ts'
import type { OpenOffice } from '../office-process.ts'

/** The office that checks: its own authorities are known to it, those of other offices are not. */
export interface KnownOffice {
  code: string
  /** The approved reports of its months, by the digest of their figures; `replaced` when another version came after. */
  reports: { digest: string; replaced: boolean }[]
  authorities: {
    certificate: Uint8Array
    /** Its key lay open to every passphrase: it vouches only for the files that the office kept when it approved them. */
    exposed: boolean
  }[]
  /** SHA-256 (hex) of each signed file of its approved reports. */
  keptFiles: string[]
}

/** What an open office knows beforehand; null with no office open, as at headquarters. */
export async function knownOffice(open: OpenOffice | null): Promise<KnownOffice | null> {
  if (!open) return null
  const authorities = await listAuthorities(open.database.db)
  return {
    code: open.record.code,
    reports: await approvedReports(open.database.db),
    keptFiles: (await listApprovedFiles(open.database.db)).map(({ sha256 }) => sha256),
    authorities: authorities.map(({ certificate, sealed_key }) => ({ certificate, exposed: sealed_key === null })),
  }
}

async function approvedReports(db: Reader): Promise<KnownOffice['reports']> {
  const approved = (await listReportEvents(db)).filter(({ kind }) => kind === 'approved')
  return approved.map(({ digest, month, version }) => ({
    digest,
    replaced: approved.some((other) => other.month === month && other.version > version),
  }))
}
