import {
  adultOfCase,
  childAlone,
  decidedAgainst,
  decidedToReturn,
  hasMark,
  isChild,
  isHere,
  isMarked,
  isThere,
  related,
} from './consular/of-children.ts'
import { isStopped } from './consular/of-stops.ts'
import type { Migration } from './migration.ts'

/**
 * VHR-6: a child goes on only with an adult of the family, or on a best-interest decision for return that another than
 * who registered the child wrote down; and leaves only with such an adult, or with an escort besides.
 */
export const children: Migration = {
  number: 130,
  name: 'children',
  up(raw) {
    raw.exec(rules)
    // What is derived of children, and of who waits for an exit visa, is derived anew before it is next read.
    raw.exec(`
      update person_status set changes_on = ''
      where step in ('nationality-verified', 'document-requested', 'document-issued', 'document-received')
        or (step not in ('departed', 'closed') and person_id in (
          select v.person_id from person_version as v where v.born_until > date('now', '-19 years')));
      delete from case_status_day;
    `)
  },
}

const isAboard = (member: string) => `
  exists (
    select 1 from case_event_in_force as f
    where f.person_id = ${member}.person_id and f.kind = 'departed' and +f.departure_id = d.departure_id)`

const registeredBySame = `
  exists (
    select 1 from case_event_in_force as r
    where r.person_id = new.person_id and r.kind = 'registered' and r.recorded_by = new.recorded_by)`

/** The day on which something is written down, which nobody types into the future; in the past it makes nobody older. */
const writtenOn = `min(coalesce(date(new.recorded_at), date('now')), date('now'))`
/** The same, or the day on which the person was registered: who was a child then is asked about as a child. */
const knownSince = `
  min(${writtenOn}, coalesce((
    select min(r.happened_on) from case_event_in_force as r
    where r.person_id = new.person_id and r.kind = 'registered'), date('now')))`

