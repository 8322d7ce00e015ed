/** What the rules of children and of who consents for them ask of the person of a new event (VHR-2, VHR-6). */

/** Of whom only a year or an age is known, the youngest that the person may be counts. */
export const isChild = (person: string, day = 'new.happened_on') => `(
  select v.born_until > date(${day}, '-18 years') from person_version as v
  where v.person_id = ${person} order by v.version desc limit 1)`

/** That a version of a person has the mark of an unaccompanied child; the newest when none is named. */
export const hasMark = (
  person: string,
  version = `(select max(v.version) from person_version as v where v.person_id = ${person})`,
) => `
  exists (
    select 1 from person_vulnerability as k
    where k.person_id = ${person} and k.code = 'unaccompanied-child' and k.version = ${version})`

/**
 * That a person counts as an unaccompanied child: an adult who was marked as a child does not any more. The mark stays
 * until another than who registered the person writes down a version without it.
 */
export const isMarked = `(${isChild('new.person_id')} and exists (
  select 1 from person_vulnerability as p
  where p.person_id = new.person_id and p.code = 'unaccompanied-child' and not exists (
    select 1 from person_version as w
    where w.person_id = p.person_id and w.version > p.version
      and not ${hasMark('w.person_id', 'w.version')}
      and not exists (
        select 1 from case_event_in_force as r
        where r.person_id = w.person_id and r.kind = 'registered' and r.recorded_by = w.recorded_by))))`

/** Neither departed nor closed, whatever day that is dated, nor forgotten. */
export const isHere = (member: string) => `
  not exists (
    select 1 from case_event_in_force as g where g.person_id = ${member}.person_id and g.kind in ('departed', 'closed'))
  and not exists (
    select 1 from person_version as f where f.person_id = ${member}.person_id and f.erasure_id is not null)`

/** That a member of a case is related to its head. */
export const related = (member: string) => `
  (select r.relation from case_relation as r where r.case_id = ${member}.case_id
    and r.person_id = ${member}.person_id order by r.version desc limit 1) <> 'not-related'`

/** Adults of the family who are in the case of the child now: people who are not related do not count. */
export const adultOfCase = (more: string) => `
  exists (
    select 1 from case_member as own
    join case_member as other on other.case_id = own.case_id and other.left_on is null
      and other.person_id <> own.person_id
    where own.person_id = new.person_id and own.left_on is null
      and not ${isChild('other.person_id')}
      and ${related('other')} and ${related('own')}
      ${more})`

const decided = (name: string, outcome: '=' | '<>', person: string, more: string) => `
  exists (
    select 1 from case_event_in_force as ${name}
    where ${name}.person_id = ${person} and ${name}.kind = 'best-interest-decision'
      and json_extract(${name}.data, '$.outcome') ${outcome} 'return' ${more})`

/** For return as of a day, with none against that it does not follow by day and by when it was written down. */
export const decidedToReturn = (person = 'new.person_id', day = 'new.happened_on') =>
  decided(
    'd',
    '=',
    person,
    `and +d.happened_on <= ${day} and not ${decided(
      'x',
      '<>',
      person,
      'and not (+d.recorded_at > x.recorded_at and +d.happened_on >= x.happened_on)',
    )}`,
  )

/** Against return, whatever day that is dated, until it is decided anew. */
export const decidedAgainst = `(${decided('x', '<>', 'new.person_id', '')} and not ${decidedToReturn()})`

/** In the case, and here. */
export const isThere = (member: string) => `${member}.left_on is null and ${isHere(member)}`

/** That a child is in a case on a day with no adult of its family, and is not marked as unaccompanied. */
export const childAlone = (caseId: string, day: string) => `
  exists (
    select 1 from case_member as c
    where c.case_id = ${caseId} and ${isThere('c')} and ${isChild('c.person_id', day)}
      and not ${hasMark('c.person_id')}
      and not exists (
        select 1 from case_member as o
        where o.case_id = c.case_id and o.person_id <> c.person_id and ${isThere('o')}
          and not ${isChild('o.person_id', day)} and ${related('o')} and ${related('c')}))`
