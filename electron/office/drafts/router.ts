import { listDrafts, removeDraft, saveDraft } from '#db/queries/drafts/draft.ts'
import { os, reading, unmanaged } from '../implementer.ts'

export const draftRouter = {
  save: os.draft.save.use(unmanaged).handler(async ({ input, context: { open, read, running } }) => {
    const savedAt = read.now.toISOString()
    await open.database.db.transaction().execute((tx) =>
      saveDraft(tx, {
        id: input.id,
        user_id: read.by.id,
        kind: input.kind,
        subject_id: null,
        title: input.title,
        body: JSON.stringify(input.content ?? null),
        updated_at: savedAt,
      }),
    )
    running.news.publish('news', { topics: ['draft'] })
    return { id: input.id, savedAt }
  }),
  list: os.draft.list.use(reading).handler(async ({ input, context: { call } }) => {
    const rows = await listDrafts(call.db, call.by.id, input.kind)
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      content: JSON.parse(row.body) as unknown,
      savedAt: row.updated_at,
    }))
  }),
  remove: os.draft.remove.use(unmanaged).handler(async ({ input, context: { open, read, running } }) => {
    await open.database.db.transaction().execute((tx) => removeDraft(tx, read.by.id, input.id))
    running.news.publish('news', { topics: ['draft'] })
    return { id: input.id }
  }),
}
