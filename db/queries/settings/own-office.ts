import { sql } from 'kysely'

/** The id of the office whose file this is, as the value of a column `office_id` in an insert. */
export const ownOffice = sql<string>`(select id from office)`
