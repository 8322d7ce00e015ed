import { subjectPermissions } from '#shared/domain/journal/subject-kinds.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { runLongWork } from '../long-work/run-long-work.ts'
import { readActivity, readJournalPage } from './list-journal.ts'
import type { verifying } from './verify-worker.ts'

export const journalRouter = {
  list: os.journal.list.use(reading).handler(({ input, context: { call } }) => readJournalPage(call, input)),
  activity: os.journal.activity.use(reading).handler(async ({ input, context: { call }, errors }) => {
    const activity = await readActivity(call, input)
    if ('withheld' in activity) {
      throw errors.NOT_ALLOWED({ data: { permission: subjectPermissions[activity.withheld] } })
    }
    return activity
  }),
  verify: os.journal.verify.use(unmanaged).handler(async ({ context: { open }, signal }) => {
    const verdict = await runLongWork<typeof verifying>('journal/verify-worker', open.vault, null, { signal })
    return { entries: verdict.entries, erased: verdict.erased, head: verdict.head.hash, broken: verdict.broken ?? null }
  }),
}
