import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { unmanaged } from './procedure.ts'
import { topics } from './topics.ts'

export const changesContract = {
  /** News of what was written or locked, by area, so that the page asks again for what it shows. */
  watch: unmanaged('anyone')
    .meta({ passive: true })
    .output(
      eventIterator(
        z.object({
          topics: z.array(z.enum(topics)),
          /** Long work under way: how much of it is done. */
          progress: z.object({ work: z.string(), done: z.int(), of: z.int() }).optional(),
        }),
      ),
    ),
}
