import { sql } from 'kysely'
import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { Reader } from '../../schema.ts'
import { eventDataColumns } from '../consular/case-event-row.ts'
import type { MonthCut } from './month-figures.ts'

/**
 * People of whom nothing was written down since before the month, and of whom nothing changes by itself in it: what is
 * derived of them now (`person_status`) is what was true at its start, at its end and at the cut. Two days' margin, because
 * `valid_from` is a day of the office and the cut an instant.
 */
function quietSince({ from, at }: MonthCut): Day {
  return [addDays(from, -1), addDays(at.slice(0, 10), -2)].sort()[0] ?? ''
}

/** People by step, nationality and the day they came to be in it. */
export interface QuietRow {
  step: CaseStep
  nationality: string
  since: string
  people: number
}

/** How many of the quiet people were in one of these steps through the whole month. */
export async function countQuiet(db: Reader, cut: MonthCut, steps: readonly CaseStep[]): Promise<QuietRow[]> {
  return (
    db
      .selectFrom('person_status')
      .select(['person_status.step', 'person_status.nationality', 'person_status.since'])
      .select((eb) => eb.fn.countAll<number>().as('people'))
      .where('person_status.step', 'in', steps)
      .where('person_status.valid_from', '<=', quietSince(cut))
      .where('person_status.changes_on', '>', cut.until)
      // Somebody may be in a family's case without a registration in force.
      .where(
        sql<boolean>`exists (select 1 from case_event_in_force as e where e.person_id = person_status.person_id and e.kind = 'registered')`,
      )
      .groupBy(['person_status.step', 'person_status.nationality', 'person_status.since'])
      .$narrowType<{ step: CaseStep }>()
      .execute()
  )
}

/**
 * Everything that happened until a day, written down until the cut, to all people who are not quiet, but those who had
 * departed or had a closed case before the month: who is long gone is not read. `voided_by` null: it was not voided by
 * then.
 */
export function listCaseHistory(db: Reader, cut: MonthCut) {
  const { from, until, at } = cut
  const counted = sql<{ person_id: string }>`
    select known.person_id from (
      select person_id from person_status where valid_from > ${quietSince(cut)}
      union
      select person_id from person_status where changes_on <= ${until}
      union
      -- Registered by mistake: there are no derived rows of them.
      select person_id from case_event as voided where voided.kind = 'voided'
        and not exists (select 1 from person_status as status where status.person_id = voided.person_id)
    ) as known
    where not exists (
      select 1 from case_event as gone
      where gone.person_id = known.person_id and gone.kind in ('departed', 'closed')
        and +gone.happened_on < ${from} and +gone.recorded_at <= ${at}
        and not exists (
          select 1 from case_event as voiding where voiding.voids_event_id = gone.id and +voiding.recorded_at <= ${at}))
    union
    select person_id from case_event where kind in (select code from case_event_kind)
      and happened_on between ${from} and ${until} and +recorded_at <= ${at}`
  return db
    .selectFrom('case_event')
    .leftJoin('case_event as voiding', (join) =>
      join.onRef('voiding.voids_event_id', '=', 'case_event.id').on(sql<boolean>`+voiding.recorded_at <= ${at}`),
    )
    .select(['case_event.id', 'case_event.person_id', 'case_event.kind', 'case_event.happened_on'])
    .select(['case_event.recorded_at', 'voiding.id as voided_by'])
    .select(eventDataColumns)
    .where(sql<boolean>`case_event.person_id in (${counted})`)
    .where('case_event.kind', '<>', 'voided')
    .where(sql<boolean>`+case_event.happened_on <= ${until}`)
    .where(sql<boolean>`+case_event.recorded_at <= ${at}`)
    .orderBy('case_event.person_id')
    .$narrowType<{ kind: CaseEventKind }>()
    .execute()
}
export type CaseHistoryRow = Awaited<ReturnType<typeof listCaseHistory>>[number]

/** The nationality that each of these people is known by now. */
export async function readNationalities(db: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('person_now')
    .select(['person_id', 'nationality'])
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.nationality]))
}
