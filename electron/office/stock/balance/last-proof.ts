import type { OpenedDatabase } from '#db/open.ts'
import { type LongWorkOptions, type LongWorkSource, runLongWork } from '../../long-work/run-long-work.ts'
import type { Proof } from './prove-balances.ts'
import type { proving } from './prove-worker.ts'

/** What the last proof of each open office found; forgotten with the office. */
const proofs = new WeakMap<LongWorkSource['database'], Proof>()

/** Proves the whole ledger in a worker, seconds on a large office, and remembers what it found. */
export async function proveNow(source: LongWorkSource, options: LongWorkOptions = {}): Promise<Proof> {
  const proof = await runLongWork<typeof proving>('stock/balance/prove-worker', source, null, options)
  proofs.set(source.database, proof)
  return proof
}

/** What the last proof since the opening found; undefined before the first, which follows the opening by itself. */
export function lastProof(database: OpenedDatabase): Proof | undefined {
  return proofs.get(database)
}
