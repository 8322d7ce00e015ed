/** Cases, sessions, documents, requests and departures as they began. */
export const heads = `
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

/** Everything that happens to a person, and what of it stands. */
export const events = `
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
  create index case_event_by_request on case_event (request_id, person_id, kind) where request_id is not null;
  create index case_event_by_session on case_event (session_id, session_result, kind) where session_id is not null;
  create index case_event_by_departure on case_event (departure_id) where departure_id is not null;
  create index case_event_by_number on case_event (document_number) where document_number is not null;
  create unique index case_event_voided_once on case_event (voids_event_id) where voids_event_id is not null;

  create view case_event_in_force as
    select * from case_event as e
    where e.kind <> 'voided' and not exists (select 1 from case_event as v where v.voids_event_id = e.id);
`
