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

/**
 * Everybody of the desk with the step that they are in. Whoever has a status has a name; that they are joined from the
 * left keeps the planner from beginning with the names, when the index of the status has the order.
 */
export function deskPeopleRows(reader: Reader, today: Day): ListSource {
  return {
    rows: reader
      .selectFrom('person_status')
      .leftJoin('person_now as person', 'person.person_id', 'person_status.person_id')
      .select([
        'person_status.person_id as id',
        'person.name_arabic as nameArabic',
        'person.birth_known as birthKnown',
        'person.birth_told as birth',
        'person.birth_told_on as birthToldOn',
        'person_status.nationality',
        'person_status.step',
        'person_status.since',
        'person_status.case_number as case',
        'person_status.case_id as caseId',
        displayName('person').as('name'),
        daysSince('person_status.since', today).as('days'),
        'person_status.name_key as nameKey',
        'person_status.name_arabic_key as nameArabicKey',
      ]),
    sortKeys: { name: 'nameKey', nameArabic: 'nameArabicKey' },
  }
}

/** Events in force counted by what they belong to: one pass over an index, where a subquery a column would be many. */
const counted = (by: 'session_id' | 'request_id', counts: Record<string, RawBuilder<unknown>>) =>
  sql<Record<string, number | null>>`(
    select ${sql.ref(by)} as counted_of, ${sql.join(
      Object.entries(counts).map(([name, when]) => sql`count(*) filter (where ${when}) as ${sql.ref(name)}`),
    )} from case_event_in_force where ${sql.ref(by)} is not null group by ${sql.ref(by)})`.as('counted')
const count = (name: string) => sql<number>`coalesce(${sql.ref(`counted.${name}`)}, 0)`

/** The rows of `sessionList`: each session with how many were invited and what came of them. */
export function sessionRows(reader: Reader, language: Language): ListSource {
  return {
    rows: reader
      .selectFrom('consular_session')
      .leftJoin('party', 'party.id', 'consular_session.embassy_id')
      .leftJoin(
        counted('session_id', {
          invited: sql`true`,
          verified: sql`session_result = 'verified'`,
          rejected: sql`session_result = 'rejected'`,
          pending: sql`session_result in ('pending', 'more-documents')`,
          absent: sql`session_result = 'absent'`,
        }),
        (join) => join.onRef('counted.counted_of', '=', 'consular_session.id'),
      )
      .select([
        'consular_session.id',
        'consular_session.number',
        'consular_session.held_on as heldOn',
        'consular_session.mode',
        nameInLanguage('party', language).as('embassy'),
        allNames('party').as('otherNames'),
        count('invited').as('invited'),
        count('verified').as('verified'),
        count('rejected').as('rejected'),
        count('pending').as('pending'),
        count('absent').as('absent'),
      ]),
    alsoSearched: 'otherNames',
  }
}

const people = count('people')
const granted = count('granted')
const refused = count('refused')
const open = sql<number>`(${people} - ${granted} - ${refused})`

/** The rows of `requestList`: each request with its answers; `waits` counts days until `today` while one is open. */
export function requestRows(reader: Reader, today: Day): ListSource {
  return {
    rows: reader
      .selectFrom('exit_visa_request')
      .leftJoin(
        counted('request_id', {
          people: sql`kind = 'exit-visa-requested'`,
          granted: sql`kind = 'exit-visa-granted'`,
          refused: sql`kind = 'exit-visa-refused'`,
        }),
        (join) => join.onRef('counted.counted_of', '=', 'exit_visa_request.id'),
      )
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
