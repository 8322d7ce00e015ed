import { findSession, listSessionResults } from '#db/queries/consular/sessions.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { ReadCall } from '../../context.ts'
import { sentAs, sentName } from '../../people/sent-name.ts'
import type { ProblemOf } from '../../problem.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** One session that was held and its result for each person; results that were voided are left out. */
export async function showSession(
  { db }: ReadCall,
  { id }: InputOf<'session'>,
): Promise<OutputOf<'session'> | ProblemOf<typeof consularContract.session>> {
  const session = await findSession(db, id)
  if (!session) return unknownRecord('id', id)
  const rows = await listSessionResults(db, id)
  return {
    id,
    number: session.number,
    heldOn: session.held_on,
    mode: session.mode,
    embassyId: session.embassy_id,
    siteId: session.site_id,
    permissionReference: session.permission_reference,
    officers: session.officers,
    remarks: session.remarks,
    results: rows.map((row) => {
      const sent = { given_names: row.sent_given_names, family_name: row.sent_family_name }
      return {
        personId: row.person_id,
        ...sentName(sentAs(sent, row), row),
        caseId: row.case_id,
        caseNumber: row.case_number,
        result: row.result,
        remark: row.remark,
      }
    }),
  }
}
