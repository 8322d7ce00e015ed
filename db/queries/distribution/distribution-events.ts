import { listDistributionDocuments, listDistributionEvents } from '#db/queries/distribution/distribution.ts'
import type { Reader } from '#db/schema.ts'
import type { DistributionEvent, DistributionEventKind } from '#shared/domain/distribution/distribution.ts'

const eventOfDocument: Readonly<Record<string, DistributionEventKind>> = {
  waybill: 'issued',
  'distribution-report': 'verified',
}

/**
 * Everything that happened to these distributions, for `deriveDistribution`: what people recorded,
 * and what the ledger's documents prove. A reversed document counts as voided, so that reversing the verified
 * report makes the distribution `reported` again and reversing its only waybill makes it `agreed`.
 */
export async function readDistributionEvents(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, DistributionEvent[]>> {
  const byDistribution = new Map<string, DistributionEvent[]>()
  const add = (distributionId: string, event: DistributionEvent) => {
    const known = byDistribution.get(distributionId)
    if (known) known.push(event)
    else byDistribution.set(distributionId, [event])
  }
  for (const row of await listDistributionEvents(db, ids)) {
    add(row.distribution_id, {
      id: row.id,
      kind: row.kind,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at,
    })
  }
  for (const row of await listDistributionDocuments(db, ids)) {
    const kind = eventOfDocument[row.kind]
    if (!kind || row.distribution_id === null) continue
    add(row.distribution_id, {
      id: row.id,
      kind,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at,
      voided: row.reversed_by !== null,
    })
  }
  return byDistribution
}

/** What happened to one distribution. */
export async function readEventsOf(db: Reader, id: string): Promise<DistributionEvent[]> {
  return (await readDistributionEvents(db, [id])).get(id) ?? []
}
