/** A movement belongs to its document, falls into an open month, moves the balances and leaves no place lacking (STK-2). */
export const posting = `
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
