import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

/** Distributions: the plan, what happened to it, and each version of its report. Nothing here is ever rewritten. */
export const distribution: Migration = {
  number: 40,
  name: 'distribution',
  up(raw) {
    raw.exec(vocabularyTable('distribution_type'))
    raw.exec(vocabularyTable('distribution_event_kind'))
    raw.exec(`
      create table distribution (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        number text not null unique,
        project_id text not null references project (id),
        site_id text not null references site (id),
        type text not null references distribution_type (code),
        planned_on text not null check (planned_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        target_households integer not null check (target_households >= 0),
        target_people integer not null check (target_people >= 0),
        remarks text not null,
        recorded_at text not null,
        recorded_by text not null references office_user (id)
      ) strict;
      create index distribution_by_day on distribution (planned_on, id);

      -- Kits as they were planned; what they hold is already expanded into distribution_item.
      create table distribution_kit (
        distribution_id text not null references distribution (id),
        kit_id text not null references kit (id),
        quantity integer not null check (quantity > 0),
        primary key (distribution_id, kit_id)
      ) strict, without rowid;

      create table distribution_item (
        distribution_id text not null references distribution (id),
        item_id text not null references item (id),
        quantity integer not null check (quantity > 0),
        primary key (distribution_id, item_id)
      ) strict, without rowid;

      -- Waybills, arrivals and the verification are documents of the ledger and are not repeated here.
      create table distribution_event (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        distribution_id text not null references distribution (id),
        kind text not null references distribution_event_kind (code),
        happened_on text not null check (happened_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        data text not null check (json_valid(data)),
        recorded_at text not null,
        recorded_by text not null references office_user (id)
      ) strict;
      create index distribution_event_by_distribution on distribution_event (distribution_id, recorded_at);

      create table distribution_report (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        distribution_id text not null references distribution (id),
        version integer not null check (version > 0),
        happened_on text not null check (happened_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        households integer not null check (households >= 0),
        no_shows integer not null check (no_shows >= 0),
        extra_people integer not null check (extra_people >= 0),
        extra_reason text not null,
        incidents text not null,
        signed_by text not null check (signed_by <> ''),
        recorded_at text not null,
        recorded_by text not null references office_user (id),
        unique (distribution_id, version)
      ) strict;
      create index distribution_report_by_day on distribution_report (happened_on, version);

      create table distribution_report_line (
        report_id text not null references distribution_report (id),
        item_id text not null references item (id),
        distributed integer not null check (distributed >= 0),
        returned integer not null check (returned >= 0),
        lost integer not null check (lost >= 0),
        damaged integer not null check (damaged >= 0),
        primary key (report_id, item_id)
      ) strict, without rowid;

      create table distribution_report_people (
        report_id text not null references distribution_report (id),
        population_group text not null references population_group (code),
        sex text not null references sex (code),
        band text not null check (band <> ''),
        disability text not null references disability_status (code),
        people integer not null check (people >= 0),
        primary key (report_id, population_group, sex, band, disability)
      ) strict, without rowid;
    `)
    for (const [table, key] of appendOnly) {
      const same = key.map((column) => `${column} = new.${column}`).join(' and ')
      raw.exec(`
        create trigger ${table}_keeps_rows before delete on ${table}
          begin select raise(abort, 'DISTRIBUTIONS_ARE_KEPT'); end;
        create trigger ${table}_keeps_words before update on ${table}
          begin select raise(abort, 'DISTRIBUTIONS_ARE_KEPT'); end;
        -- INSERT OR REPLACE removes the row it collides with without firing a delete trigger.
        create trigger ${table}_replaces_nothing before insert on ${table}
          when exists (select 1 from ${table} where ${same})
          begin select raise(abort, 'DISTRIBUTIONS_ARE_KEPT'); end;
      `)
    }
    raw.exec(`
      create trigger distribution_number_once before insert on distribution
        when exists (select 1 from distribution where number = new.number)
        begin select raise(abort, 'DISTRIBUTIONS_ARE_KEPT'); end;
      create trigger distribution_report_version_next before insert on distribution_report
        when new.version is not (
          select coalesce(max(version), 0) + 1 from distribution_report where distribution_id = new.distribution_id)
        begin select raise(abort, 'DISTRIBUTIONS_ARE_KEPT'); end;
    `)
  },
}

const appendOnly: readonly (readonly [table: string, key: readonly string[]])[] = [
  ['distribution', ['id']],
  ['distribution_kit', ['distribution_id', 'kit_id']],
  ['distribution_item', ['distribution_id', 'item_id']],
  ['distribution_event', ['id']],
  ['distribution_report', ['id']],
  ['distribution_report_line', ['report_id', 'item_id']],
  ['distribution_report_people', ['report_id', 'population_group', 'sex', 'band', 'disability']],
]
