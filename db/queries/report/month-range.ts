import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'

/** The month (`YYYY-MM`) of the earliest document or event of a case, or undefined in an empty office. */
export async function findFirstActivityMonth(db: Reader): Promise<string | undefined> {
  const document = await db
    .selectFrom('document')
    .select((eb) => eb.fn.min('happened_on').as('day'))
    .executeTakeFirst()
  // The first of each kind, from the index on kind and day: a handful of looks instead of all events.
  const first = sql<{ day: string | null }>`(
    select min(day) as day
    from (select (select min(happened_on) from case_event where kind = case_event_kind.code) as day from case_event_kind)
  )`.as<'first'>('first')
  const event = await db.selectFrom(first).select('first.day').executeTakeFirst()
  const days = [document?.day, event?.day].filter((day) => typeof day === 'string').sort()
  return days[0]?.slice(0, 7)
}
