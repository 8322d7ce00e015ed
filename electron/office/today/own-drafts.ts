import { listDrafts } from '#db/queries/drafts/draft.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { ReadCall } from '../context.ts'
import type { Waiting } from './queue.ts'

/** Forms that the person began and has not sent, the oldest first. */
export async function ownDrafts(call: ReadCall): Promise<Waiting[]> {
  const drafts = await listDrafts(call.db, call.by.id, '')
  return drafts
    .map((draft) => ({
      subject: { kind: 'draft', id: draft.id },
      label: draft.title,
      detail: draft.kind,
      since: dayOf(draft.updated_at, call.office.timeZone),
    }))
    .reverse()
}
