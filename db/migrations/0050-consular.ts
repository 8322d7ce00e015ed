import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

const vocabularies = ['referral_source', 'session_mode', 'session_result', 'travel_document_type', 'departure_kind']

/**
 * Return cases. What happened to a person is in `case_event` and nowhere else; a document's number, a visa's answer and
 * a departure are read from there. Triggers refuse what may never happen, whoever types the SQL.
 */
export const consular: Migration = {
  number: 50,
  name: 'consular',
  up(raw) {
    for (const name of vocabularies) raw.exec(vocabularyTable(name))
    // Whether an event of the kind may be written down of who has departed.
    raw.exec(
      vocabularyTable('case_event_kind', ',\n    after_departure integer not null check (after_departure in (0, 1))'),
    )
    raw.exec(heads)
    raw.exec(events)
    for (const [table, message] of writtenOnce) raw.exec(keepsRows(table, message))
    raw.exec(rules)
    raw.exec(readModels)
  },
}

const heads = `
  create table consular_case (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    number text not null unique,
    registered_on text not null check (registered_on is date(registered_on)),
    referral_source text not null references referral_source (code),
    languages text not null,
    project_id text references project (id),
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;

  -- A person is or was of a case: both days are those of events, \`left_on\` null while they are.
  create table case_member (
    case_id text not null references consular_case (id),
    person_id text not null references person (id),
    ordinal integer not null check (ordinal >= 0),
    joined_on text not null check (joined_on is date(joined_on)),
    left_on text check (left_on is date(left_on)),
    primary key (case_id, person_id),
    unique (case_id, ordinal)
  ) strict, without rowid;
  -- In one case at a time.
  create unique index case_member_now on case_member (person_id) where left_on is null;
  create index case_member_by_person on case_member (person_id);

  -- Who a person is to the head of the family, from a day on; the newest counts.
  create table case_relation (
    case_id text not null,
    person_id text not null,
    version integer not null check (version > 0),
    since text not null check (since is date(since)),
    relation text not null references relation (code),
    recorded_at text not null,
    recorded_by text not null references office_user (id),
    primary key (case_id, person_id, version),
    foreign key (case_id, person_id) references case_member (case_id, person_id)
  ) strict, without rowid;

  -- VHR-8: a session in a detention centre has the reference of the permission to enter.
  create table consular_session (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    number text not null unique,
    held_on text not null check (held_on is date(held_on)),
    mode text not null references session_mode (code),
    embassy_id text not null references party (id),
    site_id text references site (id),
    permission_reference text not null check (mode <> 'in-detention-centre' or permission_reference <> ''),
    officers text not null,
    remarks text not null,
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;
  create index consular_session_by_day on consular_session (held_on, id);

  create table travel_document (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    person_id text not null references person (id),
    type text not null references travel_document_type (code),
    issuer_id text not null references party (id),
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;
  create index travel_document_by_person on travel_document (person_id);

  create table exit_visa_request (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    number text not null unique,
    authority text not null check (authority <> ''),
    requested_on text not null check (requested_on is date(requested_on)),
    reference text not null,
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;
  create index exit_visa_request_by_day on exit_visa_request (requested_on, id);

  create table departure (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    departed_on text not null check (departed_on is date(departed_on)),
    kind text not null references departure_kind (code),
    flight text not null,
    from_airport text not null,
    destination text not null check (destination <> ''),
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;
  create index departure_by_day on departure (departed_on, id);
`

