import { sql } from 'kysely'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import type { Reader } from '../../schema.ts'

/**
 * The version of a person under which an event left the office: the one it names; of events from before they named one,
 * the newest that was on record when it was written down. `event` is the alias of the event's table.
 */
export const sentVersion = sql<number>`coalesce(event.person_version, (
  select max(v.version) from person_version as v
  where v.person_id = event.person_id and v.recorded_at <= event.recorded_at), 1)`

/** The names under which people were sent: of each event that leaves the office, by its id. Blank of who was forgotten. */
export async function listSentNames(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, { given_names: string; family_name: string }>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_event as event')
    .innerJoin('person_version as sent', (join) =>
      join.onRef('sent.person_id', '=', 'event.person_id').on('sent.version', '=', sentVersion),
    )
    .select(['event.id', 'sent.given_names', 'sent.family_name'])
    .where('event.person_id', 'in', personIds)
    .where('event.kind', 'in', sentKinds)
    .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

const sentKinds = caseEventKinds.filter((kind) => definitionOf(kind).sends)
