import { sql } from 'kysely'
import type { Reader } from '../../schema.ts'
import type { ListSource } from '../list/compile-list.ts'
import { lastSignIn } from './last-sign-in.ts'

/** Everyone who can sign in or could. */
export function userRows(reader: Reader): ListSource {
  return {
    rows: reader
      .selectFrom('office_user')
      .leftJoin('signing_certificate', (join) =>
        join
          .onRef('signing_certificate.user_id', '=', 'office_user.id')
          .on('signing_certificate.retired_at', 'is', null),
      )
      .select(['office_user.id', 'display_name as name', 'fingerprint as certificate'])
      .select([
        sql<string>`coalesce((select group_concat(role, ' ') from (
          select role from user_role where user_role.user_id = office_user.id order by role)), '')`.as('roles'),
        sql<string>`case when office_user.status = 'suspended' then 'suspended' when office_user.must_change = 1 then 'must-change'
          else 'active' end`.as('status'),
        lastSignIn('office_user.id').as('lastSignIn'),
      ]),
  }
}
