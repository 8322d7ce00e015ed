import { z } from 'zod'
import { queueKinds } from '#shared/domain/today/queues.ts'
import { id, instant, line } from './fields.ts'
import { reads, unmanaged } from './procedure.ts'

/**
 * A form not yet sent, kept by itself; it survives the lock and a crash. Only its author sees it. It is nobody's record
 * yet: saving it every few seconds writes no journal entry.
 */
const draft = z.object({
  id,
  kind: z.string().max(40),
  title: z.string().max(300),
  content: z.unknown(),
  savedAt: instant,
})

export const draftContract = {
  save: unmanaged('draft.keep', 'draft')
    .input(z.object({ id, kind: line(40), title: line(300), content: z.unknown() }))
    .output(z.object({ id, savedAt: instant })),
  list: reads('draft.keep', 'draft')
    .input(z.object({ kind: line(40).default('') }))
    .output(z.array(draft)),
  remove: unmanaged('draft.keep', 'draft').input(z.object({ id })).output(z.object({ id })),
}

export const todayContract = {
  /** The work that waits for the signed-in person, by action, oldest first; only queues the roles may act on. */
  queues: reads('signed-in', 'stock', 'distribution', 'consular', 'report', 'reference', 'draft').output(
    z.object({
      queues: z.array(
        z.object({
          kind: z.enum(queueKinds),
          /** Of all that waits; the rows are the first fifty. */
          count: z.int(),
          rows: z.array(
            z.object({
              subject: z.object({ kind: z.string(), id: z.string() }),
              label: z.string(),
              detail: z.string(),
              /** The day from which it waits; of what expires, the day on which it does. */
              since: z.string(),
              /** How long it has waited; of what expires, how long it still has, negative when it has expired. */
              days: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
}

export const searchKinds = [
  'document',
  'distribution',
  'case',
  'exit-visa-request',
  'item',
  'warehouse',
  'site',
  'project',
  'month',
] as const

export const searchContract = {
  /**
   * Ctrl+K: documents by number, items, places, people by name, as far as the roles may see them. `kind` is one of
   * `searchKinds`; a person is found as the `case` they are in.
   */
  find: reads('signed-in', 'stock', 'distribution', 'consular', 'report', 'reference')
    .input(z.object({ text: line(200) }))
    .output(z.array(z.object({ kind: z.enum(searchKinds), id: z.string(), label: z.string(), detail: z.string() }))),
}