const events = `
  create table case_event (
    id text primary key not null,
    case_id text not null references consular_case (id),
    -- What concerns a family is written down for each of its people.
    person_id text not null,
    kind text not null references case_event_kind (code),
    happened_on text not null check (happened_on is date(happened_on)),
    recorded_at text not null,
    recorded_by text not null references office_user (id),
    -- Codes and days of this kind alone; the records that an event names have columns of their own.
    data text not null check (json_valid(data)),
    -- What people typed: blanked when the person is forgotten.
    words text not null check (json_valid(words)),
    voids_event_id text references case_event (id),
    override_reason text check (override_reason is null or override_reason <> ''),
    document_id text references travel_document (id),
    request_id text references exit_visa_request (id),
    session_id text references consular_session (id),
    session_result text references session_result (code),
    departure_id text references departure (id),
    other_case_id text references consular_case (id),
    site_id text references site (id),
    person_version integer,
    issued_on text check (issued_on is date(issued_on)),
    expires_on text check (expires_on is date(expires_on)),
    erasure_id text references erasure (id),
    -- As numbers are compared: capitals without spaces and hyphens.
    document_number text
      as (nullif(upper(replace(replace(json_extract(words, '$.number'), ' ', ''), '-', '')), '')) stored,

    foreign key (case_id, person_id) references case_member (case_id, person_id),
    foreign key (person_id, person_version) references person_version (person_id, version),
    check ((kind = 'voided') = (voids_event_id is not null)),
    check (kind not glob 'travel-document-*' or document_id is not null),
    check (kind not glob 'exit-visa-*' or request_id is not null),
    check (kind <> 'exit-visa-requested' or document_id is not null),
    check (kind <> 'consular-session-result' or (session_id is not null and session_result is not null)),
    check (kind <> 'departed' or departure_id is not null),
    -- VHR-11: it expires after it was issued, and says when.
    check (kind <> 'travel-document-issued' or (
      issued_on is not null and expires_on is not null and expires_on >= issued_on
      and (erasure_id is not null or document_number is not null))),
    -- VHR-18: a refusal has its reason and what is done next.
    check (kind <> 'exit-visa-refused' or erasure_id is not null or (
      coalesce(json_extract(words, '$.reason'), '') <> '' and coalesce(json_extract(words, '$.nextAction'), '') <> ''))
  ) strict, without rowid;
  create index case_event_by_case on case_event (case_id, happened_on);
  create index case_event_by_person on case_event (person_id, kind);
  create index case_event_by_kind_and_day on case_event (kind, happened_on);
  create index case_event_by_document on case_event (document_id, kind) where document_id is not null;
  create index case_event_by_request on case_event (request_id, person_id) where request_id is not null;
  create index case_event_by_session on case_event (session_id) where session_id is not null;
  create index case_event_by_departure on case_event (departure_id) where departure_id is not null;
  create index case_event_by_number on case_event (document_number) where document_number is not null;
  create unique index case_event_voided_once on case_event (voids_event_id) where voids_event_id is not null;

  create view case_event_in_force as
    select * from case_event as e
    where e.kind <> 'voided' and not exists (select 1 from case_event as v where v.voids_event_id = e.id);
`

const writtenOnce: readonly (readonly [table: string, message: string])[] = [
  ['consular_case', 'CASES_ARE_KEPT'],
  ['consular_session', 'SESSIONS_ARE_KEPT'],
  ['travel_document', 'TRAVEL_DOCUMENTS_ARE_KEPT'],
  ['exit_visa_request', 'EXIT_VISA_REQUESTS_ARE_KEPT'],
  ['departure', 'DEPARTURES_ARE_KEPT'],
]

/** The insert guard is there because INSERT OR REPLACE removes the row it collides with without a delete trigger. */
function keepsRows(table: string, message: string): string {
  return `
    create trigger ${table}_keeps_words before update on ${table}
      begin select raise(abort, '${message}'); end;
    create trigger ${table}_keeps_rows before delete on ${table}
      begin select raise(abort, '${message}'); end;
    create trigger ${table}_replaces_nothing before insert on ${table}
      when exists (select 1 from ${table} where id = new.id)
      begin select raise(abort, '${message}'); end;
  `
}

