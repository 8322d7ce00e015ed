import { bringUpToDate } from '../consular/case/project-cases.ts'
import { os, unmanaged } from '../implementer.ts'
import { runLongWork } from '../long-work/run-long-work.ts'
import { tellPages } from '../long-work/tell-pages.ts'
import type { checking } from './check-worker.ts'

/** What proves everything stands above all areas, the journal's own too. */
export const checkRouter = {
  check: os.journal.check.use(unmanaged).handler(async ({ context: { running, open, read }, signal }) => {
    // What a newer program derives anew would be taken for wrong, and left out it would not be proved.
    await bringUpToDate(read.db, read.profile, read.today)
    const question = { profile: read.profile, today: read.today }
    const onProgress = tellPages(running, 'check')
    return runLongWork<typeof checking>('check/check-worker', open.vault, question, { signal, onProgress })
  }),
}
