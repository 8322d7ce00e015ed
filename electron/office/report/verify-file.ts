import type { Verification } from '#shared/contract/report.ts'
import { runTask } from '../long-work/run-task.ts'
import type { FileToVerify, verifying } from './verify-report-worker.ts'

/** A report takes a few seconds and 100 MB; what takes more was made to do so. */
const limits = { mostHeapMb: 512, mostSeconds: 120 }

/**
 * `verifyReport` in a worker, so that a file from anywhere neither holds the office up nor fills its memory: one that
 * passes the limits is damaged. Its bytes are handed over.
 */
export async function verifyFile(file: FileToVerify): Promise<Verification> {
  try {
    return await runTask<typeof verifying>('report/verify-report-worker', file, limits, [file.bytes.buffer])
  } catch (error) {
    if (!isLimit(error)) throw error
    return {
      ...{ verdict: 'not-valid', fileName: file.fileName, signatures: [], changedSince: false },
      ...{ attachedDataAgrees: null, figuresCompared: 0, report: null, cautions: [] },
      reasons: [{ code: 'DAMAGED', data: {} }],
    }
  }
}

function isLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
