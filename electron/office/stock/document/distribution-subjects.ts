import { findDistribution } from '#db/queries/distribution/distribution.ts'
import type { Tx } from '#db/schema.ts'
import type { Subject } from '../../context.ts'

/** The distribution that a document belongs to, for the journal; nothing when it belongs to none. */
export async function distributionSubjects(tx: Tx, id: string | null): Promise<Subject[]> {
  const distribution = id === null ? undefined : await findDistribution(tx, id)
  return distribution ? [{ kind: 'distribution', id: distribution.id, label: distribution.number }] : []
}
