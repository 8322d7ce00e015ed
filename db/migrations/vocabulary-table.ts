/**
 * SQL of the table of a vocabulary: one row for each code, which other tables refer to. It starts empty: `fillVocabularies`
 * (db/vocabularies.ts) brings in what this program knows at each opening, so that a new code needs no migration. A code
 * once there is neither changed nor removed. `more`: further columns, each with a comma before it.
 */
export const vocabularyTable = (name: string, more = '') => `
  create table ${name} (
    code text primary key not null check (code <> '')${more}
  ) strict, without rowid;
  -- INSERT OR REPLACE removes the row it collides with without firing a delete trigger.
  create trigger ${name}_enters before insert on ${name}
    when exists (select 1 from ${name} where code = new.code)
    begin select raise(abort, 'VOCABULARIES_ARE_KEPT'); end;
  create trigger ${name}_keeps_words before update on ${name}
    begin select raise(abort, 'VOCABULARIES_ARE_KEPT'); end;
  create trigger ${name}_keeps_rows before delete on ${name}
    begin select raise(abort, 'VOCABULARIES_ARE_KEPT'); end;
`
