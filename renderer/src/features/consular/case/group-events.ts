import type { CaseEventRow } from './case-shapes.ts'

/** The same thing, written down at once for several people of a family. */
export interface EventGroup {
  id: string
  kind: CaseEventRow['kind']
  happenedOn: string
  recordedAt: string
  recordedBy: string
  data: CaseEventRow['data']
  overrideReason: string | null
  voided: boolean
  events: readonly CaseEventRow[]
}

/** What is the same for each member in an event of the family; documents and results differ by person. */
const signature = (event: CaseEventRow) =>
  JSON.stringify([
    event.kind,
    event.happenedOn,
    event.recordedBy,
    event.overrideReason,
    event.voidedBy !== null,
    event.data,
  ])

/** Events as one reads them: what happened to several people on one day with one effect is one line; newest first. */
export function groupEvents(events: readonly CaseEventRow[]): EventGroup[] {
  const groups = new Map<string, CaseEventRow[]>()
  for (const event of events) {
    // A voiding is told with the event it takes back.
    if (event.kind === 'voided') continue
    const key = signature(event)
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const { id, kind, happenedOn, recordedAt, recordedBy, data, overrideReason, voidedBy } = first
      return [
        { id, kind, happenedOn, recordedAt, recordedBy, data, overrideReason, voided: voidedBy !== null, events: same },
      ]
    })
    .sort((a, b) => compare(b.happenedOn, a.happenedOn) || compare(b.recordedAt, a.recordedAt) || compare(b.id, a.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
