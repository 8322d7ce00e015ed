import { adultOfCase, decidedToReturn, isChild, isHere, isMarked } from './consular/of-children.ts'
import type { Migration } from './migration.ts'

/**
 * VHR-2: consent is each adult's own, nobody else's. A child's is given by a guardian, an adult of the case; of a child
 * that is alone a consent counts for nothing before its best-interest decision (VHR-6). So it is when a consent is given,
 * and whenever something rests on it.
 */
export const ownConsent: Migration = {
  number: 160,
  name: 'own-consent',
  up(raw) {
    raw.exec(rules)
  },
}

const guardianOfCase = (consent: string) => `
  exists (
    select 1 from case_member as own
    join case_member as other on other.case_id = own.case_id and other.left_on is null
      and other.person_id = json_extract(${consent}.data, '$.guardianId')
    where own.person_id = new.person_id and own.left_on is null)`

/** By a guardian: of a child, and that one an adult of its case. */
const unfitGuardian = (consent: string) => `
  (json_extract(${consent}.data, '$.guardianId') is not null and (
    not coalesce(${isChild('new.person_id')}, 0)
    or coalesce(${isChild(`json_extract(${consent}.data, '$.guardianId')`)}, 1)
    or not ${guardianOfCase(consent)}))`

const rules = `
  create trigger case_event_consent_by_guardian before insert on case_event
    when new.kind = 'consent-given' and (
      ${unfitGuardian('new')}
      or (json_extract(new.data, '$.guardianId') is null and ${isChild('new.person_id')}
        and not ${isMarked} and ${adultOfCase(`and ${isHere('other')}`)}))
    begin select raise(abort, 'CONSENT_NEEDS_GUARDIAN'); end;

  -- The same when it is used, of the consent in force on the day; one that was written down before this was asked stands.
  create trigger case_event_consent_in_force before insert on case_event
    when new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed')
      and exists (
        select 1 from (
          select c.data from case_event_in_force as c
          where c.person_id = new.person_id and c.kind = 'consent-given' and +c.happened_on <= new.happened_on
            and not exists (
              select 1 from case_event_in_force as s
              where s.person_id = c.person_id and s.kind in ('withdrawn', 'fear-of-return', 'consent-withdrawn')
                and not (+c.recorded_at > s.recorded_at and +c.happened_on >= s.happened_on))
          order by c.happened_on desc, c.recorded_at desc limit 1) as u
        where json_type(u.data, '$.guardianId') is not null and (
          ${unfitGuardian('u')}
          or (json_extract(u.data, '$.guardianId') is null and ${isChild('new.person_id')} and not ${decidedToReturn()})))
    begin select raise(abort, 'CONSENT_NEEDS_GUARDIAN'); end;
`
