import { type CaseFilter, countCases, listCases as listCaseRows } from '#db/queries/consular/case-lists.ts'
import type { PersonFlag } from '#shared/domain/consular/derive-person.ts'
import { daysBetween } from '#shared/domain/dates.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { findCaseIds } from '../search/search-persons.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { bringUpToDate } from './project-cases.ts'

/** A text that more people answer than these is no filter. */
const mostByText = 5000

/** Cases with somebody to whom the whole filter applies, those who wait longest in their step first. */
export async function listCases(call: ReadCall, input: InputOf<'list'>): Promise<OutputOf<'list'>> {
  await bringUpToDate(call.db, call.profile, call.today)
  const filter: CaseFilter = {
    steps: input.steps,
    nationality: input.nationality,
    flags: input.flags,
    caseIds: input.text === '' ? null : await findCaseIds(call.db, input.text, mostByText),
  }
  const rows = await listCaseRows(call.db, filter, input)
  return {
    rows: rows.map((row) => {
      const flags: PersonFlag[] = JSON.parse(row.flags)
      return {
        id: row.case_id,
        number: row.number,
        name: displayName(row),
        members: row.members,
        nationality: row.nationality,
        siteId: row.site_id,
        registeredOn: row.registered_on,
        step: row.step,
        stepSince: row.since,
        daysInStep: daysBetween(row.since, call.today),
        flags,
      }
    }),
    total: await countCases(call.db, filter),
  }
}