const rules = `
  create trigger consular_case_number_once before insert on consular_case
    when exists (select 1 from consular_case where number = new.number)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger consular_session_number_once before insert on consular_session
    when exists (select 1 from consular_session where number = new.number)
    begin select raise(abort, 'SESSIONS_ARE_KEPT'); end;
  create trigger exit_visa_request_number_once before insert on exit_visa_request
    when exists (select 1 from exit_visa_request where number = new.number)
    begin select raise(abort, 'EXIT_VISA_REQUESTS_ARE_KEPT'); end;

  -- A membership ends once, on the day of the event that says so, and comes back when that event is voided.
  create trigger case_member_keeps_rows before delete on case_member
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_member_keeps_words before update on case_member
    when new.case_id is not old.case_id or new.person_id is not old.person_id or new.ordinal is not old.ordinal
      or new.joined_on is not old.joined_on
      or (new.left_on is not null and not exists (
        select 1 from case_event_in_force as e
        where e.person_id = new.person_id and e.case_id = new.case_id and e.kind = 'left-case'
          and +e.happened_on = new.left_on)
        -- Or the registration is void: the person was never of any case.
        and exists (select 1 from case_event_in_force as e where e.person_id = new.person_id and e.kind = 'registered'))
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_member_joins_once before insert on case_member
    when new.left_on is not null or exists (
      select 1 from case_member as m where m.case_id = new.case_id and (m.person_id = new.person_id or m.ordinal = new.ordinal))
      or exists (select 1 from case_member as m where m.person_id = new.person_id and m.left_on is null)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_keeps_rows before delete on case_relation
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_keeps_words before update on case_relation
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_follows before insert on case_relation
    when new.version is not (
      select coalesce(max(r.version), 0) + 1 from case_relation as r
      where r.case_id = new.case_id and r.person_id = new.person_id)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;

  create trigger case_event_keeps_rows before delete on case_event
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;
  create trigger case_event_replaces_nothing before insert on case_event
    when new.erasure_id is not null or exists (select 1 from case_event where id = new.id)
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;
  -- The one change there is: an approved erasure of the person blanks what was typed, and nothing else.
  create trigger case_event_keeps_words before update on case_event
    when not (
      old.erasure_id is null
      and exists (
        select 1 from erasure as e join erasure_decision as d on d.erasure_id = e.id
        where e.id = new.erasure_id and e.person_id = old.person_id and d.approved = 1)
      and not exists (select 1 from json_each(new.words) as word where word.value <> '')
      and new.id is old.id and new.case_id is old.case_id and new.person_id is old.person_id
      and new.kind is old.kind and new.happened_on is old.happened_on and new.recorded_at is old.recorded_at
      and new.recorded_by is old.recorded_by and new.data is old.data and new.voids_event_id is old.voids_event_id
      and (new.override_reason is old.override_reason or new.override_reason = '-')
      and new.document_id is old.document_id and new.request_id is old.request_id
      and new.session_id is old.session_id and new.session_result is old.session_result
      and new.departure_id is old.departure_id and new.other_case_id is old.other_case_id
      and new.site_id is old.site_id and new.person_version is old.person_version
      and new.issued_on is old.issued_on and new.expires_on is old.expires_on)
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;

  -- An event is taken back once, by one of the same person, and taking back is not taken back.
  create trigger case_event_voids_one before insert on case_event
    when new.kind = 'voided' and not exists (
      select 1 from case_event_in_force as e
      where e.id = new.voids_event_id and e.case_id = new.case_id and e.person_id = new.person_id)
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  create trigger case_event_ends_with_departure before insert on case_event
    when exists (select 1 from case_event_in_force as e where e.person_id = new.person_id and e.kind = 'departed')
      and not exists (select 1 from case_event_kind as k where k.code = new.kind and k.after_departure = 1)
    begin select raise(abort, 'MEMBER_HAS_DEPARTED'); end;

  create trigger case_event_of_own_document before insert on case_event
    when new.document_id is not null and not exists (
      select 1 from travel_document as d where d.id = new.document_id and d.person_id = new.person_id)
    begin select raise(abort, 'DOCUMENT_OF_ANOTHER'); end;

  -- A document is asked for, issued and received once each.
  create trigger case_event_once_a_document before insert on case_event
    when new.kind in ('travel-document-requested', 'travel-document-issued', 'travel-document-received') and exists (
      select 1 from case_event_in_force as e where e.document_id = new.document_id and e.kind = new.kind)
    begin select raise(abort, 'DOCUMENT_EVENT_TWICE'); end;

  -- VHR-11: a number belongs to one document of its type and issuer.
  create trigger case_event_document_number_once before insert on case_event
    when new.kind = 'travel-document-issued' and exists (
      select 1 from case_event_in_force as e
      join travel_document as other on other.id = e.document_id
      join travel_document as own on own.id = new.document_id
      where e.document_number = new.document_number and +e.kind = 'travel-document-issued'
        and other.type = own.type and other.issuer_id = own.issuer_id)
    begin select raise(abort, 'DOCUMENT_NUMBER_TWICE'); end;

  -- VHR-16: an exit visa rests on a document of that person, received and still held, valid on the day of the request.
  create trigger case_event_exit_visa_needs_document before insert on case_event
    when new.kind = 'exit-visa-requested' and not (
      exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id and e.kind = 'travel-document-issued'
          and +e.happened_on <= new.happened_on and +e.expires_on >= new.happened_on)
      and exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id and e.kind = 'travel-document-received'
          and +e.happened_on <= new.happened_on)
      and not exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id
          and e.kind in ('travel-document-lost', 'travel-document-returned') and +e.happened_on <= new.happened_on))
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;

  -- VHR-16 the other way round: what a request rests on is not taken away behind it.
  create trigger case_event_exit_visa_keeps_document before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as basis
      join case_event_in_force as request
        on request.document_id = basis.document_id and request.kind = 'exit-visa-requested'
      where basis.id = new.voids_event_id
        and basis.kind in ('travel-document-requested', 'travel-document-issued', 'travel-document-received'))
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;
  create trigger case_event_exit_visa_came_before_loss before insert on case_event
    when new.kind in ('travel-document-lost', 'travel-document-returned') and exists (
      select 1 from case_event_in_force as request
      where request.document_id = new.document_id and request.kind = 'exit-visa-requested'
        and +request.happened_on > new.happened_on)
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;

  -- A person is once in a request; the day is the request's own.
  create trigger case_event_of_own_request before insert on case_event
    when new.kind = 'exit-visa-requested' and (
      new.happened_on is not (select r.requested_on from exit_visa_request as r where r.id = new.request_id)
      or exists (
        select 1 from case_event_in_force as e
        where e.request_id = new.request_id and e.person_id = new.person_id and +e.kind = 'exit-visa-requested'))
    begin select raise(abort, 'NOT_OF_THIS_REQUEST'); end;
  create trigger case_event_answers_request before insert on case_event
    when new.kind in ('exit-visa-granted', 'exit-visa-refused') and not exists (
      select 1 from case_event_in_force as e
      where e.request_id = new.request_id and e.person_id = new.person_id and +e.kind = 'exit-visa-requested'
        and +e.happened_on <= new.happened_on)
    begin select raise(abort, 'NOT_OF_THIS_REQUEST'); end;
`

