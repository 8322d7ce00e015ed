import { handling, os, reading } from '../implementer.ts'
import { checkOffice } from './check-office.ts'
import { readActivity, readJournalPage } from './list-journal.ts'
import { verifyJournal } from './verify-journal.ts'

export const journalRouter = {
  list: os.journal.list.use(reading).handler(({ input, context: { call } }) => readJournalPage(call, input)),
  activity: os.journal.activity.use(reading).handler(({ input, context: { call } }) => readActivity(call, input)),
  verify: os.journal.verify.use(handling).handler(async ({ context: { open } }) => {
    const verdict = await verifyJournal(open.database.db)
    return { entries: verdict.entries, head: verdict.head.hash, broken: verdict.broken ?? null }
  }),
  check: os.journal.check.use(handling).handler(({ context: { read } }) => checkOffice(read)),
}
