import { z } from 'zod'
import { callId, instant } from './fields.ts'
import { unmanaged } from './procedure.ts'

const backup = z.object({ name: z.string(), madeAt: instant, bytes: z.int(), verified: z.boolean() })

export const backupContract = {
  make: unmanaged('backup.make', 'backup').input(z.object({ callId })).output(backup),
  /** Opens a copy beside the office, checks it and throws it away: the proof that it could be restored. */
  testRestore: unmanaged('backup.make', 'backup')
    .input(z.object({ name: z.string().max(200) }))
    .output(z.object({ ok: z.boolean(), movements: z.int(), journalEntries: z.int(), problems: z.array(z.string()) }))
    .errors({ NO_SUCH_BACKUP: { data: z.object({ name: z.string() }) } }),
}
