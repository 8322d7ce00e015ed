/** What the rules of children and of who consents for them ask of the person of a new event (VHR-2, VHR-6). */

/** Of whom only a year or an age is known, the youngest that the person may be counts. */
export const isChild = (person: string) => `(
  select v.born_until > date(new.happened_on, '-18 years') from person_version as v
  where v.person_id = ${person} order by v.version desc limit 1)`

export const isMarked = `
  exists (
    select 1 from person_vulnerability as p
    where p.person_id = new.person_id and p.code = 'unaccompanied-child'
      and p.version = (select max(v.version) from person_version as v where v.person_id = new.person_id))`

/** Adults of the family who are in the case of the child now: people who are not related do not count. */
export const adultOfCase = (more: string) => `
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

const decided = (name: string, outcome: '=' | '<>', more: string) => `
  exists (
    select 1 from case_event_in_force as ${name}
    where ${name}.person_id = new.person_id and ${name}.kind = 'best-interest-decision'
      and json_extract(${name}.data, '$.outcome') ${outcome} 'return' ${more})`

/** For return as of the day of the event, with none against that it does not follow by day and by when it was written down. */
export const decidedToReturn = decided(
  'd',
  '=',
  `and +d.happened_on <= new.happened_on and not ${decided(
    'x',
    '<>',
    'and not (+d.recorded_at > x.recorded_at and +d.happened_on >= x.happened_on)',
  )}`,
)

/** Against return, whatever day that is dated, until it is decided anew. */
export const decidedAgainst = `(${decided('x', '<>', '')} and not ${decidedToReturn})`
