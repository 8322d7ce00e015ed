import type { Reader } from '../../schema.ts'

/** The month (`YYYY-MM`) of the earliest document or event of a case, or undefined in an empty office. */
export async function findFirstActivityMonth(db: Reader): Promise<string | undefined> {
  const document = await db
    .selectFrom('document')
    .select((eb) => eb.fn.min('happened_on').as('day'))
    .executeTakeFirst()
  const event = await db
    .selectFrom('case_event')
    .select((eb) => eb.fn.min('happened_on').as('day'))
    .executeTakeFirst()
  const days = [document?.day, event?.day].filter((day) => typeof day === 'string').sort()
  return days[0]?.slice(0, 7)
}
