import { sql } from 'kysely'

/**
 * The instant of a person's last sign-in, null before the first; `user` is the column with their id. Found among the few
 * entries about them, not among the many that are theirs. Each entry is looked up by a query of its own, by its number:
 * in a join the planner reads the whole journal when its statistics are of a day when it was short.
 */
export const lastSignIn = (user: 'office_user.id') => sql<string | null>`(
  select max((select entry.at from journal as entry where entry.seq = about.seq
    and entry.user_id = about.subject_id and entry.action = 'session.signIn'))
  from journal_subject as about where about.kind = 'user' and about.subject_id = ${sql.ref(user)})`
