import type { Migration } from './migration.ts'
import { vocabularyTable } from './vocabulary-table.ts'

/**
 * The stock ledger: double-entry movements of lots between places, made only by posted documents (design §5).
 *
 * A balance is kept for the places where the office holds goods, and only while something is there: goods outside are the
 * sum of their movements, which is asked seldom and would be most of the file.
 *
 * The rules hold for SQL typed by hand too. Every "enters" trigger also guards against INSERT OR REPLACE, which removes
 * the row it collides with without firing a delete trigger.
 */
export const ledger: Migration = {
  number: 30,
  name: 'ledger',
  up(raw) {
    // needs_approval: it moves nothing until somebody else approved it.
    raw.exec(
      vocabularyTable('document_kind', ',\n    needs_approval integer not null check (needs_approval in (0, 1))'),
    )
    raw.exec(vocabularyTable('document_decision_kind'))
    raw.exec(vocabularyTable('document_relation'))
    raw.exec(vocabularyTable('lot_condition'))
    raw.exec(vocabularyTable('loss_cause'))
    // held: the office has the goods there, so that a balance is kept. bounded: never below zero on any day.
    raw.exec(
      vocabularyTable(
        'place_kind',
        `,
    held integer not null check (held in (0, 1)),
    bounded integer not null check (bounded in (0, 1) and bounded >= held)`,
      ),
    )
    raw.exec(tables)
    raw.exec(keptForEver)
    raw.exec(posting)
    raw.exec(balances)
    raw.exec(closing)
  },
}

const tables = `
  -- A place that stands for a record has that record's id: a warehouse, a waybill's load, a distribution. The ones
  -- outside are one each, with an id derived from the office's. held and bounded are those of the kind.
  create table place (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    kind text not null references place_kind (code),
    -- The warehouse that it is, or is part of.
    warehouse_id text references warehouse (id),
    held integer not null,
    bounded integer not null
  ) strict;
  create index place_by_kind on place (kind);
  create index place_by_warehouse on place (warehouse_id) where warehouse_id is not null;

  create table lot (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    item_id text not null references item (id),
    batch text not null,
    expires_on text check (expires_on is null or expires_on is date(expires_on)),
    project_id text not null references project (id),
    -- Empty: the organisation's own goods.
    owner text not null,
    condition text not null references lot_condition (code)
  ) strict;
  create unique index lot_by_facts on lot (item_id, project_id, batch, coalesce(expires_on, ''), owner, condition);
  create index lot_by_project on lot (project_id);

  create table document (
    id text primary key not null,
    office_id text not null check (office_id <> ''),
    kind text not null references document_kind (code),
    number text not null unique check (number <> ''),
    warehouse_id text references warehouse (id),
    from_place_id text not null references place (id),
    to_place_id text not null references place (id),
    supplier_id text references party (id),
    donor_id text references donor (id),
    project_id text references project (id),
    transporter_id text references party (id),
    distribution_id text references distribution (id),
    -- The version of a distribution's report that it verifies.
    report_id text references distribution_report (id),
    happened_on text not null check (happened_on is date(happened_on)),
    recorded_at text not null check (datetime(recorded_at) is not null),
    recorded_by text not null references office_user (id),
    -- The other fields of its kind, as they were typed.
    details text not null check (json_type(details) = 'object'),
    -- How many lines, links and movements it has: a posted document takes no more.
    line_count integer not null check (line_count >= 0),
    link_count integer not null check (link_count >= 0),
    movement_count integer not null check (movement_count >= 0),
    -- The units that it moves. A change of condition is the same goods twice: what goes to that place does not count.
    quantity integer not null check (quantity >= 0 and (quantity = 0 or movement_count > 0)),
    -- A day ahead, because the office may be east of Greenwich.
    check (happened_on <= date(recorded_at, '+1 day'))
  ) strict;
  create index document_by_day on document (happened_on);
  create index document_by_kind on document (kind, happened_on);
  create index document_by_warehouse on document (warehouse_id, happened_on);
  create index document_by_distribution on document (distribution_id) where distribution_id is not null;
  create index document_by_from on document (from_place_id);
  create index document_by_to on document (to_place_id);
  create index receipt_by_waybill_number on document (json_extract(details, '$.waybillNumber')) where kind = 'receipt';

  -- The child stands on the parent: it reverses it, it says what arrived of it. Written when the child is posted.
  create table document_link (
    child_id text not null references document (id),
    parent_id text not null references document (id),
    relation text not null references document_relation (code),
    primary key (child_id, parent_id, relation),
    check (child_id <> parent_id)
  ) strict, without rowid;
  create index document_link_by_parent on document_link (parent_id, relation, child_id);
  create unique index document_reversed_once on document_link (parent_id) where relation = 'reversal';

  -- How a document that needs approval ended; its goods move on the day of the approval.
  create table document_decision (
    document_id text primary key not null references document (id),
    decision text not null references document_decision_kind (code),
    happened_on text not null check (happened_on is date(happened_on)),
    recorded_at text not null check (datetime(recorded_at) is not null),
    recorded_by text not null references office_user (id),
    reason text not null,
    movement_count integer not null check (movement_count >= 0),
    -- As of a document.
    quantity integer not null check (quantity >= 0 and (quantity = 0 or movement_count > 0)),
    check ((decision = 'approved') = (movement_count > 0)),
    check (decision = 'approved' or reason <> '')
  ) strict, without rowid;
  create index document_decision_by_day on document_decision (happened_on);

  -- Kept by triggers: the documents that need approval and have no decision yet.
  create table document_waiting (
    document_id text primary key not null references document (id)
  ) strict, without rowid;

  create table document_line (
    document_id text not null references document (id),
    line_no integer not null check (line_no > 0),
    -- What the line is about: an item where lots are made, a lot where they are there.
    item_id text references item (id),
    lot_id text references lot (id),
    -- Its other fields, as they were typed: also what moves nothing, such as missing goods and remarks.
    details text not null check (json_type(details) = 'object'),
    primary key (document_id, line_no),
    check (item_id is not null or lot_id is not null)
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

  -- Kept by the trigger movement_counts: the sum of the movements of each held place and lot where something is.
  -- item_id and expires_on are the lot's: what is there is found by them without reading the lots that are used up.
  create table balance (
    place_id text not null references place (id),
    lot_id text not null references lot (id),
    item_id text not null,
    expires_on text,
    quantity integer not null check (quantity > 0),
    primary key (place_id, lot_id)
  ) strict, without rowid;
  -- Not the quantity: a movement would write them anew. '~' comes after every day.
  create index balance_by_item on balance (item_id, place_id, coalesce(expires_on, '~'));
  create index balance_by_expiry on balance (expires_on) where expires_on is not null;

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

  -- The balances at the end of a closed month: held places with something in them, nothing else.
  create table balance_at_close (
    closing integer not null references closed_month (closing),
    place_id text not null references place (id),
    lot_id text not null references lot (id),
    quantity integer not null check (quantity > 0),
    primary key (closing, place_id, lot_id)
  ) strict, without rowid;
`

