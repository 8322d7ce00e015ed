import { countRows, listExitVisaRequests as listRequestRows } from '#db/queries/consular/case-lists.ts'
import type { ReadCall } from '../../context.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** The lists handed to authorities, the latest first, with how many were answered. */
export async function listExitVisaRequests(
  { db }: ReadCall,
  input: InputOf<'exitVisaRequests'>,
): Promise<OutputOf<'exitVisaRequests'>> {
  const rows = await listRequestRows(db, input)
  return {
    rows: rows.map(({ requested_on, ...row }) => ({
      ...row,
      requestedOn: requested_on,
      open: row.people - row.granted - row.refused,
    })),
    total: await countRows(db, 'exit_visa_request'),
  }
}
