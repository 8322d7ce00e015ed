/** What closes a month, and what the closing keeps. */
export const closing = `
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
