import { sql } from 'kysely'

/**
 * The instant of a person's last sign-in, null before the first; `user` is the column with their id. Found among the few
 * entries about them, not among the many that are theirs: the order of the join and the plus signs see to it.
 */
export const lastSignIn = (user: 'office_user.id') => sql<string | null>`(
  select max(+entry.at) from journal_subject as about cross join journal as entry on entry.seq = about.seq
  where about.kind = 'user' and about.subject_id = ${sql.ref(user)}
    and +entry.user_id = ${sql.ref(user)} and +entry.action = 'session.signIn')`
