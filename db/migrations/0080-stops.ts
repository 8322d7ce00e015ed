import { fears, isStopped } from './consular/of-stops.ts'
import type { Migration } from './migration.ts'

/**
 * VHR-3, VHR-4: a stop holds from when it is written down, whatever day it is dated. Nothing is asked for a person, and
 * nobody departs, while one stands; whoever recorded a fear of return does not clear it.
 */
export const stops: Migration = {
  number: 80,
  name: 'stops',
  up(raw) {
    raw.exec(rules)
    // What is derived of whom a stop or an absence concerns is derived anew before it is next read.
    raw.exec(`
      update person_status set changes_on = '' where person_id in (
        select person_id from case_event
        where kind in ('withdrawn', 'fear-of-return', 'consent-withdrawn') or session_result = 'absent');
      delete from case_status_day;
    `)
  },
}

const rules = `
  create trigger case_event_stopped before insert on case_event
    when new.kind in ('consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed')
      and ${isStopped()}
    begin select raise(abort, 'PERSON_IS_STOPPED'); end;

  -- Nobody agrees to return while protection has not cleared what they fear.
  create trigger case_event_consent_of_who_fears before insert on case_event
    when new.kind = 'consent-given' and ${fears()}
    begin select raise(abort, 'PERSON_IS_STOPPED'); end;

  -- What protection is told and what it decides is taken back by nobody: it is cleared, feared or decided anew.
  create trigger case_event_protection_stays before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as e where e.id = new.voids_event_id
        and e.kind in ('fear-of-return', 'protection-clearance', 'best-interest-decision'))
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  -- That somebody never withdrew is said by another than who recorded it; who changed their mind consents anew.
  create trigger case_event_stop_voided_by_another before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as e
      where e.id = new.voids_event_id and e.kind in ('withdrawn', 'consent-withdrawn') and e.recorded_by = new.recorded_by)
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;

  create trigger case_event_cleared_by_another before insert on case_event
    when new.kind = 'protection-clearance' and (
      not ${fears()}
      or coalesce(json_extract(new.words, '$.decidedBy'), '') = ''
      or exists (
        select 1 from case_event_in_force as s
        where s.person_id = new.person_id and s.kind = 'fear-of-return' and s.recorded_by = new.recorded_by))
    begin select raise(abort, 'NEEDS_ANOTHER_PERSON'); end;
`