/**
 * What lists and searches read. Derived from the events by the office in the transaction that writes them, proved equal
 * by its check. \`valid_from\` to before \`changes_on\`: the days for which a row is right without a new event, because a
 * document or a visa expires by itself.
 */
const readModels = `
  create table person_status (
    person_id text primary key not null references person (id),
    case_id text not null references consular_case (id),
    nationality text not null,
    step text not null check (step <> ''),
    since text not null,
    flags text not null check (json_valid(flags)),
    document_id text references travel_document (id),
    document_state text,
    document_expires_on text,
    request_id text references exit_visa_request (id),
    visa_requested_on text,
    valid_from text not null,
    changes_on text not null
  ) strict, without rowid;
  create index person_status_by_case on person_status (case_id, step);
  create index person_status_by_step on person_status (step, since, nationality);
  create index person_status_by_nationality on person_status (nationality, step);
  create index person_status_by_change on person_status (changes_on);
  create index person_status_by_start on person_status (valid_from);
  create index person_status_by_expiry on person_status (document_expires_on) where document_expires_on is not null;
  create index person_status_by_request on person_status (visa_requested_on) where visa_requested_on is not null;

  create table case_status (
    case_id text primary key not null references consular_case (id),
    number text not null,
    head_id text not null references person (id),
    members integer not null check (members > 0),
    nationality text not null,
    step text not null check (step <> ''),
    since text not null,
    flags text not null check (json_valid(flags))
  ) strict, without rowid;
  create index case_status_by_since on case_status (since, number);
  create index case_status_by_step on case_status (step, since, number);

  -- The day for which all these rows were last looked through: nothing changes by itself twice a day.
  create table case_status_day (
    only_row integer primary key default 1 check (only_row = 1),
    day text not null check (day is date(day))
  ) strict;
`
