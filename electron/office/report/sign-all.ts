import type { OfficeRecord } from '../context.ts'
import { runTask } from '../long-work/run-task.ts'
import type { CmsSigner } from '../signing/certificate/make-cms.ts'
import type { Signed, Signing, signing } from './sign-worker.ts'

/**
 * Adds one person's signature to the report in each language, in a worker, which is given a copy of the key and wipes it.
 * It verifies what is approved before it signs, and what it signed: a report of these very figures, and nothing else.
 * About three seconds a file; the caller wipes its own key.
 */
export function signAll(
  { files, digest }: Pick<Signing, 'files' | 'digest'>,
  by: Signing['by'],
  signer: CmsSigner,
  office: OfficeRecord,
  country: string,
): Promise<Signed> {
  const privateKey = new Uint8Array(signer.privateKey)
  const { code, name, timeZone } = office
  const order: Signing = {
    ...{ files, digest, by, signer: { ...signer, privateKey } },
    office: { code, name, timeZone, country },
  }
  return runTask<typeof signing>('report/sign-worker', order, limits, [privateKey.buffer])
}

const limits = { mostHeapMb: 512, mostSeconds: 300 }
