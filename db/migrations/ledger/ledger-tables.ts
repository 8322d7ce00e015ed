/** Places, lots, documents, movements, balances and closings. */
export const tables = `
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
