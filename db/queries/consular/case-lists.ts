import { sql } from 'kysely'
import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { Reader } from '../../schema.ts'

/** Which cases a list shows: those with at least one person to whom all of it applies; empty means any. */
export interface CaseFilter {
  steps: readonly string[]
  nationality: string
  flags: readonly string[]
  /** Null: not filtered by text. */
  caseIds: readonly string[] | null
}

function filteredCases(db: Reader, { steps, nationality, flags, caseIds }: CaseFilter) {
  const byPerson = steps.length > 0 || nationality !== '' || flags.length > 0
  const people = () =>
    db
      .selectFrom('person_status')
      .select('case_id')
      .$if(steps.length > 0, (query) => query.where('step', 'in', steps as readonly CaseStep[]))
      .$if(nationality !== '', (query) => query.where('nationality', '=', nationality))
      .$if(flags.length > 0, (query) =>
        query.where(
          sql<boolean>`exists (select 1 from json_each(flags) as flag where flag.value in (${sql.join(flags)}))`,
        ),
      )
  return db
    .selectFrom('case_status')
    .$if(caseIds !== null, (query) => query.where('case_status.case_id', 'in', caseIds ?? []))
    .$if(byPerson, (query) => query.where('case_status.case_id', 'in', people()))
}

/** How many cases the filter lets through, over all pages. */
export async function countCases(db: Reader, filter: CaseFilter): Promise<number> {
  const counted = await filteredCases(db, filter)
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return counted.total
}

/** One page of the case list, those who wait longest in their step first. */
export function listCases(db: Reader, filter: CaseFilter, page: { offset: number; limit: number }) {
  return pageOfCases(db, filter, page).execute()
}

/** The query of `listCases`, for the test that looks at its plan. */
export function pageOfCases(db: Reader, filter: CaseFilter, page: { offset: number; limit: number }) {
  return filteredCases(db, filter)
    .innerJoin('consular_case', 'consular_case.id', 'case_status.case_id')
    .innerJoin('person_now as head', 'head.person_id', 'case_status.head_id')
    .selectAll('case_status')
    .select(['consular_case.registered_on', 'head.site_id', 'head.given_names', 'head.family_name'])
    .orderBy('case_status.since')
    .orderBy('case_status.number')
    .limit(page.limit)
    .offset(page.offset)
}

/** People by step and by the day they came to it; of one nationality, or with an empty text of all. */
export function countPeopleBySteps(db: Reader, nationality: string) {
  return db
    .selectFrom('person_status')
    .select(['step', 'since', (count) => count.fn.countAll<number>().as('people')])
    .$if(nationality !== '', (query) => query.where('nationality', '=', nationality))
    .groupBy(['step', 'since'])
    .execute()
}

/** People in some steps by nationality, the most first. */
export function countPeopleByNationality(db: Reader, steps: readonly CaseStep[]) {
  return db
    .selectFrom('person_status')
    .select(['nationality', (count) => count.fn.countAll<number>().as('people')])
    .where('step', 'in', steps)
    .groupBy('nationality')
    .orderBy('people', 'desc')
    .orderBy('nationality')
    .execute()
}

/** People in some steps, those who wait longest first; of one nationality, or with an empty text of all. */
export function listPeopleInSteps(db: Reader, steps: readonly CaseStep[], nationality: string) {
  return db
    .selectFrom('person_status')
    .innerJoin('person_now', 'person_now.person_id', 'person_status.person_id')
    .innerJoin('consular_case', 'consular_case.id', 'person_status.case_id')
    .select([
      'person_status.person_id',
      'person_status.case_id',
      'person_status.step',
      'person_status.since',
      'consular_case.number as case_number',
      'person_now.given_names',
      'person_now.family_name',
      'person_now.name_arabic',
      'person_now.birth_known',
      'person_now.birth_told',
      'person_now.birth_told_on',
      'person_now.nationality',
    ])
    .where('person_status.step', 'in', steps)
    .$if(nationality !== '', (query) => query.where('person_status.nationality', '=', nationality))
    .orderBy('person_status.since')
    .orderBy('consular_case.number')
    .orderBy('person_status.person_id')
    .execute()
}

/** One page of the sessions, the latest first, with what they came to. */
export function listSessions(db: Reader, page: { offset: number; limit: number }) {
  const sessions = db
    .selectFrom('consular_session')
    .select(['id', 'number', 'held_on', 'mode', 'embassy_id'])
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  const withResult = (...results: string[]) =>
    sql<number>`count(*) filter (where event.session_result in (${sql.join(results)}))`
  return db
    .selectFrom(sessions.as('session'))
    .leftJoin('case_event_in_force as event', 'event.session_id', 'session.id')
    .selectAll('session')
    .select([
      (count) => count.fn.count<number>('event.id').as('invited'),
      withResult('verified').as('verified'),
      withResult('rejected').as('rejected'),
      withResult('pending', 'more-documents').as('pending'),
      withResult('absent').as('absent'),
    ])
    .groupBy('session.id')
    .orderBy('held_on', 'desc')
    .orderBy('session.id', 'desc')
    .execute()
}

/** One page of the exit visa requests, the latest first, with the people on each and what was answered. */
export function listExitVisaRequests(db: Reader, page: { offset: number; limit: number }) {
  const requests = db
    .selectFrom('exit_visa_request')
    .select(['id', 'number', 'authority', 'requested_on', 'reference'])
    .orderBy('requested_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  const ofKind = (kind: string) => sql<number>`count(*) filter (where event.kind = ${kind})`
  return db
    .selectFrom(requests.as('request'))
    .leftJoin('case_event_in_force as event', 'event.request_id', 'request.id')
    .selectAll('request')
    .select([
      ofKind('exit-visa-requested').as('people'),
      ofKind('exit-visa-granted').as('granted'),
      ofKind('exit-visa-refused').as('refused'),
    ])
    .groupBy('request.id')
    .orderBy('requested_on', 'desc')
    .orderBy('request.id', 'desc')
    .execute()
}

/** How many sessions or requests there are at all. */
export async function countRows(db: Reader, table: 'consular_session' | 'exit_visa_request'): Promise<number> {
  const counted = await db
    .selectFrom(table)
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return counted.total
}
