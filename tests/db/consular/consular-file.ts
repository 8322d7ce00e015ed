import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { administrator, makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

/** Two people with their cases, documents, a session, a request and a flight; and SQL past every rule of the program. */
export interface ConsularFile extends TestDatabase {
  /** Types an event as someone with the key could, and answers its id. */
  type(kind: string, typed?: Typed): string
  /** The columns that can be written; computed ones are not among them. */
  columnsOf(table: string): string[]
  request(day?: string): string
  issueAndReceive(): { issue: string; receipt: string }
}

interface Typed {
  person?: string
  day?: string
  data?: Record<string, unknown>
  voids?: string
  id?: string
  verb?: string
}

const consent = { kind: 'written', language: 'French', scopes: ['embassy', 'authority', 'airline'], guardianId: null }
export const passport = { documentId: 'passport' }
export const issued = { ...passport, number: 'O 123-45', issuedOn: '2026-09-20', expiresOn: '2026-10-31' }

export async function makeConsularFile(): Promise<ConsularFile> {
  const office = await makeDatabase()
  let events = 0
  office.raw.exec(`
    insert into party (id, office_id, name_en, name_fr, name_ar, kind, country, status)
      values ('embassy', 'o', 'Embassy', '', '', 'embassy', 'GIN', 'active'),
        ('other', 'o', 'Other', '', '', 'embassy', 'MLI', 'active');
    insert into consular_case (id, office_id, number, registered_on, referral_source, languages, recorded_at, recorded_by)
      values ('case', 'o', 'VHR-TIP-2026-00001', '2026-09-01', 'self', '', 't', '${administrator.id}'),
        ('case-2', 'o', 'VHR-TIP-2026-00002', '2026-09-01', 'self', '', 't', '${administrator.id}');
    insert into person (id, office_id, recorded_at, recorded_by)
      values ('amadou', 'o', 't', '${administrator.id}'), ('binta', 'o', 't', '${administrator.id}');
    insert into person_version (person_id, version, family_name, given_names, name_as_told, name_arabic, sex, birth_known,
        birth_told, born_from, born_until, nationality, phone, phone_reversed, address, disability, source, reason,
        recorded_at, recorded_by)
      values ('amadou', 1, 'Diallo', 'Amadou', '', '', 'male', 'day', '1996-03-14', '1996-03-14', '1996-03-14', 'GIN',
          '+218 1', '1812', '', 'not-stated', 'told', '', 't', '${administrator.id}'),
        ('binta', 1, 'Sow', 'Binta', '', '', 'female', 'day', '1996-03-14', '1996-03-14', '1996-03-14', 'GIN',
          '', '', '', 'not-stated', 'told', '', 't', '${administrator.id}');
    insert into person_vulnerability (person_id, version, code) values ('amadou', 1, 'medical');
    insert into case_member (case_id, person_id, ordinal, joined_on)
      values ('case', 'amadou', 0, '2026-09-01'), ('case-2', 'binta', 0, '2026-09-01');
    insert into case_relation (case_id, person_id, version, since, relation, recorded_at, recorded_by)
      values ('case', 'amadou', 1, '2026-09-01', 'head', 't', '${administrator.id}'),
        ('case-2', 'binta', 1, '2026-09-01', 'head', 't', '${administrator.id}');
    insert into travel_document (id, office_id, person_id, type, issuer_id, recorded_at, recorded_by)
      values ('passport', 'o', 'amadou', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers', 'o', 'binta', 'passport', 'embassy', 't', '${administrator.id}'),
        ('hers-of-other', 'o', 'binta', 'passport', 'other', 't', '${administrator.id}');
    insert into exit_visa_request (id, office_id, number, authority, requested_on, reference, recorded_at, recorded_by)
      values ('request', 'o', 'EV-TIP-2026-00001', 'PND', '2026-10-01', '', 't', '${administrator.id}');
    insert into consular_session (id, office_id, number, held_on, mode, embassy_id, permission_reference, officers,
        remarks, recorded_at, recorded_by)
      values ('session', 'o', 'CS-TIP-2026-00001', '2026-09-10', 'online', 'embassy', '', '', '', 't', '${administrator.id}');
    insert into departure (id, office_id, departed_on, kind, flight, from_airport, destination, recorded_at, recorded_by)
      values ('flight', 'o', '2026-10-20', 'charter', '', '', 'GIN', 't', '${administrator.id}');
  `)
  for (const [person, id] of [
    ['amadou', 'case'],
    ['binta', 'case-2'],
  ] as const) {
    office.raw
      .prepare(`insert into case_event (id, case_id, person_id, kind, happened_on, data, words, recorded_at, recorded_by)
        values (?, ?, ?, 'consent-given', '2026-09-02', ?, '{}', '2026-09-02T08:00:00.000Z', ?)`)
      .run(`consent-of-${person}`, id, person, JSON.stringify(consent), administrator.id)
  }
  function type(
    kind: string,
    { person = 'amadou', day = '2026-09-10', data = {}, voids, id, verb }: Typed = {},
  ): string {
    const eventId = id ?? `event-${++events}`
    const { number, reason, nextAction, ...rest } = data
    const words = Object.fromEntries(
      Object.entries({ number, reason, nextAction }).filter(([, word]) => word !== undefined),
    )
    const { data: json, ...columns } = rowOfData(rest)
    const row = {
      ...{ id: eventId, case_id: person === 'amadou' ? 'case' : 'case-2', person_id: person, kind, happened_on: day },
      ...{ recorded_at: '2026-11-22T08:00:00.000Z', recorded_by: administrator.id, data: json },
      ...{ words: JSON.stringify(words), voids_event_id: voids ?? null, ...columns },
    }
    office.raw
      .prepare(`${verb ?? 'insert'} into case_event (${Object.keys(row)}) values (${Object.keys(row).map(() => '?')})`)
      .run(...Object.values(row))
    return eventId
  }
  const request = (day = '2026-10-01') =>
    type('exit-visa-requested', { day, data: { ...passport, requestId: 'request' } })

  function issueAndReceive() {
    type('travel-document-requested', { data: passport })
    const issue = type('travel-document-issued', { day: '2026-09-20', data: issued })
    return { issue, receipt: type('travel-document-received', { day: '2026-09-25', data: passport }) }
  }
  const columnsOf = (table: string) =>
    office.raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String)
  return { ...office, type, columnsOf, request, issueAndReceive }
}
