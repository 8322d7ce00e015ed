import { countPeopleByNationality, countPeopleBySteps } from '#db/queries/consular/case-lists.ts'
import { activeSteps, ageingBands, ageingOf, caseSteps } from '#shared/domain/consular/derive-person.ts'
import { daysBetween } from '#shared/domain/dates.ts'
import type { ReadCall } from '../../context.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { bringUpToDate } from './project-cases.ts'

/** Every step in its order, also the empty ones, with how long people have been in it; nationalities of those active. */
export async function showBoard(call: ReadCall, { nationality }: InputOf<'board'>): Promise<OutputOf<'board'>> {
  await bringUpToDate(call.db, call.profile, call.today)
  const counts = (await countPeopleBySteps(call.db, nationality)).map((row) => ({
    ...row,
    band: ageingOf(daysBetween(row.since, call.today)),
  }))
  return {
    steps: caseSteps.map((step) => {
      const own = counts.filter((row) => row.step === step)
      return {
        step,
        people: sum(own),
        ageing: ageingBands.map((band) => ({ band, people: sum(own.filter((row) => row.band === band)) })),
      }
    }),
    nationalities: await countPeopleByNationality(call.db, activeSteps),
  }
}

function sum(rows: readonly { people: number }[]): number {
  return rows.reduce((total, row) => total + row.people, 0)
}
