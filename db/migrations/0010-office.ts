import type { Migration } from './migration.ts'

/** The office, its people, settings, drafts, attachments, the journal and the calls already answered. */
export const office: Migration = {
  number: 10,
  name: 'office',
  up(raw) {
    raw.exec(`
      create table office (
        only_row integer primary key default 1 check (only_row = 1),
        id text not null unique,
        code text not null check (code <> ''),
        name text not null check (name <> ''),
        country text not null check (country <> ''),
        demo integer not null check (demo in (0, 1)),
        created_at text not null
      ) strict;

      create table office_user (
        id text primary key not null,
        office_id text not null references office (id),
        display_name text not null check (display_name <> ''),
        status text not null check (status in ('active', 'suspended')),
        must_change integer not null check (must_change in (0, 1)),
        created_at text not null,
        created_by text references office_user (id),
        suspended_at text,
        check ((status = 'suspended') = (suspended_at is not null))
      ) strict;

      create table user_role (
        user_id text not null references office_user (id),
        role text not null check (role <> ''),
        given_at text not null,
        primary key (user_id, role)
      ) strict, without rowid;

      create table setting (
        scope text not null,
        name text not null,
        value text not null check (json_valid(value)),
        primary key (scope, name)
      ) strict, without rowid;

      create table draft (
        id text primary key not null,
        user_id text not null references office_user (id),
        kind text not null,
        subject_id text not null,
        body text not null check (json_valid(body)),
        updated_at text not null
      ) strict;
      create index draft_by_user on draft (user_id, updated_at);
      create index draft_by_subject on draft (user_id, kind, subject_id);

      create table attachment (
        id text primary key not null,
        office_id text not null references office (id),
        blob_id text not null,
        subject_kind text not null,
        subject_id text not null,
        name text not null,
        mime text not null,
        byte_count integer not null check (byte_count >= 0),
        sha256 text not null,
        added_at text not null,
        added_by text not null references office_user (id)
      ) strict;
      create index attachment_by_subject on attachment (subject_kind, subject_id);

      create table if not exists attachments.blob (
        id text primary key not null,
        sha256 text not null,
        mime text not null,
        name text not null,
        bytes blob not null,
        created_at text not null
      ) strict;

      -- No unique constraint besides the sequence: INSERT OR REPLACE would remove the row it collides with.
      create table journal (
        seq integer primary key,
        office_id text not null references office (id),
        at text not null,
        user_id text references office_user (id),
        action text not null check (action <> ''),
        call_id text,
        subjects text not null check (json_valid(subjects)),
        details_digest text not null check (length(details_digest) = 64),
        previous_hash text not null check (length(previous_hash) = 64),
        hash text not null check (length(hash) = 64)
      ) strict;
      create index journal_by_time on journal (at);
      create index journal_by_user on journal (user_id, seq);
      create index journal_by_call on journal (call_id) where call_id is not null;

      create table journal_detail (
        seq integer not null references journal (seq),
        part integer not null check (part >= 0),
        digest text not null check (length(digest) = 64),
        salt text check (length(salt) = 64),
        details text check (json_valid(details)),
        primary key (seq, part),
        check ((salt is null) = (details is null))
      ) strict;

      create table journal_subject (
        seq integer not null references journal (seq),
        kind text not null,
        subject_id text not null,
        primary key (kind, subject_id, seq)
      ) strict, without rowid;
      create index journal_subject_by_entry on journal_subject (seq);

      create table call (
        call_id text primary key not null,
        procedure text not null,
        input_hash text not null,
        outcome text not null check (json_valid(outcome)),
        journal_seq integer references journal (seq),
        user_id text not null references office_user (id),
        at text not null
      ) strict;
      create index call_by_time on call (at);

      create trigger journal_grows_by_one before insert on journal
        when new.seq is not (select coalesce(max(seq), 0) + 1 from journal)
          or new.previous_hash is not (
            select coalesce(
              (select hash from journal order by seq desc limit 1),
              (select replace(lower(id), '-', '') || replace(lower(id), '-', '') from office)))
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_keeps_rows before delete on journal
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_keeps_words before update on journal
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      -- What an entry says is written with it, and can later only be blanked whole, by an erasure; the digest stays.
      create trigger journal_detail_comes_with_its_entry before insert on journal_detail
        when new.seq is not (select max(seq) from journal)
          or exists (select 1 from journal_detail where seq = new.seq and part = new.part)
          or exists (select 1 from journal_subject where seq = new.seq)
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_detail_keeps_rows before delete on journal_detail
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_detail_is_only_blanked before update on journal_detail
        when new.seq is not old.seq or new.part is not old.part or new.digest is not old.digest
          or new.salt is not null or new.details is not null
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_subject_keeps_rows before delete on journal_subject
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      create trigger journal_subject_keeps_words before update on journal_subject
        begin select raise(abort, 'JOURNAL_ONLY_GROWS'); end;
      -- INSERT OR REPLACE removes rows without firing delete triggers: a second answer to a call is refused here.
      create trigger call_answers_once before insert on call
        when exists (select 1 from call where call_id = new.call_id)
        begin select raise(abort, 'CALLS_ARE_KEPT'); end;
      -- Forgotten after ninety days of the journal's own time: no page comes back with a call that old.
      create trigger call_keeps_rows before delete on call
        when old.at > strftime('%Y-%m-%dT%H:%M:%fZ', (select at from journal order by seq desc limit 1), '-90 days')
        begin select raise(abort, 'CALLS_ARE_KEPT'); end;
      create trigger call_keeps_words before update on call
        begin select raise(abort, 'CALLS_ARE_KEPT'); end;
      create trigger office_keeps_its_id before update on office
        when new.id is not old.id
        begin select raise(abort, 'OFFICE_KEEPS_ITS_ID'); end;
      create trigger office_user_keeps_rows before delete on office_user
        begin select raise(abort, 'USERS_ARE_KEPT'); end;
    `)
  },
}
