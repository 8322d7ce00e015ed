import type { Migration } from './migration.ts'

/**
 * Monthly reports: each preparation of a month is a version with its frozen figures, its signed files and what became
 * of it. A month's state follows from the events of its last version.
 */
export const report: Migration = {
  number: 60,
  name: 'report',
  up(raw) {
    raw.exec(tables)
    raw.exec(order)
    raw.exec(keptForEver)
  },
}

const tables = `
  create table report (
    id text primary key not null,
    month text not null check (month is strftime('%Y-%m', month || '-01')),
    version integer not null check (version > 0),
    unique (month, version)
  ) strict;

  create table report_event (
    id text primary key not null,
    report_id text not null references report (id),
    -- From 1 without gaps.
    event_no integer not null check (event_no > 0),
    kind text not null check (kind in ('prepared', 'withdrawn', 'approved', 'reopened')),
    reason text not null,
    recorded_at text not null check (datetime(recorded_at) is not null),
    recorded_by text not null references office_user (id),
    unique (report_id, event_no),
    check (kind not in ('withdrawn', 'reopened') or reason <> '')
  ) strict;

  -- The canonical JSON that the digest was taken over: the text, not the value, is what was signed.
  create table report_dataset (
    report_id text primary key not null references report (id),
    dataset text not null check (json_type(dataset) = 'object'),
    digest text not null check (length(digest) = 64)
  ) strict;

  -- The bytes lie in attachments.blob.
  create table report_pdf (
    report_id text not null references report (id),
    stage text not null check (stage in ('prepared', 'approved')),
    language text not null check (language <> ''),
    blob_id text not null,
    sha256 text not null check (length(sha256) = 64),
    primary key (report_id, stage, language)
  ) strict, without rowid;
`

const order = `
  -- A month is prepared again only after its last version was withdrawn or reopened.
  create trigger report_enters before insert on report
    when exists (select 1 from report where id = new.id)
      or new.version is not (select coalesce(max(version), 0) + 1 from report where month = new.month)
      or (new.version > 1 and coalesce((
        select kind from report_event join report as last on last.id = report_event.report_id
          where last.month = new.month and last.version = new.version - 1 order by event_no desc limit 1),
        '') not in ('withdrawn', 'reopened'))
    begin select raise(abort, 'REPORTS_ARE_KEPT'); end;

  -- REF-14: nobody approves what they prepared.
  create trigger report_event_enters before insert on report_event
    when exists (select 1 from report_event where id = new.id)
      or new.event_no is not (
        select coalesce(max(event_no), 0) + 1 from report_event where report_id = new.report_id)
      or (coalesce((
          select kind from report_event where report_id = new.report_id order by event_no desc limit 1), '')
        || ' ' || new.kind) not in (' prepared', 'prepared withdrawn', 'prepared approved', 'approved reopened')
      or (new.kind = 'approved' and new.recorded_by = (
        select recorded_by from report_event where report_id = new.report_id order by event_no desc limit 1))
    begin select raise(abort, 'REPORTS_ARE_KEPT'); end;
`

const kept: readonly (readonly [table: string, same: string])[] = [
  ['report', ''],
  ['report_event', ''],
  ['report_dataset', 'report_id = new.report_id'],
  ['report_pdf', 'report_id = new.report_id and stage = new.stage and language = new.language'],
]

const keptForEver = kept
  .map(
    ([table, same]) => `
      create trigger ${table}_keeps_rows before delete on ${table}
        begin select raise(abort, 'REPORTS_ARE_KEPT'); end;
      create trigger ${table}_keeps_words before update on ${table}
        begin select raise(abort, 'REPORTS_ARE_KEPT'); end;
      ${
        // INSERT OR REPLACE removes the row it collides with without firing a delete trigger.
        same &&
        `create trigger ${table}_replaces_nothing before insert on ${table}
          when exists (select 1 from ${table} where ${same})
          begin select raise(abort, 'REPORTS_ARE_KEPT'); end;`
      }`,
  )
  .join('\n')
