import { listPeopleInSteps } from '#db/queries/consular/case-lists.ts'
import { readBirth } from '#shared/domain/people/birth.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { bringUpToDate } from '../case/project-cases.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** People who are in one of some steps today, those who wait longest first. */
export async function listPeople(call: ReadCall, input: InputOf<'people'>): Promise<OutputOf<'people'>> {
  await bringUpToDate(call.db, call.profile, call.today)
  const rows = await listPeopleInSteps(call.db, input.steps, input.nationality)
  return rows.map((row) => ({
    personId: row.person_id,
    name: displayName(row),
    nameArabic: row.name_arabic,
    birth: readBirth(row),
    nationality: row.nationality,
    caseId: row.case_id,
    caseNumber: row.case_number,
    step: row.step,
    stepSince: row.since,
  }))
}
