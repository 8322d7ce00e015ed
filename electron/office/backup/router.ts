import { os, unmanaged } from '../implementer.ts'
import { tellPages } from '../long-work/tell-pages.ts'
import { orRefuse } from '../problem.ts'
import { backUp } from './back-up.ts'
import { testRestore } from './test-restore.ts'

export const backupRouter = {
  make: os.backup.make.use(unmanaged).handler(async ({ input, context: { running, open, record }, signal }) => {
    const made = await backUp(open.vault, 'asked', { signal, onProgress: tellPages(running, 'backup') })
    return record(input.callId, {}, async (call) => {
      call.journal({
        subjects: [{ kind: 'backup', id: made.name, label: made.name }],
        after: { bytes: made.bytes },
      })
      return made
    })
  }),
  testRestore: os.backup.testRestore.use(unmanaged).handler(async ({ input, context: { open }, errors, signal }) => {
    const tested = await orRefuse(errors, testRestore(open.vault, input.name, { signal }))
    return {
      ok: tested.ok,
      movements: tested.rows.movement ?? 0,
      journalEntries: tested.journalEntries,
      problems: tested.problems,
    }
  }),
}
