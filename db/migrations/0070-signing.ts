import type { Migration } from './migration.ts'

/** The office's signing authority and each person's signing certificate. Certificates are kept: old reports name them. */
export const signing: Migration = {
  number: 70,
  name: 'signing',
  up(raw) {
    raw.exec(`
      create table signing_authority (
        only_row integer primary key default 1 check (only_row = 1),
        certificate blob not null,
        private_key blob not null,
        created_at text not null
      ) strict;

      create table signing_certificate (
        id text primary key not null,
        user_id text not null references office_user (id),
        certificate blob not null,
        fingerprint text not null,
        sealed_key blob not null,
        issued_at text not null,
        retired_at text
      ) strict;
      create unique index signing_certificate_in_use on signing_certificate (user_id) where retired_at is null;

      create trigger signing_certificate_keeps_rows before delete on signing_certificate
        begin select raise(abort, 'CERTIFICATES_ARE_KEPT'); end;
      create trigger signing_certificate_only_retires before update on signing_certificate
        when old.retired_at is not null
          or new.id is not old.id or new.user_id is not old.user_id or new.certificate is not old.certificate
          or new.fingerprint is not old.fingerprint or new.sealed_key is not old.sealed_key
          or new.issued_at is not old.issued_at
        begin select raise(abort, 'CERTIFICATES_ARE_KEPT'); end;
    `)
  },
}
