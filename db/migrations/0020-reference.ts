import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

/**
 * What the office's work refers to: places, items, donors and projects, parties, kits, and the vocabularies that
 * several areas share. `office_id` is the office a record belongs to: only that one changes it.
 */
export const reference: Migration = {
  number: 20,
  name: 'reference',
  up(raw) {
    for (const name of vocabularies) raw.exec(vocabularyTable(name))
    raw.exec(`
      create table admin_area (
        pcode text primary key not null check (pcode <> ''),
        name_en text not null,
        name_ar text not null,
        -- REF-3: the parent comes from the table, never from the code.
        parent_pcode text references admin_area (pcode),
        level integer not null check (level >= 0)
      ) strict;
      create index admin_area_by_parent on admin_area (parent_pcode);

      create table item (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        code text not null check (code <> ''),
        name_en text not null check (name_en <> ''),
        name_fr text not null,
        name_ar text not null,
        category text not null references item_category (code),
        unit text not null references item_unit (code),
        pack_unit text not null,
        units_per_pack integer not null check (units_per_pack > 0),
        weight_grams integer not null check (weight_grams >= 0),
        volume_millilitres integer not null check (volume_millilitres >= 0),
        tracks_batch integer not null check (tracks_batch in (0, 1)),
        tracks_expiry integer not null check (tracks_expiry in (0, 1)),
        warn_days_before_expiry integer not null check (warn_days_before_expiry >= 0),
        is_menstrual_hygiene integer not null check (is_menstrual_hygiene in (0, 1)),
        barcode text not null,
        status text not null check (status in ('active', 'discontinued')),
        unique (office_id, code)
      ) strict;

      create table donor (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        code text not null check (code <> ''),
        name text not null check (name <> ''),
        unique (office_id, code)
      ) strict;

      create table project (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        code text not null check (code <> ''),
        title text not null check (title <> ''),
        donor_id text not null references donor (id),
        starts_on text not null check (starts_on is date(starts_on)),
        ends_on text not null check (ends_on is date(ends_on)),
        status text not null check (status in ('open', 'closing', 'closed')),
        check (ends_on >= starts_on),
        unique (office_id, code)
      ) strict;
      create index project_by_donor on project (donor_id);

      create table site (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        name_en text not null check (name_en <> ''),
        name_fr text not null,
        name_ar text not null,
        type text not null references site_type (code),
        pcode text references admin_area (pcode),
        sensitive integer not null check (sensitive in (0, 1)),
        status text not null check (status in ('open', 'closed', 'inaccessible'))
      ) strict;
      create index site_by_area on site (pcode);

      create table warehouse (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        -- Part of the numbers of its documents.
        code text not null check (code glob '[A-Z]*' and length(code) between 2 and 8),
        name_en text not null check (name_en <> ''),
        name_fr text not null,
        name_ar text not null,
        type text not null references warehouse_type (code),
        pcode text references admin_area (pcode),
        status text not null check (status in ('open', 'counting', 'closed')),
        unique (office_id, code)
      ) strict;
      create index warehouse_by_area on warehouse (pcode);

      create table party (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        name_en text not null check (name_en <> ''),
        name_fr text not null,
        name_ar text not null,
        kind text not null references party_kind (code),
        country text not null,
        status text not null check (status in ('active', 'expired'))
      ) strict;

      create table kit (
        id text primary key not null,
        office_id text not null check (office_id <> ''),
        code text not null check (code <> ''),
        version integer not null check (version > 0),
        name_en text not null check (name_en <> ''),
        name_fr text not null,
        name_ar text not null,
        variant text not null references kit_variant (code),
        endorsed_on text check (endorsed_on is null or endorsed_on is date(endorsed_on)),
        endorsed_by text not null,
        status text not null check (status in ('in-use', 'superseded')),
        -- How many contents there are: a version in use takes no more.
        content_count integer not null check (content_count > 0),
        unique (office_id, code, version)
      ) strict;

      create table kit_content (
        kit_id text not null references kit (id),
        line_no integer not null check (line_no > 0),
        item_id text not null references item (id),
        quantity integer not null check (quantity > 0),
        primary key (kit_id, line_no)
      ) strict, without rowid;
      create index kit_content_by_item on kit_content (item_id);

      -- REF-10: a version in use never changes; it can only be superseded. The insert guards are there because
      -- INSERT OR REPLACE removes the row it collides with without firing a delete trigger.
      create trigger kit_enters before insert on kit
        when exists (select 1 from kit
          where id = new.id or (office_id = new.office_id and code = new.code and version = new.version))
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
      create trigger kit_keeps_words before update on kit
        when not (old.status = 'in-use' and new.status = 'superseded' and new.id = old.id and new.code = old.code
          and new.version = old.version and new.name_en = old.name_en and new.name_fr = old.name_fr
          and new.name_ar = old.name_ar and new.variant = old.variant and new.endorsed_on is old.endorsed_on
          and new.endorsed_by = old.endorsed_by and new.content_count = old.content_count
          and new.office_id = old.office_id)
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
      create trigger kit_keeps_rows before delete on kit
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
      create trigger kit_content_enters before insert on kit_content
        when new.line_no is not (select coalesce(max(line_no), 0) + 1 from kit_content where kit_id = new.kit_id)
          or new.line_no > (select content_count from kit where id = new.kit_id)
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
      create trigger kit_content_keeps_words before update on kit_content
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
      create trigger kit_content_keeps_rows before delete on kit_content
        begin select raise(abort, 'KIT_VERSIONS_ARE_KEPT'); end;
    `)
  },
}

const vocabularies = [
  'item_category',
  'item_unit',
  'site_type',
  'warehouse_type',
  'party_kind',
  'kit_variant',
  'population_group',
  'sex',
  'disability_status',
]