const keptForEver = `
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
        select 1 from document where id = new.document_id and +happened_on = new.happened_on
          and recorded_at = new.recorded_at and movement_count >= new.line_no
        union all
        select 1 from document_decision where document_id = new.document_id and decision = 'approved'
          and +happened_on = new.happened_on and recorded_at = new.recorded_at and movement_count >= new.line_no)
      or new.line_no is not (
        select coalesce(max(line_no), 0) + 1 from movement where document_id = new.document_id)
    begin select raise(abort, 'NO_SUCH_DOCUMENT'); end;

  -- With the last of its movements a document has moved the quantity that it says.
  create trigger movement_sums_up after insert on movement
    when (
        select quantity from document where id = new.document_id and movement_count = new.line_no
        union all
        select quantity from document_decision where document_id = new.document_id and movement_count = new.line_no
      ) <> (
        select coalesce(sum(quantity) filter (where place.kind is not 'condition-change'), 0)
          from movement left join place on place.id = movement.to_place_id where document_id = new.document_id)
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
      insert into balance (place_id, lot_id, item_id, expires_on, quantity)
        select new.to_place_id, new.lot_id, item_id, expires_on, new.quantity from lot
        where id = new.lot_id and (select held from place where id = new.to_place_id) = 1
          and not exists (select 1 from balance where place_id = new.to_place_id and lot_id = new.lot_id);

      select raise(abort, 'NOT_ENOUGH_STOCK')
        where (select held from place where id = new.from_place_id) = 1
          and coalesce((
            select quantity from balance where place_id = new.from_place_id and lot_id = new.lot_id), 0) < new.quantity;
      delete from balance
        where place_id = new.from_place_id and lot_id = new.lot_id and quantity = new.quantity;
      update balance set quantity = quantity - new.quantity
        where place_id = new.from_place_id and lot_id = new.lot_id and quantity > new.quantity;

      -- The balance at the end of any earlier day is the balance now less what came and went after that day; within
      -- a day what comes in counts before what goes out. A place without a balance is the sum of its movements.
      select raise(abort, 'NOT_ENOUGH_STOCK')
        where (select bounded from place where id = new.from_place_id) = 1
          and (
            select case held
              when 1 then coalesce((
                select quantity from balance where place_id = new.from_place_id and lot_id = new.lot_id), 0)
              else (
                select coalesce(sum(quantity), 0) from movement
                  where to_place_id = new.from_place_id and lot_id = new.lot_id)
                - (select coalesce(sum(quantity), 0) from movement
                  where from_place_id = new.from_place_id and lot_id = new.lot_id)
            end from place where id = new.from_place_id) < (
            -- Only where something came in later can an earlier day lack it: mostly nothing did.
            select case when exists (
                select 1 from movement
                  where to_place_id = new.from_place_id and lot_id = new.lot_id and happened_on > new.happened_on)
              then (
                select max(0, coalesce(max(later), 0)) from (
                  select sum(sum(net)) over (order by happened_on desc) as later from (
                    select happened_on, quantity as net from movement
                      where to_place_id = new.from_place_id and lot_id = new.lot_id
                        and happened_on > new.happened_on
                    union all
                    select happened_on, -quantity from movement
                      where from_place_id = new.from_place_id and lot_id = new.lot_id
                        and happened_on > new.happened_on)
                  group by happened_on))
              else 0 end);
    end;
`

