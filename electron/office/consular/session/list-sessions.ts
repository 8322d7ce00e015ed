import { countRows, listSessions as listSessionRows } from '#db/queries/consular/case-lists.ts'
import type { ReadCall } from '../../context.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

/** The consular sessions held, the latest first; `pending` counts also those of whom more documents are wanted. */
export async function listSessions({ db }: ReadCall, input: InputOf<'sessions'>): Promise<OutputOf<'sessions'>> {
  const rows = await listSessionRows(db, input)
  return {
    rows: rows.map(({ held_on, embassy_id, ...row }) => ({ ...row, heldOn: held_on, embassyId: embassy_id })),
    total: await countRows(db, 'consular_session'),
  }
}