const rules = `
  create trigger case_event_child_alone before insert on case_event
    when new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested')
      and (${isMarked} or (${isChild('new.person_id')} and not ${adultOfCase(`and ${isHere('other')}`)})) and not ${decidedToReturn()}
    begin select raise(abort, 'CHILD_ALONE'); end;

  create trigger case_event_child_leaves_alone before insert on case_event
    when new.kind = 'departed' and (
      (${isMarked} and not ${decidedToReturn()})
      or (${isChild('new.person_id')}
        and not ${adultOfCase(`
          and exists (
            select 1 from case_event_in_force as e
            where e.person_id = other.person_id and e.kind = 'departed' and +e.departure_id = new.departure_id)`)}
        and not (${decidedToReturn()} and exists (
          select 1 from case_event_in_force as a
          where a.person_id = new.person_id and a.kind = 'escort-arranged' and +a.happened_on <= new.happened_on))))
    begin select raise(abort, 'CHILD_ALONE'); end;

  -- Also of who is said to be of age now: what was decided of a child is decided anew, not corrected away.
  create trigger case_event_decided_against before insert on case_event
    when new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed')
      and ${decidedAgainst}
    begin select raise(abort, 'DECIDED_AGAINST_RETURN'); end;

  create trigger case_event_escort_carries before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as e
      join case_event_in_force as d on d.person_id = e.person_id and d.kind = 'departed'
      where e.id = new.voids_event_id and e.kind = 'escort-arranged')
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  -- A child is taken off record by another than who registered it.
  create trigger case_event_child_void_by_another before insert on case_event
    when new.kind = 'voided' and ${isChild('new.person_id')} and exists (
      select 1 from case_event as e
      where e.id = new.voids_event_id and e.kind = 'registered' and e.recorded_by = new.recorded_by)
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;

  -- The adult with whom a child left is not said to have stayed.
  create trigger case_event_departure_carries before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as d
      join case_member as own on own.person_id = d.person_id and own.left_on is null
      join case_member as c on c.case_id = own.case_id and c.left_on is null and c.person_id <> own.person_id
      where d.id = new.voids_event_id and d.kind = 'departed'
        and not ${isChild('d.person_id', 'd.happened_on')} and ${isChild('c.person_id', 'd.happened_on')}
        and ${related('own')} and ${related('c')} and ${isAboard('c')}
        and not exists (
          select 1 from case_member as o
          where o.case_id = own.case_id and o.left_on is null and o.person_id not in (own.person_id, c.person_id)
            and not ${isChild('o.person_id', 'd.happened_on')} and ${related('o')} and ${isAboard('o')})
        and not (${decidedToReturn('c.person_id', 'd.happened_on')} and exists (
          select 1 from case_event_in_force as a
          where a.person_id = c.person_id and a.kind = 'escort-arranged' and +a.happened_on <= d.happened_on)))
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  -- Nor is a child said to have stayed whom all adults of its family left on that flight, unless a manager says why.
  create trigger case_event_departure_leaves_no_child before insert on case_event
    when new.kind = 'voided' and new.override_reason is null and exists (
      select 1 from case_event as d
      join case_member as c on c.person_id = d.person_id and c.left_on is null
      join case_member as o on o.case_id = c.case_id and o.left_on is null and o.person_id <> c.person_id
      where d.id = new.voids_event_id and d.kind = 'departed'
        and ${isChild('c.person_id', 'd.happened_on')} and not ${isChild('o.person_id', 'd.happened_on')}
        and ${related('o')} and ${related('c')} and ${isAboard('o')}
        and not exists (
          select 1 from case_member as p
          where p.case_id = c.case_id and ${isThere('p')} and p.person_id <> c.person_id
            and not ${isChild('p.person_id', 'd.happened_on')} and ${related('p')}))
    begin select raise(abort, 'CHILD_ALONE'); end;

  -- Nor was the adult with whom a child was asked for on a list not on it.
  create trigger case_event_list_carries before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as d
      join case_member as own on own.person_id = d.person_id and ${isThere('own')}
      join case_member as c on c.case_id = own.case_id and c.left_on is null and c.person_id <> own.person_id
      where d.id = new.voids_event_id and d.kind = 'exit-visa-requested'
        and not ${isChild('d.person_id', 'd.happened_on')} and ${isChild('c.person_id', 'd.happened_on')}
        and ${related('own')} and ${related('c')} and not ${isStopped('own.person_id')}
        and exists (
          select 1 from case_event_in_force as f
          where f.person_id = c.person_id and f.kind = d.kind and +f.request_id = d.request_id)
        and not exists (
          select 1 from case_event_in_force as b
          where b.person_id = c.person_id and b.kind = 'best-interest-decision')
        and not ${hasMark('c.person_id')}
        and not exists (
          select 1 from case_member as o
          join case_event_in_force as f on f.person_id = o.person_id and f.kind = d.kind
          where o.case_id = own.case_id and o.left_on is null and o.person_id not in (own.person_id, c.person_id)
            and not ${isChild('o.person_id', 'd.happened_on')} and ${related('o')}))
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  -- That a child is none is said by another than who registered it.
  create trigger person_version_child_by_another before insert on person_version
    when exists (
      select 1 from person_version as v
      where v.person_id = new.person_id and v.version = new.version - 1
        and v.born_until > date(${knownSince}, '-18 years')
        and new.born_until < v.born_until and not new.born_until > date(${writtenOn}, '-16 years'))
      and ${registeredBySame}
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;
  create trigger case_event_mark_by_another before insert on case_event
    when new.kind in ('person-corrected', 'moved') and ${hasMark('new.person_id', 'new.person_version - 1')}
      and not ${hasMark('new.person_id', 'new.person_version')}
      and ${isChild('new.person_id', "min(new.happened_on, date('now'))")} and ${registeredBySame}
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;

  -- No child is left without an adult of its family, or comes where none is, that is not marked as unaccompanied.
  create trigger case_member_leaves_no_child_alone after update of left_on on case_member
    when new.left_on is not null and old.left_on is null and ${childAlone('new.case_id', 'new.left_on')}
    begin select raise(abort, 'CHILD_ALONE'); end;
  create trigger case_member_comes_to_an_adult after update of left_on on case_member
    when new.left_on is null and old.left_on is not null and ${childAlone(
      'new.case_id',
      `(select max(e.happened_on) from case_event_in_force as e
        where e.person_id = new.person_id and e.case_id = new.case_id and e.kind = 'joined-case')`,
    )}
    begin select raise(abort, 'CHILD_ALONE'); end;
  create trigger case_event_joins_an_adult before insert on case_event
    when new.kind = 'joined-case' and ${childAlone('new.case_id', 'new.happened_on')}
    begin select raise(abort, 'CHILD_ALONE'); end;
  create trigger case_relation_leaves_no_child_alone after insert on case_relation
    when new.version > 1 and new.relation = 'not-related' and ${childAlone('new.case_id', 'new.since')}
    begin select raise(abort, 'CHILD_ALONE'); end;

  create trigger case_relation_head_is_related before insert on case_relation
    when new.version > 1 and new.relation = 'head' and 'not-related' = (
      select r.relation from case_relation as r
      where r.case_id = new.case_id and r.person_id = new.person_id order by r.version desc limit 1)
      and exists (
        select 1 from case_member as m
        where m.case_id = new.case_id and m.person_id = new.person_id and m.left_on is null)
      and exists (
        select 1 from case_member as m
        where m.case_id = new.case_id and m.person_id <> new.person_id and m.left_on is null and ${related('m')})
    begin select raise(abort, 'HEAD_NOT_RELATED'); end;

  create trigger case_event_decided_by_another before insert on case_event
    when new.kind = 'best-interest-decision' and (
      coalesce(json_extract(new.words, '$.guardian'), '') = '' or coalesce(json_extract(new.words, '$.decidedBy'), '') = ''
      or ${registeredBySame})
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;
`
