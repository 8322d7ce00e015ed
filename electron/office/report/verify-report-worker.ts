import type { Verification } from '#shared/contract/report.ts'
import { serveTask } from '../long-work/serve-task.ts'
import type { Anchors } from './judge-authorities.ts'
import { verifyReport } from './verify-report.ts'

export interface FileToVerify {
  bytes: Uint8Array<ArrayBuffer>
  fileName: string
  anchors: Anchors
}

export const verifying = serveTask<FileToVerify, Verification>(({ bytes, fileName, anchors }) =>
  verifyReport(bytes, fileName, anchors),
)
