import type { Migration } from './migration.ts'

/**
 * Who left a case may come back to it: a family that was split by mistake is one again. The membership holds from the
 * event that says so; on which days a person was of a case is what those events tell.
 */
export const joinedAgain: Migration = {
  number: 150,
  name: 'joined-again',
  up(raw) {
    raw.exec(`
      create trigger case_member_comes_back before update of left_on on case_member
        when new.left_on is null and old.left_on is not null and not exists (
          select 1 from case_event_in_force as e
          where e.person_id = new.person_id and e.case_id = new.case_id and e.kind = 'joined-case'
            and +e.happened_on >= old.left_on)
        begin select raise(abort, 'CASES_ARE_KEPT'); end;
    `)
  },
}
