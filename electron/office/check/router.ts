import { os, unmanaged } from '../implementer.ts'
import { runLongWork } from '../long-work/run-long-work.ts'
import { tellPages } from '../long-work/tell-pages.ts'
import type { checking } from './check-worker.ts'

/** What proves everything stands above all areas, the journal's own too. */
export const checkRouter = {
  check: os.journal.check.use(unmanaged).handler(({ context: { running, open, read }, signal }) => {
    const question = { profile: read.profile, today: read.today }
    const onProgress = tellPages(running, 'check')
    return runLongWork<typeof checking>('check/check-worker', open.vault, question, { signal, onProgress })
  }),
}
