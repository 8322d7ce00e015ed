import { listDrafts, numbersOf } from '#db/queries/drafts/draft.ts'
import { documentForms } from '#shared/contract/work.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { ReadCall } from '../context.ts'
import type { Waiting } from './queue.ts'

/**
 * Documents that the person began and has not sent, the oldest first: `label` is the kind of form, for the page to say,
 * `detail` the number of the record it is about, where it has one.
 */
export async function ownDrafts(call: ReadCall): Promise<Waiting[]> {
  const all = await listDrafts(call.db, call.by.id, '')
  const drafts = all.filter((draft) => documentForms.some((kind) => kind === draft.kind))
  const subjects = drafts.map((draft) => draft.subject_id)
  const numbers = await numbersOf(call.db, subjects)
  return drafts
    .map((draft) => ({
      subject: { kind: 'draft', id: draft.subject_id },
      label: draft.kind,
      detail: numbers.get(draft.subject_id) ?? '',
      since: dayOf(draft.updated_at, call.office.timeZone),
    }))
    .reverse()
}
