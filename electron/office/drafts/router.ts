import { findDraft, listDrafts, removeDraft, saveDraft } from '#db/queries/drafts/draft.ts'
import { largestDraft } from '#shared/contract/work.ts'
import { os, reading, unmanaged } from '../implementer.ts'

type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number]

export const draftRouter = {
  save: os.draft.save.use(unmanaged).handler(async ({ input, errors, context: { open, read, running } }) => {
    const savedAt = read.now.toISOString()
    const body = JSON.stringify(input.content ?? null)
    const bytes = Buffer.byteLength(body)
    if (bytes > largestDraft) throw errors.DRAFT_TOO_LARGE({ data: { bytes, most: largestDraft } })
    const { id, kind, subjectId } = input
    const row = { id, user_id: read.by.id, kind, subject_id: subjectId, body, updated_at: savedAt }
    const saved = await open.database.db.transaction().execute((tx) => saveDraft(tx, row))
    if (!saved) throw errors.NOT_YOUR_DRAFT()
    running.news.publish('news', { topics: ['draft'] })
    return { id, savedAt }
  }),
  find: os.draft.find.use(reading).handler(async ({ input, context: { call } }) => {
    const row = await findDraft(call.db, call.by.id, input.kind, input.subjectId)
    return row ? draftOf(row) : null
  }),
  list: os.draft.list.use(reading).handler(async ({ input, context: { call } }) => {
    const rows = await listDrafts(call.db, call.by.id, input.kind)
    return rows.map(draftOf)
  }),
  remove: os.draft.remove.use(unmanaged).handler(async ({ input, context: { open, read, running } }) => {
    await open.database.db.transaction().execute((tx) => removeDraft(tx, read.by.id, input.id))
    running.news.publish('news', { topics: ['draft'] })
    return { id: input.id }
  }),
}

function draftOf(row: DraftRow) {
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    content: JSON.parse(row.body) as unknown,
    savedAt: row.updated_at,
  }
}
