import { adultOfCase, decidedAgainst, decidedToReturn, isChild, isMarked } from './consular/of-children.ts'
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

const isHere = `
  and not exists (
    select 1 from case_event_in_force as g where g.person_id = other.person_id and g.kind in ('departed', 'closed'))`

const rules = `
  create trigger case_event_child_alone before insert on case_event
    when new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested')
      and (${isMarked} or (${isChild('new.person_id')} and not ${adultOfCase(isHere)})) and not ${decidedToReturn}
    begin select raise(abort, 'CHILD_ALONE'); end;

  create trigger case_event_child_leaves_alone before insert on case_event
    when new.kind = 'departed' and (
      (${isMarked} and not ${decidedToReturn})
      or (${isChild('new.person_id')}
        and not ${adultOfCase(`
          and exists (
            select 1 from case_event_in_force as e
            where e.person_id = other.person_id and e.kind = 'departed' and +e.departure_id = new.departure_id)`)}
        and not (${decidedToReturn} and exists (
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

  create trigger case_event_decided_by_another before insert on case_event
    when new.kind = 'best-interest-decision' and (
      coalesce(json_extract(new.words, '$.guardian'), '') = '' or coalesce(json_extract(new.words, '$.decidedBy'), '') = ''
      or exists (
        select 1 from case_event_in_force as r
        where r.person_id = new.person_id and r.kind = 'registered' and r.recorded_by = new.recorded_by))
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;
`
