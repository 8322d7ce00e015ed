/** Nothing of the ledger is changed, taken away or replaced. */
export const keptForEver = `
  create trigger place_enters before insert on place
    when exists (select 1 from place where id = new.id)
      or not exists (
        select 1 from place_kind where code = new.kind and held = new.held and bounded = new.bounded)
      or (new.kind = 'warehouse' and (
        new.warehouse_id is not new.id or not exists (select 1 from warehouse where id = new.id)))
      or (new.kind = 'in-transit' and not exists (select 1 from document where id = new.id and kind = 'waybill'))
    begin select raise(abort, 'PLACES_ARE_KEPT'); end;
  create trigger place_keeps_words before update on place begin select raise(abort, 'PLACES_ARE_KEPT'); end;
  create trigger place_keeps_rows before delete on place begin select raise(abort, 'PLACES_ARE_KEPT'); end;

  create trigger lot_enters before insert on lot
    when exists (select 1 from lot where id = new.id)
      or exists (
        select 1 from lot where item_id = new.item_id and project_id = new.project_id and batch = new.batch
          and coalesce(expires_on, '') = coalesce(new.expires_on, '') and owner = new.owner
          and condition = new.condition)
    begin select raise(abort, 'LOTS_ARE_KEPT'); end;
  create trigger lot_keeps_words before update on lot begin select raise(abort, 'LOTS_ARE_KEPT'); end;
  create trigger lot_keeps_rows before delete on lot begin select raise(abort, 'LOTS_ARE_KEPT'); end;

  -- REF-9: what was counted in pieces cannot become packs.
  create trigger item_keeps_unit before update of unit, id on item
    when (new.unit <> old.unit or new.id <> old.id) and exists (select 1 from lot where item_id = old.id)
    begin select raise(abort, 'UNIT_IN_USE'); end;
  create trigger item_is_not_replaced before insert on item
    when exists (
      select 1 from item join lot on lot.item_id = item.id
        where item.id = new.id or (item.office_id = new.office_id and item.code = new.code))
    begin select raise(abort, 'UNIT_IN_USE'); end;

  create trigger document_enters before insert on document
    when exists (select 1 from document where id = new.id)
      or exists (select 1 from document where number = new.number)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_keeps_words before update on document begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_keeps_rows before delete on document begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;

  create trigger document_link_enters before insert on document_link
    when exists (
        select 1 from document_link
          where child_id = new.child_id and parent_id = new.parent_id and relation = new.relation)
      or (new.relation = 'reversal' and exists (
        select 1 from document_link where parent_id = new.parent_id and relation = 'reversal'))
      or (select count(*) from document_link where child_id = new.child_id)
        >= (select link_count from document where id = new.child_id)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_link_keeps_words before update on document_link
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_link_keeps_rows before delete on document_link
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;

  -- STK-31: approved by another person than the one who reported it; withdrawn only by that one.
  create trigger document_decision_enters before insert on document_decision
    when exists (select 1 from document_decision where document_id = new.document_id)
      or not exists (
        select 1 from document join document_kind on document_kind.code = document.kind
          where document.id = new.document_id and document_kind.needs_approval = 1
            and (document.recorded_by = new.recorded_by) = (new.decision = 'withdrawn')
            and new.happened_on >= document.happened_on)
      or new.happened_on > date(new.recorded_at, '+1 day')
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_decision_keeps_words before update on document_decision
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_decision_keeps_rows before delete on document_decision
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_waits after insert on document
    when (select needs_approval from document_kind where code = new.kind) = 1
    begin insert into document_waiting (document_id) values (new.id); end;
  create trigger document_waits_no_longer after insert on document_decision
    begin delete from document_waiting where document_id = new.document_id; end;
  create trigger document_waiting_enters before insert on document_waiting
    when not exists (
        select 1 from document join document_kind on document_kind.code = document.kind
          where document.id = new.document_id and document_kind.needs_approval = 1)
      or exists (select 1 from document_decision where document_id = new.document_id)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_waiting_keeps_words before update on document_waiting
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_waiting_keeps_rows before delete on document_waiting
    when not exists (select 1 from document_decision where document_id = old.document_id)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_awaits_approval before insert on document
    when new.movement_count > 0 and (select needs_approval from document_kind where code = new.kind) = 1
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;

  create trigger document_line_enters before insert on document_line
    when new.line_no is not (
        select coalesce(max(line_no), 0) + 1 from document_line where document_id = new.document_id)
      or new.line_no > (select line_count from document where id = new.document_id)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_line_keeps_words before update on document_line
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_line_keeps_rows before delete on document_line
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;

  -- A number is given once: a series only counts on.
  create trigger number_series_starts before insert on number_series
    when new.last <> 1 or exists (
      select 1 from number_series where kind = new.kind and code = new.code and year = new.year)
    begin select raise(abort, 'NUMBERS_ARE_GIVEN_ONCE'); end;
  create trigger number_series_counts before update on number_series
    when new.last <> old.last + 1 or new.kind <> old.kind or new.code <> old.code or new.year <> old.year
    begin select raise(abort, 'NUMBERS_ARE_GIVEN_ONCE'); end;
  create trigger number_series_keeps_rows before delete on number_series
    begin select raise(abort, 'NUMBERS_ARE_GIVEN_ONCE'); end;
`
