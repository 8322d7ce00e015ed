import type { RawDatabase } from '../open.ts'
import type { Migration } from './migration.ts'

/**
 * What an approved erasure blanks beside the person's own record: words that others' records, sessions, distributions
 * hold of them. Each such text is named first (`erasure_text`), so that nothing else can be blanked, by anyone.
 */
export const erasureTexts: Migration = {
  number: 120,
  name: 'erasure-texts',
  up(raw) {
    raw.exec(table)
    for (const each of places) raw.exec(keepsWords(raw, each))
    raw.exec(`
      drop trigger person_version_keeps_words;
      create trigger person_version_keeps_words before update on person_version
        when not (${ownVersion}) and not (${namedText(raw, versionTexts)})
        begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
      drop trigger case_event_keeps_words;
      create trigger case_event_keeps_words before update on case_event
        when not (${ownEvent}) and not (${othersEvent})
        begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;
      -- Nothing more is written down of who was forgotten.
      create trigger case_event_of_forgotten before insert on case_event
        when exists (select 1 from person_version as v where v.person_id = new.person_id and v.erasure_id is not null)
        begin select raise(abort, 'PERSON_IS_FORGOTTEN'); end;
    `)
  },
}

const table = `
  create table erasure_text (
    erasure_id text not null references erasure (id),
    place text not null check (place <> ''),
    -- The key of its row, as a JSON array.
    record text not null check (json_type(record) = 'array'),
    primary key (erasure_id, place, record)
  ) strict, without rowid;
  create index erasure_text_by_record on erasure_text (place, record);
  create trigger erasure_text_is_approved before insert on erasure_text
    when not exists (select 1 from erasure_decision as d where d.erasure_id = new.erasure_id and d.approved = 1)
      or exists (
        select 1 from erasure_text as t
        where t.erasure_id = new.erasure_id and t.place = new.place and t.record = new.record)
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger erasure_text_keeps_words before update on erasure_text
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger erasure_text_keeps_rows before delete on erasure_text
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
`

interface Place {
  place: string
  table: string
  key: string
  texts: readonly string[]
}
const versionTexts = {
  place: 'person',
  table: 'person_version',
  key: 'old.person_id, old.version',
  texts: ['address', 'reason'],
}
const places: readonly (Place & { message: string })[] = [
  {
    ...{ place: 'session', table: 'consular_session', key: 'old.id', texts: ['officers', 'remarks'] },
    message: 'SESSIONS_ARE_KEPT',
  },
  {
    ...{ place: 'exit-visa-request', table: 'exit_visa_request', key: 'old.id', texts: ['reference'] },
    message: 'EXIT_VISA_REQUESTS_ARE_KEPT',
  },
  {
    ...{ place: 'distribution', table: 'distribution', key: 'old.id', texts: ['remarks'] },
    message: 'DISTRIBUTIONS_ARE_KEPT',
  },
  {
    ...{
      place: 'distribution-report',
      table: 'distribution_report',
      key: 'old.id',
      texts: ['extra_reason', 'incidents'],
    },
    message: 'DISTRIBUTIONS_ARE_KEPT',
  },
]

function keepsWords(raw: RawDatabase, place: Place & { message: string }): string {
  return `
    drop trigger ${place.table}_keeps_words;
    create trigger ${place.table}_keeps_words before update on ${place.table}
      when not (${namedText(raw, place)})
      begin select raise(abort, '${place.message}'); end;
  `
}

/** A text that an approved erasure names is marked as blanked, and nothing else of its row changes. */
function namedText(raw: RawDatabase, { place, table, key, texts }: Place): string {
  const columns = raw.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String)
  return columns
    .map((name) => `new.${name} is old.${name}${texts.includes(name) ? ` or new.${name} = '-'` : ''}`)
    .map((kept) => `(${kept})`)
    .concat(`exists (select 1 from erasure_text as t where t.place = '${place}' and t.record = json_array(${key}))`)
    .join(' and ')
}

/** As before: an approved erasure of this person blanks what tells who they are. */
const ownVersion = `
  old.erasure_id is null
  and exists (
    select 1 from erasure as e join erasure_decision as d on d.erasure_id = e.id
    where e.id = new.erasure_id and e.person_id = old.person_id and d.approved = 1)
  and new.person_id is old.person_id and new.version is old.version and new.sex is old.sex
  and new.nationality is old.nationality and new.site_id is old.site_id and new.source is old.source
  and new.recorded_at is old.recorded_at and new.recorded_by is old.recorded_by
  and new.family_name = '' and new.given_names = '' and new.name_as_told = '' and new.name_arabic = ''
  and new.phone = '' and new.phone_reversed = '' and new.address = '' and new.reason = ''
  and new.disability = 'not-stated' and new.birth_known in ('year', 'age')
  and substr(new.born_from, 1, 4) is substr(old.born_from, 1, 4)`

const sameEvent = `
  new.id is old.id and new.case_id is old.case_id and new.person_id is old.person_id
  and new.kind is old.kind and new.happened_on is old.happened_on and new.recorded_at is old.recorded_at
  and new.recorded_by is old.recorded_by and new.data is old.data and new.voids_event_id is old.voids_event_id
  and (new.override_reason is old.override_reason or (old.override_reason is not null and new.override_reason = '-'))
  and new.document_id is old.document_id and new.request_id is old.request_id
  and new.session_id is old.session_id and new.session_result is old.session_result
  and new.departure_id is old.departure_id and new.other_case_id is old.other_case_id
  and new.site_id is old.site_id and new.person_version is old.person_version
  and new.issued_on is old.issued_on and new.expires_on is old.expires_on`

const ownEvent = `
  old.erasure_id is null
  and exists (
    select 1 from erasure as e join erasure_decision as d on d.erasure_id = e.id
    where e.id = new.erasure_id and e.person_id = old.person_id and d.approved = 1)
  and not exists (select 1 from json_each(new.words) as word where word.value <> '')
  and ${sameEvent}`

/** Of another person's event: the words that an approved erasure names, each to the mark or as it was. */
const othersEvent = `
  new.erasure_id is old.erasure_id
  and exists (select 1 from erasure_text as t where t.place = 'case-event' and t.record = json_array(old.id))
  and not exists (
    select 1 from json_each(new.words) as word
    where word.value is not '-' and word.value is not (
      select was.value from json_each(old.words) as was where was.key = word.key))
  and not exists (
    select 1 from json_each(old.words) as was
    where not exists (select 1 from json_each(new.words) as word where word.key = was.key))
  and ${sameEvent}`
