import { adultOfCase, decidedToReturn, isChild, isHere, isMarked, related } from './consular/of-children.ts'
import { consentInForce, isStopped } from './consular/of-stops.ts'
import type { Migration } from './migration.ts'

/**
 * VHR-2: consent is each adult's own, nobody else's. A child's is given by a guardian, an adult of its family whom nothing
 * stops and who is here; of a child
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

/** Another, an adult of the family who is still here, whom nothing stops and who was not forgotten. */
const guardianOfCase = (consent: string) => `
  exists (
    select 1 from case_member as own
    join case_member as other on other.case_id = own.case_id and other.left_on is null
      and other.person_id <> own.person_id and other.person_id = json_extract(${consent}.data, '$.guardianId')
    where own.person_id = new.person_id and own.left_on is null
      and ${related('own')} and ${related('other')} and not ${isStopped('other.person_id')}
      and not exists (
        select 1 from case_event_in_force as g
        where g.person_id = other.person_id and g.kind in ('departed', 'closed')
          and (new.departure_id is null or g.departure_id is not new.departure_id))
      and not exists (
        select 1 from person_version as f where f.person_id = other.person_id and f.erasure_id is not null))`

/** By a guardian: of a child, and that one an adult of its family. */
const unfitGuardian = (consent: string) => `
  (json_extract(${consent}.data, '$.guardianId') is not null and (
    not coalesce(${isChild('new.person_id')}, 0)
    or coalesce(${isChild(`json_extract(${consent}.data, '$.guardianId')`)}, 1)
    or not ${guardianOfCase(consent)}))`

/** What stopped the guardian since ended also what they had agreed to for the child. */
const guardianStoppedSince = `
  exists (
    select 1 from case_event_in_force as s
    where s.person_id = json_extract(u.data, '$.guardianId')
      and s.kind in ('withdrawn', 'fear-of-return', 'consent-withdrawn') and +s.happened_on <= new.happened_on
      and not (u.recorded_at > s.recorded_at and u.happened_on >= s.happened_on))`

const asks = `new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed')`

const rules = `
  create trigger case_event_consent_by_guardian before insert on case_event
    when new.kind = 'consent-given' and (
      json_type(new.data, '$.guardianId') is null
      or ${unfitGuardian('new')}
      or (json_extract(new.data, '$.guardianId') is null and ${isChild('new.person_id')}
        and not ${isMarked} and ${adultOfCase(`and ${isHere('other')}`)}))
    begin select raise(abort, 'CONSENT_NEEDS_GUARDIAN'); end;

  create trigger case_event_consent_written before insert on case_event
    when ${asks} and not ${isStopped()} and not exists (
      select 1 from (${consentInForce}) as u where json_extract(u.data, '$.kind') <> 'oral')
    begin select raise(abort, 'CONSENT_MISSING'); end;

  -- The same when it is used, of the consent in force on the day; one that was written down before this was asked stands.
  create trigger case_event_consent_in_force before insert on case_event
    when ${asks} and exists (
      select 1 from (${consentInForce}) as u
      where json_type(u.data, '$.guardianId') is not null and (
        ${unfitGuardian('u')} or ${guardianStoppedSince}
        or (json_extract(u.data, '$.guardianId') is null and ${isChild('new.person_id')} and not ${decidedToReturn()})))
    begin select raise(abort, 'CONSENT_NEEDS_GUARDIAN'); end;

  -- Nor is it taken back under what rests on it, so that only another's is left.
  create trigger case_event_consent_carries before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as c
      join case_event_in_force as a on a.person_id = c.person_id
        and a.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed')
        and +a.happened_on >= c.happened_on and +a.recorded_at > c.recorded_at
      where c.id = new.voids_event_id and c.kind = 'consent-given' and not ${isStopped('c.person_id')}
        and not exists (
          select 1 from case_event_in_force as k
          where k.person_id = c.person_id and k.kind = 'consent-given' and k.id <> c.id
            and +k.happened_on <= a.happened_on and json_extract(k.data, '$.kind') <> 'oral'
            and (json_type(k.data, '$.guardianId') is null
              or (json_extract(k.data, '$.guardianId') is null)
                <> (${isChild('c.person_id', 'a.happened_on')} and not ${decidedToReturn('c.person_id', 'a.happened_on')})
              or (json_extract(k.data, '$.guardianId') is not null and ${isChild('c.person_id', 'a.happened_on')}))))
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;
`
