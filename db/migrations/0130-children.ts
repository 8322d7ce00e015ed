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

/** Of whom only a year or an age is known, the youngest that the person may be counts. */
const isChild = (person: string) => `(
  select v.born_until > date(new.happened_on, '-18 years') from person_version as v
  where v.person_id = ${person} order by v.version desc limit 1)`

/** Adults of the family who are in the case of the child now: people who are not related do not count. */
const adultOfCase = (more: string) => `
  exists (
    select 1 from case_member as own
    join case_member as other on other.case_id = own.case_id and other.left_on is null
      and other.person_id <> own.person_id
    where own.person_id = new.person_id and own.left_on is null
      and not ${isChild('other.person_id')}
      and (select r.relation from case_relation as r where r.case_id = other.case_id
        and r.person_id = other.person_id order by r.version desc limit 1) <> 'not-related'
      and (select r.relation from case_relation as r where r.case_id = own.case_id
        and r.person_id = own.person_id order by r.version desc limit 1) <> 'not-related'
      ${more})`

const decidedToReturn = `
  (exists (
    select 1 from case_event_in_force as d
    where d.person_id = new.person_id and d.kind = 'best-interest-decision'
      and json_extract(d.data, '$.outcome') = 'return'))`

const rules = `
  create trigger case_event_child_alone before insert on case_event
    when new.kind in ('travel-document-requested', 'exit-visa-requested') and ${isChild('new.person_id')}
      and not ${adultOfCase('')} and not ${decidedToReturn}
    begin select raise(abort, 'CHILD_ALONE'); end;

  create trigger case_event_child_leaves_alone before insert on case_event
    when new.kind = 'departed' and ${isChild('new.person_id')}
      and not ${adultOfCase(`
        and exists (
          select 1 from case_event_in_force as e
          where e.person_id = other.person_id and e.kind = 'departed' and +e.departure_id = new.departure_id)`)}
      and not (${decidedToReturn} and exists (
        select 1 from case_event_in_force as a
        where a.person_id = new.person_id and a.kind = 'escort-arranged'))
    begin select raise(abort, 'CHILD_ALONE'); end;

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
