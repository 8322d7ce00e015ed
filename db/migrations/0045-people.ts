import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

/**
 * People. A person is an id that never changes; what is known of them is a version, and the newest counts. Versions are
 * the only rows that an approved erasure may blank: the names, the birth but its year, the phone and the address go, and
 * what is counted (sex, year of birth, nationality, site) stays.
 */
export const people: Migration = {
  number: 45,
  name: 'people',
  up(raw) {
    for (const name of ['person_sex', 'person_source', 'birth_kind', 'vulnerability', 'relation', 'erasure_ground']) {
      raw.exec(vocabularyTable(name))
    }
    raw.exec(tables)
    raw.exec(rules)
  },
}

const tables = `
  create table person (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    recorded_at text not null,
    recorded_by text not null references office_user (id)
  ) strict, without rowid;

  -- Asked by one, decided by another; nothing is asked twice of the same person while it waits or when it was done.
  create table erasure (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    person_id text not null references person (id),
    ground text not null references erasure_ground (code),
    asked_at text not null,
    asked_by text not null references office_user (id)
  ) strict, without rowid;
  create index erasure_by_person on erasure (person_id);

  create table erasure_decision (
    erasure_id text primary key not null references erasure (id),
    approved integer not null check (approved in (0, 1)),
    decided_at text not null,
    decided_by text not null references office_user (id)
  ) strict, without rowid;

  create table person_version (
    person_id text not null references person (id),
    version integer not null check (version > 0),
    family_name text not null,
    given_names text not null,
    name_as_told text not null,
    name_arabic text not null,
    sex text not null references person_sex (code),
    -- What was told: a day, a month (2001-05), a year, or an age in years and the day it was told on.
    birth_known text not null references birth_kind (code),
    birth_told text not null check (birth_told <> ''),
    birth_told_on text check (birth_told_on is date(birth_told_on)),
    born_from text not null check (born_from is date(born_from)),
    born_until text not null check (born_until is date(born_until)),
    nationality text not null check (nationality <> ''),
    phone text not null,
    -- The digits from the last to the first, so that an index finds a number with or without its country code.
    phone_reversed text not null,
    -- Where the person stays: a site, or an address.
    site_id text references site (id),
    address text not null,
    disability text not null references disability_status (code),
    source text not null references person_source (code),
    -- Why it corrects the version before it; the first corrects none.
    reason text not null,
    recorded_at text not null,
    recorded_by text not null references office_user (id),
    -- The erasure that blanked it.
    erasure_id text references erasure (id),
    primary key (person_id, version),
    check (erasure_id is not null or given_names <> ''),
    check (erasure_id is not null or version = 1 or reason <> ''),
    check (born_until >= born_from),
    check ((birth_known = 'age') = (birth_told_on is not null))
  ) strict, without rowid;
  create index person_version_by_phone on person_version (phone_reversed) where phone_reversed <> '';

  create table person_vulnerability (
    person_id text not null,
    version integer not null,
    code text not null references vulnerability (code),
    primary key (person_id, version, code),
    foreign key (person_id, version) references person_version (person_id, version)
  ) strict, without rowid;

  -- What is known of each person now.
  create view person_now as
    select v.*, (select json_group_array(p.code) from person_vulnerability as p
      where p.person_id = v.person_id and p.version = v.version) as vulnerabilities
    from person_version as v
    where v.version = (select max(l.version) from person_version as l where l.person_id = v.person_id);

  -- The words of the newest names in the forms in which they are looked for: derived, and gone with an erasure.
  create table person_name_token (
    form text not null check (form <> ''),
    token text not null check (token <> ''),
    person_id text not null references person (id),
    primary key (form, token, person_id)
  ) strict, without rowid;
  create index person_name_token_by_person on person_name_token (person_id);
`

/** The insert guards are there because INSERT OR REPLACE removes the row it collides with without a delete trigger. */
const keepsRows = (table: string, key: string) => `
  create trigger ${table}_keeps_words before update on ${table}
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger ${table}_keeps_rows before delete on ${table}
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger ${table}_replaces_nothing before insert on ${table}
    when exists (select 1 from ${table} where ${key} = new.${key})
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
`

const rules = `
  ${keepsRows('person', 'id')}
  ${keepsRows('erasure', 'id')}
  ${keepsRows('erasure_decision', 'erasure_id')}

  create trigger erasure_asked_once before insert on erasure
    when exists (
      select 1 from erasure as e left join erasure_decision as d on d.erasure_id = e.id
      where e.person_id = new.person_id and d.approved is not 0)
    begin select raise(abort, 'ERASURE_ASKED_ALREADY'); end;
  create trigger erasure_decided_by_another before insert on erasure_decision
    when exists (select 1 from erasure as e where e.id = new.erasure_id and e.asked_by = new.decided_by)
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;

  create trigger person_version_follows before insert on person_version
    when new.erasure_id is not null
      or new.version is not (select coalesce(max(v.version), 0) + 1 from person_version as v where v.person_id = new.person_id)
      or exists (select 1 from person_version as v where v.person_id = new.person_id and v.erasure_id is not null)
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger person_version_keeps_rows before delete on person_version
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  -- The one change there is: an approved erasure of this person blanks what tells who they are, and nothing else.
  create trigger person_version_keeps_words before update on person_version
    when not (
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
      and substr(new.born_from, 1, 4) is substr(old.born_from, 1, 4))
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;

  create trigger person_vulnerability_keeps_words before update on person_vulnerability
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger person_vulnerability_replaces_nothing before insert on person_vulnerability
    when exists (
      select 1 from person_vulnerability as p
      where p.person_id = new.person_id and p.version = new.version and p.code = new.code)
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
  create trigger person_vulnerability_keeps_rows before delete on person_vulnerability
    when not exists (
      select 1 from person_version as v
      where v.person_id = old.person_id and v.version = old.version and v.erasure_id is not null)
    begin select raise(abort, 'PERSONS_ARE_KEPT'); end;
`
