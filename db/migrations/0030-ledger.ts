import type { Migration } from './migration.ts'

/**
 * The stock ledger: double-entry movements of lots between places, made only by posted documents (design §5).
 *
 * The rules hold for SQL typed by hand too. Every "enters" trigger also guards against INSERT OR REPLACE, which removes
 * the row it collides with without firing a delete trigger.
 */
export const ledger: Migration = {
  number: 30,
  name: 'ledger',
  up(raw) {
    raw.exec(tables)
    raw.exec(keptForEver)
    raw.exec(posting)
    raw.exec(balances)
    raw.exec(closing)
    raw.exec(outsidePlaces)
  },
}

const tables = `
  -- A place that stands for a record has that record's id: a warehouse, a waybill's load, a distribution. The ones
  -- outside have the fixed ids at the end of this file. A real place is never below zero.
  create table place (
    id text primary key not null,
    kind text not null check (kind <> ''),
    real integer not null check (real in (0, 1)),
    check (real = 1 or kind not in ('warehouse', 'in-transit', 'distribution', 'beneficiaries', 'loss', 'damage'))
  ) strict;
  create index place_by_kind on place (kind);

  create table lot (
    id text primary key not null,
    item_id text not null references item (id),
    batch text not null,
    expires_on text check (expires_on is null or expires_on is date(expires_on)),
    project_id text not null references project (id),
    -- Empty: the organisation's own goods.
    owner text not null,
    condition text not null check (condition in ('good', 'damaged'))
  ) strict;
  create unique index lot_by_facts on lot (item_id, project_id, batch, coalesce(expires_on, ''), owner, condition);
  create index lot_by_project on lot (project_id);

  create table document (
    id text primary key not null,
    kind text not null check (kind <> ''),
    number text not null unique check (number <> ''),
    warehouse_id text references warehouse (id),
    from_place_id text not null references place (id),
    to_place_id text not null references place (id),
    happened_on text not null check (happened_on is date(happened_on)),
    recorded_at text not null check (datetime(recorded_at) is not null),
    recorded_by text not null references office_user (id),
    reverses_id text references document (id),
    waybill_id text references document (id),
    distribution_id text,
    -- The fields of its kind, as they were typed.
    details text not null check (json_type(details) = 'object'),
    -- How many lines and movements it has: a posted document takes no more.
    line_count integer not null check (line_count >= 0),
    movement_count integer not null check (movement_count >= 0),
    -- A day ahead, because the office may be east of Greenwich.
    check (happened_on <= date(recorded_at, '+1 day'))
  ) strict;
  create index document_by_day on document (happened_on);
  create index document_by_kind on document (kind, happened_on);
  create index document_by_warehouse on document (warehouse_id, happened_on);
  create unique index document_by_reversed on document (reverses_id) where reverses_id is not null;
  create index document_by_waybill on document (waybill_id) where waybill_id is not null;
  create index document_by_distribution on document (distribution_id) where distribution_id is not null;
  create index receipt_by_waybill_number on document (json_extract(details, '$.waybillNumber')) where kind = 'receipt';

  create table document_line (
    document_id text not null references document (id),
    line_no integer not null check (line_no > 0),
    typed text not null check (json_type(typed) = 'object'),
    primary key (document_id, line_no)
  ) strict, without rowid;

  create table movement (
    id integer primary key,
    document_id text not null references document (id),
    line_no integer not null check (line_no > 0),
    lot_id text not null references lot (id),
    from_place_id text not null references place (id),
    to_place_id text not null references place (id),
    quantity integer not null check (quantity > 0),
    happened_on text not null,
    recorded_at text not null,
    check (from_place_id <> to_place_id)
  ) strict;
  create unique index movement_by_document on movement (document_id, line_no);
  create index movement_in on movement (to_place_id, lot_id, happened_on, quantity);
  create index movement_out on movement (from_place_id, lot_id, happened_on, quantity);
  create index movement_by_day on movement (happened_on, lot_id, from_place_id, to_place_id, quantity);

  -- Kept by the trigger movement_counts; always the sum of the movements.
  create table balance (
    place_id text not null references place (id),
    lot_id text not null references lot (id),
    quantity integer not null,
    primary key (place_id, lot_id)
  ) strict, without rowid;
  create index balance_by_lot on balance (lot_id, place_id, quantity);

  create table number_series (
    kind text not null,
    code text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (kind, code, year)
  ) strict, without rowid;

  -- A month is closed while it has a row here that was not reopened.
  create table closed_month (
    closing integer primary key,
    month text not null check (month is strftime('%Y-%m', month || '-01')),
    closed_at text not null,
    closed_by text not null references office_user (id),
    reopened_at text,
    reopened_by text references office_user (id),
    check ((reopened_at is null) = (reopened_by is null))
  ) strict;
  create index month_now_closed on closed_month (month) where reopened_at is null;

  create table balance_at_close (
    closing integer not null references closed_month (closing),
    place_id text not null references place (id),
    lot_id text not null references lot (id),
    quantity integer not null,
    primary key (closing, place_id, lot_id)
  ) strict, without rowid;
`

