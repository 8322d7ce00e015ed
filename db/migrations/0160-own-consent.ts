import type { Migration } from './migration.ts'

/**
 * VHR-2: consent is each adult's own, nobody else's. A child's is given by a guardian, an adult of the case; of a child
 * that is alone a consent counts for nothing before its best-interest decision (VHR-6).
 */
export const ownConsent: Migration = {
  number: 160,
  name: 'own-consent',
  up(raw) {
    raw.exec(rules)
  },
}

const isChild = (person: string) => `(
  select v.born_until > date(new.happened_on, '-18 years') from person_version as v
  where v.person_id = ${person} order by v.version desc limit 1)`

const rules = `
  create trigger case_event_consent_by_guardian before insert on case_event
    when new.kind = 'consent-given' and (
      (json_extract(new.data, '$.guardianId') is not null and (
        not coalesce(${isChild('new.person_id')}, 0)
        or coalesce(${isChild("json_extract(new.data, '$.guardianId')")}, 1)
        or not exists (
          select 1 from case_member as own
          join case_member as other on other.case_id = own.case_id and other.left_on is null
            and other.person_id = json_extract(new.data, '$.guardianId')
          where own.person_id = new.person_id and own.left_on is null)))
      or (json_extract(new.data, '$.guardianId') is null and ${isChild('new.person_id')} and not exists (
        select 1 from person_vulnerability as p
        where p.person_id = new.person_id and p.code = 'unaccompanied-child'
          and p.version = (select max(v.version) from person_version as v where v.person_id = new.person_id))))
    begin select raise(abort, 'CONSENT_NEEDS_GUARDIAN'); end;
`
