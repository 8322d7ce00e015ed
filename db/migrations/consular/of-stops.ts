/** What stops a person (VHR-3, VHR-4), and which consent counts beside it (VHR-2), for the rules of new events. */

/**
 * That one event of a person lifts another: written down after it, and not dated before it. A consent of the day of a
 * withdrawal does so only when it says that it was given after it.
 */
const lifts = (one: string, stop: string, isConsent: string) => `
  (+${one}.recorded_at > ${stop}.recorded_at and (+${one}.happened_on > ${stop}.happened_on
    or (+${one}.happened_on = ${stop}.happened_on
      and (not ${isConsent} or json_extract(${one}.data, '$.afterWithdrawal') is 1))))`

const stands = (kind: string, liftedBy: string, person: string) => `
  exists (
    select 1 from case_event_in_force as s
    where s.person_id = ${person} and s.kind = '${kind}' and not exists (
      select 1 from case_event_in_force as l
      where l.person_id = s.person_id and l.kind = '${liftedBy}'
        and ${lifts('l', 's', liftedBy === 'consent-given' ? '1' : '0')}))`

/** That a person fears return and protection has not cleared it. */
export const fears = (person = 'new.person_id') => stands('fear-of-return', 'protection-clearance', person)

/** That anything stops a person. */
export const isStopped = (person = 'new.person_id') => `
  (${fears(person)}
    or ${stands('withdrawn', 'consent-given', person)}
    or ${stands('consent-withdrawn', 'consent-given', person)})`

/** The consent in force of the person of a new event on its day: a query of one row, or none. */
export const consentInForce = `
  select c.data, c.happened_on, c.recorded_at from case_event_in_force as c
  where c.person_id = new.person_id and c.kind = 'consent-given' and +c.happened_on <= new.happened_on
    and not exists (
      select 1 from case_event_in_force as s
      where s.person_id = c.person_id and s.kind in ('withdrawn', 'fear-of-return', 'consent-withdrawn')
        and +s.happened_on <= new.happened_on and not ${lifts('c', 's', "(s.kind <> 'fear-of-return')")})
  order by c.happened_on desc, c.recorded_at desc limit 1`
