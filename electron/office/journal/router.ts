import { os, reading, unmanaged, writing } from '../implementer.ts'
import { checkOffice } from './check-office.ts'
import { readActivity, readJournalPage } from './list-journal.ts'
import { verifyJournal } from './verify-journal.ts'

export const journalRouter = {
  list: os.journal.list.use(reading).handler(({ input, context: { call } }) => readJournalPage(call, input)),
  activity: os.journal.activity.use(reading).handler(({ input, context: { call } }) => readActivity(call, input)),
  noteExport: os.journal.noteExport.use(writing).handler(({ input, context: { call } }) => {
    call.journal({
      subjects: [{ kind: 'list', id: input.list, label: input.list }],
      after: { rows: input.rows },
      topics: ['journal'],
    })
    return { rows: input.rows }
  }),
  verify: os.journal.verify.use(unmanaged).handler(async ({ context: { open } }) => {
    const verdict = await verifyJournal(open.database.db)
    return { entries: verdict.entries, head: verdict.head.hash, broken: verdict.broken ?? null }
  }),
  check: os.journal.check.use(unmanaged).handler(({ context: { read } }) => checkOffice(read)),
}