/** The sum of the movements of a row's place and lot: what the last closing kept, and what moved since. */
const moved = (row: 'new' | 'old') => `(
        select coalesce((
            select quantity from balance_at_close
              where closing = last.closing and place_id = ${row}.place_id and lot_id = ${row}.lot_id), 0)
          + coalesce((
            select sum(quantity) from movement
              where to_place_id = ${row}.place_id and lot_id = ${row}.lot_id and happened_on >= last.ends), 0)
          - coalesce((
            select sum(quantity) from movement
              where from_place_id = ${row}.place_id and lot_id = ${row}.lot_id and happened_on >= last.ends), 0)
        from last_closing as last)`

const balances = `
  -- A balance cannot be typed: whatever writes one must write the sum of the movements of a place where goods are held,
  -- and what is taken away must be nothing. What was closed is summed up already, and no movement enters it any more.
  create trigger balance_enters before insert on balance
    when (select held from place where id = new.place_id) is not 1
      or not exists (
        select 1 from lot where id = new.lot_id and item_id = new.item_id and expires_on is new.expires_on)
      or new.quantity is not ${moved('new')}
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_changes before update on balance
    when new.place_id <> old.place_id or new.lot_id <> old.lot_id
      or new.item_id <> old.item_id or new.expires_on is not old.expires_on
      or new.quantity is not ${moved('new')}
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_keeps_rows before delete on balance
    when 0 is not ${moved('old')}
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
`

const closing = `
  -- Each closing that stands, with the closing before it (0: none), the first day after that one's month and the first
  -- day after its own.
  create view closing_span as
    select closed_month.closing, closed_month.month,
      coalesce(earlier.closing, 0) as before,
      coalesce(date(earlier.month || '-01', '+1 month'), '') as starts,
      date(closed_month.month || '-01', '+1 month') as ends
    from closed_month left join closed_month as earlier on earlier.closing = (
      select closing from closed_month as each
        where each.reopened_at is null and each.month < closed_month.month order by each.month desc limit 1)
    where closed_month.reopened_at is null;

  -- The last closing that stands and the first day after its month; 0 and an empty day while there is none.
  create view last_closing as
    select
      coalesce((
        select closing from closed_month where reopened_at is null order by month desc limit 1), 0) as closing,
      coalesce((
        select date(month || '-01', '+1 month') from closed_month
          where reopened_at is null order by month desc limit 1), '') as ends;

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

  -- A closing keeps every balance that there is at the end of its month: those of the closing before it, moved by what
  -- happened since. Balances of today are proved from it, so that it is made here and not by whoever closes.
  create trigger closed_month_keeps_balances after insert on closed_month
    begin
      insert into balance_at_close (closing, place_id, lot_id, quantity)
        select new.closing, moved.place_id, moved.lot_id, moved.quantity
        from (
          select place_id, lot_id, sum(quantity) as quantity
          from (
            select place_id, lot_id, quantity from closing_span as span
              cross join balance_at_close as kept on kept.closing = span.before
              where span.closing = new.closing
            union all
            select to_place_id, lot_id, quantity from closing_span as span
              cross join movement on happened_on >= span.starts and happened_on < span.ends
              where span.closing = new.closing
            union all
            select from_place_id, lot_id, -quantity from closing_span as span
              cross join movement on happened_on >= span.starts and happened_on < span.ends
              where span.closing = new.closing)
          group by place_id, lot_id
          having sum(quantity) <> 0) as moved join place on place.id = moved.place_id
        where place.held = 1;
    end;

  -- Proved from the closing before: what was kept then, and what moved since.
  create trigger balance_at_close_enters before insert on balance_at_close
    when (select held from place where id = new.place_id) is not 1
      or exists (
        select 1 from balance_at_close
          where closing = new.closing and place_id = new.place_id and lot_id = new.lot_id)
      or new.quantity is not (
        select coalesce((
            select quantity from balance_at_close
              where closing = span.before and place_id = new.place_id and lot_id = new.lot_id), 0)
          + coalesce((
            select sum(quantity) from movement
              where to_place_id = new.place_id and lot_id = new.lot_id
                and happened_on >= span.starts and happened_on < span.ends), 0)
          - coalesce((
            select sum(quantity) from movement
              where from_place_id = new.place_id and lot_id = new.lot_id
                and happened_on >= span.starts and happened_on < span.ends), 0)
        from closing_span as span where span.closing = new.closing)
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_at_close_keeps_words before update on balance_at_close
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
  create trigger balance_at_close_keeps_rows before delete on balance_at_close
    begin select raise(abort, 'BALANCES_ARE_MOVED'); end;
`
