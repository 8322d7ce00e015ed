/**
 * What lists and searches read. Derived from the events by the office in the transaction that writes them, proved equal
 * by its check. \`valid_from\` to before \`changes_on\`: the days for which a row is right without a new event, because a
 * document or a visa expires by itself.
 */
export const readModels = `
  create table person_status (
    person_id text primary key not null references person (id),
    case_id text not null references consular_case (id),
    case_number text not null,
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
  create index person_status_by_since on person_status (since, case_number, person_id);
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
