import { createHash } from 'node:crypto'
import type { Migration } from './migration.ts'

/**
 * The authority's private key lay open to every passphrase. It goes: its certificate is kept for the reports it stands
 * under, and the next authority's key lies under a key that those who issue certificates open, two together.
 */
export const reportingAuthority: Migration = {
  number: 140,
  name: 'reporting-authority',
  up(raw) {
    raw.exec(`
      create table reporting_authority (
        id text primary key not null,
        certificate blob not null,
        fingerprint text not null,
        sealed_key blob,
        created_at text not null,
        retired_at text
      ) strict;
      create unique index reporting_authority_in_use on reporting_authority ((retired_at is null)) where retired_at is null;

      create table sealing_key (
        user_id text primary key not null references office_user (id),
        public_key blob not null,
        sealed_key blob not null,
        made_at text not null
      ) strict;

      create table authority_share (
        authority_id text not null references reporting_authority (id),
        first_id text not null references office_user (id),
        second_id text not null references office_user (id),
        envelope blob not null,
        primary key (authority_id, first_id, second_id)
      ) strict;

      create table certificate_request (
        id text primary key not null,
        user_id text not null unique references office_user (id),
        public_key blob not null,
        sealed_key blob not null,
        roles text not null,
        asked_at text not null
      ) strict;

      create table certificate_consent (
        request_id text not null references certificate_request (id) on delete cascade,
        given_by text not null references office_user (id),
        for_id text not null references office_user (id),
        envelope blob not null,
        given_at text not null,
        primary key (request_id, for_id)
      ) strict;

      alter table signing_certificate add column authority_id text references reporting_authority (id);
      alter table signing_certificate add column roles text not null default '[]';
      alter table signing_certificate add column agreed_by text references office_user (id);
      alter table signing_certificate add column certified_by text references office_user (id);
      drop trigger signing_certificate_only_retires;
    `)
    const now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    const keep = raw.prepare(
      `insert into reporting_authority (id, certificate, fingerprint, created_at, retired_at) values ('first', ?, ?, ?, ${now})`,
    )
    const row = raw.prepare('select certificate, created_at from signing_authority').get() as Authority | undefined
    if (row) keep.run(row.certificate, fingerprintOf(row.certificate), row.created_at)
    raw.exec(`
      update signing_certificate set authority_id = 'first';
      update signing_certificate set retired_at = ${now} where retired_at is null;
      drop table signing_authority;

      create trigger signing_certificate_only_retires before update on signing_certificate
        when old.retired_at is not null
          or new.id is not old.id or new.user_id is not old.user_id or new.certificate is not old.certificate
          or new.fingerprint is not old.fingerprint or new.sealed_key is not old.sealed_key
          or new.issued_at is not old.issued_at or new.authority_id is not old.authority_id
          or new.roles is not old.roles or new.agreed_by is not old.agreed_by
          or new.certified_by is not old.certified_by
        begin select raise(abort, 'CERTIFICATES_ARE_KEPT'); end;
      create trigger reporting_authority_keeps_rows before delete on reporting_authority
        begin select raise(abort, 'CERTIFICATES_ARE_KEPT'); end;
      create trigger reporting_authority_only_retires before update on reporting_authority
        when old.retired_at is not null
          or new.id is not old.id or new.certificate is not old.certificate
          or new.fingerprint is not old.fingerprint or new.created_at is not old.created_at
          or new.sealed_key is not old.sealed_key
        begin select raise(abort, 'CERTIFICATES_ARE_KEPT'); end;
    `)
  },
}

interface Authority {
  certificate: Uint8Array
  created_at: string
}

/** As the program prints it: SHA-256 in groups of four capital digits. */
function fingerprintOf(certificate: Uint8Array): string {
  const hex = createHash('sha256').update(certificate).digest('hex').toUpperCase()
  return hex.replace(/.{4}(?!$)/g, '$& ')
}
