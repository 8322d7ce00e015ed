import type { Migration } from './migration.ts'

/**
 * What stands first against asking for an exit visa, beside a person's step: '' when nothing does, null until it is
 * derived. Those who wait for one are derived again when lists are next read.
 */
export const exitVisaBar: Migration = {
  number: 90,
  name: 'exit-visa-bar',
  up(raw) {
    raw.exec(`
      alter table person_status add column exit_visa_bar text;
      update person_status set changes_on = valid_from
        where step in ('nationality-verified', 'document-requested', 'document-issued', 'document-received');
      delete from case_status_day;
    `)
  },
}
