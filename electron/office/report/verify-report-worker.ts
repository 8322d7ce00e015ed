import type { Verification } from '#shared/contract/report.ts'
import { serveTask } from '../long-work/serve-task.ts'
import type { KnownOffice } from './known-office.ts'
import { verifyReport } from './verify-report.ts'

export interface FileToVerify {
  bytes: Uint8Array<ArrayBuffer>
  fileName: string
  own: KnownOffice | null
}

export const verifying = serveTask<FileToVerify, Verification>(({ bytes, fileName, own }) =>
  verifyReport(bytes, fileName, own),
)