const keptForEver = `
  create trigger place_enters before insert on place
    when exists (select 1 from place where id = new.id)
      or (new.kind = 'warehouse' and not exists (select 1 from warehouse where id = new.id))
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
      select 1 from item join lot on lot.item_id = item.id where item.id = new.id or item.code = new.code)
    begin select raise(abort, 'UNIT_IN_USE'); end;

  create trigger document_enters before insert on document
    when exists (select 1 from document where id = new.id)
      or exists (select 1 from document where number = new.number)
      or exists (select 1 from document where reverses_id = new.reverses_id)
    begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_keeps_words before update on document begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;
  create trigger document_keeps_rows before delete on document begin select raise(abort, 'DOCUMENTS_ARE_KEPT'); end;

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

const posting = `
  create trigger movement_grows_by_one before insert on movement
    when new.id is not (select coalesce(max(id), 0) + 1 from movement)
    begin select raise(abort, 'MOVEMENTS_ONLY_GROW'); end;
  create trigger movement_keeps_words before update on movement
    begin select raise(abort, 'MOVEMENTS_ONLY_GROW'); end;
  create trigger movement_keeps_rows before delete on movement
    begin select raise(abort, 'MOVEMENTS_ONLY_GROW'); end;

  create trigger movement_needs_document before insert on movement
    when not exists (
        select 1 from document where id = new.document_id and happened_on = new.happened_on
          and recorded_at = new.recorded_at and movement_count >= new.line_no)
      or new.line_no is not (
        select coalesce(max(line_no), 0) + 1 from movement where document_id = new.document_id)
    begin select raise(abort, 'NO_SUCH_DOCUMENT'); end;

  -- Also a month before the last closed one: its balances are part of the closed ones.
  create trigger movement_in_open_month before insert on movement
    when exists (
      select 1 from closed_month where reopened_at is null and month >= substr(new.happened_on, 1, 7))
    begin select raise(abort, 'MONTH_CLOSED'); end;

  create trigger movement_counts after insert on movement
    begin
      update balance set quantity = quantity + new.quantity
        where place_id = new.to_place_id and lot_id = new.lot_id;
      insert into balance (place_id, lot_id, quantity)
        select new.to_place_id, new.lot_id, new.quantity
        where not exists (select 1 from balance where place_id = new.to_place_id and lot_id = new.lot_id);
      update balance set quantity = quantity - new.quantity
        where place_id = new.from_place_id and lot_id = new.lot_id;
      insert into balance (place_id, lot_id, quantity)
        select new.from_place_id, new.lot_id, -new.quantity
        where not exists (select 1 from balance where place_id = new.from_place_id and lot_id = new.lot_id);

      -- The balance at the end of any earlier day is the balance now less what came and went after that day; within
      -- a day what comes in counts before what goes out.
      select raise(abort, 'NOT_ENOUGH_STOCK')
        where (select real from place where id = new.from_place_id) = 1
          and (select quantity from balance where place_id = new.from_place_id and lot_id = new.lot_id) < (
            select max(0, coalesce(max(later), 0)) from (
              select sum(sum(net)) over (order by happened_on desc) as later from (
                select happened_on, quantity as net from movement
                  where to_place_id = new.from_place_id and lot_id = new.lot_id and happened_on > new.happened_on
                union all
                select happened_on, -quantity from movement
                  where from_place_id = new.from_place_id and lot_id = new.lot_id and happened_on > new.happened_on)
              group by happened_on));
    end;
`

const balances = `
  -- A balance cannot be typed: whatever writes one must write the sum of the movements.
  create trigger balance_enters before insert on balance
    when new.quantity is not (
        select coalesce(sum(quantity), 0) from movement where to_place_id = new.place_id and lot_id = new.lot_id)
      - (select coalesce(sum(quantity), 0) from movement where from_place_id = new.place_id and lot_id = new.lot_id)
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_changes before update on balance
    when new.place_id <> old.place_id or new.lot_id <> old.lot_id or new.quantity is not (
        select coalesce(sum(quantity), 0) from movement where to_place_id = new.place_id and lot_id = new.lot_id)
      - (select coalesce(sum(quantity), 0) from movement where from_place_id = new.place_id and lot_id = new.lot_id)
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_keeps_rows before delete on balance
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
`

const closing = `
  create trigger closed_month_enters before insert on closed_month
    when new.closing is not (select coalesce(max(closing), 0) + 1 from closed_month)
      or new.reopened_at is not null
      or exists (select 1 from closed_month where reopened_at is null and month >= new.month)
    begin select raise(abort, 'MONTHS_CLOSE_IN_ORDER'); end;
  create trigger closed_month_reopens before update on closed_month
    when old.reopened_at is not null or new.reopened_at is null or new.closing <> old.closing
      or new.month <> old.month or new.closed_at <> old.closed_at or new.closed_by <> old.closed_by
      or exists (select 1 from closed_month where reopened_at is null and month > old.month)
    begin select raise(abort, 'MONTHS_CLOSE_IN_ORDER'); end;
  create trigger closed_month_keeps_rows before delete on closed_month
    begin select raise(abort, 'MONTHS_CLOSE_IN_ORDER'); end;

  create trigger balance_at_close_enters before insert on balance_at_close
    when exists (
        select 1 from balance_at_close
          where closing = new.closing and place_id = new.place_id and lot_id = new.lot_id)
      or new.quantity is not (
          select coalesce(sum(quantity), 0) from movement
            where to_place_id = new.place_id and lot_id = new.lot_id and happened_on < (
              select date(month || '-01', '+1 month') from closed_month where closing = new.closing))
        - (select coalesce(sum(quantity), 0) from movement
            where from_place_id = new.place_id and lot_id = new.lot_id and happened_on < (
              select date(month || '-01', '+1 month') from closed_month where closing = new.closing))
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_at_close_keeps_words before update on balance_at_close
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_at_close_keeps_rows before delete on balance_at_close
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
`

const outsidePlaces = `
  insert into place (id, kind, real) values
    ('00000000-0000-7000-8000-000000000001', 'supplier', 0),
    ('00000000-0000-7000-8000-000000000002', 'condition-change', 0),
    ('00000000-0000-7000-8000-000000000003', 'beneficiaries', 1),
    ('00000000-0000-7000-8000-000000000004', 'loss', 1),
    ('00000000-0000-7000-8000-000000000005', 'damage', 1);
`
