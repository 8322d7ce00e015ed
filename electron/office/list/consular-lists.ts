import { caseRows, deskPeopleRows, type FoundCase } from '#db/queries/consular/consular-lists.ts'
import { caseList, deskPeopleList } from '#shared/domain/consular/consular-lists.ts'
import { bringUpToDate } from '../consular/case/project-cases.ts'
import { searchPersons } from '../consular/search/search-persons.ts'
import type { ReadCall } from '../context.ts'
import { type AnsweredList, answerFromQuery } from './answer-list.ts'

/** More people than these are not looked for by one name: whoever finds so many types more of it. */
const mostFound = 1000

/** The cases; only those in which somebody answers to `find`, a name in any script, a number or a phone, unless empty. */
export async function openCases(call: ReadCall, { find }: { find: string }): Promise<AnsweredList> {
  await bringUpToDate(call.db, call.profile, call.today)
  const found = find.trim() === '' ? null : await findCases(call, find)
  const rows = caseRows(call.db, { language: call.by.language, today: call.today, found })
  return answerFromQuery(call.db, caseList, rows, call.office.timeZone)
}

/** The people of the desk in the steps of today. */
export async function openDeskPeople(call: ReadCall): Promise<AnsweredList> {
  await bringUpToDate(call.db, call.profile, call.today)
  return answerFromQuery(call.db, deskPeopleList, deskPeopleRows(call.db, call.today), call.office.timeZone)
}

async function findCases(call: ReadCall, text: string): Promise<FoundCase[]> {
  const cases = new Map<string, string[]>()
  for (const { caseId, name, nameArabic } of await searchPersons(call, { text, limit: mostFound })) {
    const names = cases.get(caseId) ?? []
    cases.set(caseId, [...names, nameArabic ? `${name} · ${nameArabic}` : name])
  }
  return [...cases].map(([id, names]) => ({ id, found: names.join('; ') }))
}
