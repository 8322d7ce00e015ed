import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#shared/domain/dates.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'
import { allNames, nameInLanguage } from '../list/name-in-language.ts'

const daysSince = (column: string, today: Day) =>
  sql<number>`cast(julianday(${today}) - julianday(${sql.ref(column)}) as integer)`

/** As `displayName` of electron/office/people: given names, then the family name if there is one. */
const displayName = (table: string) =>
  sql<string>`trim(${sql.ref(`${table}.given_names`)} || ' ' || ${sql.ref(`${table}.family_name`)})`

/** Cases in which somebody was found, the best first, with the names of those who answer. */
export interface FoundCase {
  id: string
  found: string
}

/** The cases as their derived rows have them; only those of `found` unless it is null. */
export function caseRows(
  reader: Reader,
  asked: { language: Language; today: Day; found: readonly FoundCase[] | null },
): ListSource {
  const { language, today, found } = asked
  const looked = JSON.stringify((found ?? []).map((each, at) => ({ ...each, rank: at + 1 })))
  const of = (what: 'found' | 'rank') =>
    found
      ? sql`(select json_extract(one.value, ${`$.${what}`}) from json_each(${looked}) as one
          where json_extract(one.value, '$.id') = case_status.case_id)`
      : sql`null`
  return {
    rows: reader
      .selectFrom('case_status')
      .innerJoin('consular_case', 'consular_case.id', 'case_status.case_id')
      .innerJoin('person_now as head', 'head.person_id', 'case_status.head_id')
      .$if(found !== null, (query) =>
        query.where(
          'case_status.case_id',
          'in',
          sql<string>`(select json_extract(value, '$.id') from json_each(${looked}))`,
        ),
      )
      .select([
        'case_status.case_id as id',
        'case_status.number',
        displayName('head').as('name'),
        'case_status.members',
        'case_status.nationality',
        'case_status.step',
        'case_status.since',
        'consular_case.registered_on as registered',
        of('found').as('found'),
        of('rank').as('rank'),
        daysSince('case_status.since', today).as('days'),
        sql<string>`coalesce((select group_concat(value, ' ') from json_each(case_status.flags)), '')`.as('flags'),
        sql<string>`coalesce((select ${nameInLanguage('site', language)} from site
          where site.id = head.site_id), '')`.as('site'),
      ]),
  }
}

/** Everybody of the desk with the step that they are in. */
export function deskPeopleRows(reader: Reader, today: Day): ListSource {
  return {
    rows: reader
      .selectFrom('person_status')
      .innerJoin('person_now as person', 'person.person_id', 'person_status.person_id')
      .innerJoin('consular_case', 'consular_case.id', 'person_status.case_id')
      .select([
        'person_status.person_id as id',
        'person.name_arabic as nameArabic',
        'person.birth_known as birthKnown',
        'person.birth_told as birth',
        'person.birth_told_on as birthToldOn',
        'person_status.nationality',
        'person_status.step',
        'person_status.since',
        'consular_case.number as case',
        'person_status.case_id as caseId',
        displayName('person').as('name'),
        daysSince('person_status.since', today).as('days'),
      ]),
  }
}

const ofSession = (condition: RawBuilder<unknown>) => sql<number>`(
  select count(*) from case_event_in_force as event where event.session_id = consular_session.id and ${condition})`
const result = (...results: string[]) =>
  ofSession(sql`event.session_result in (${sql.join(results.map((each) => sql.lit(each)))})`)

/** The rows of `sessionList`: each session with how many were invited and what came of them. */
export function sessionRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('consular_session')
      .leftJoin('party', 'party.id', 'consular_session.embassy_id')
      .select([
        'consular_session.id',
        'consular_session.number',
        'consular_session.held_on as heldOn',
        'consular_session.mode',
        nameInLanguage('party', language).as('embassy'),
        allNames('party').as('otherNames'),
        ofSession(sql`true`).as('invited'),
        result('verified').as('verified'),
        result('rejected').as('rejected'),
        result('pending', 'more-documents').as('pending'),
        result('absent').as('absent'),
      ]),
    alsoSearched: 'otherNames',
  }
}

const ofRequest = (kind: string) => sql<number>`(
  select count(*) from case_event_in_force as event
  where event.request_id = exit_visa_request.id and event.kind = ${sql.lit(kind)})`
const people = ofRequest('exit-visa-requested')
const granted = ofRequest('exit-visa-granted')
const refused = ofRequest('exit-visa-refused')
const open = sql<number>`(${people} - ${granted} - ${refused})`

/** The rows of `requestList`: each request with its answers; `waits` counts days until `today` while one is open. */
export function requestRows(reader: Reader, today: Day): ListSource {
  return {
    rows: reader
      .selectFrom('exit_visa_request')
      .select(['id', 'number', 'authority', 'reference', 'requested_on as requestedOn'])
      .select([
        people.as('people'),
        granted.as('granted'),
        refused.as('refused'),
        open.as('open'),
        sql<string>`case when ${open} > 0 then 'open' else 'answered' end`.as('state'),
        sql<number | null>`case when ${open} > 0 then ${daysSince('requested_on', today)} end`.as('waits'),
      ]),
  }
}
