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

/** What a balance must be, whoever writes it. */
export const balances = `
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
