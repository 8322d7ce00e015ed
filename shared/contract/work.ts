import { z } from 'zod'
import { itemUnits } from '#shared/domain/reference/item.ts'
import { formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { queueKinds } from '#shared/domain/today/queues.ts'
import { id, instant, line } from './fields.ts'
import { reads, unmanaged } from './procedure.ts'

/** Room for the largest form the contract takes (two thousand lines with remarks in Arabic), in bytes of its JSON. */
export const largestDraft = 4_000_000

/** Which form it is, such as `receipt` or `case-consent`. */
const formKind = z.string().regex(/^[a-z][a-z-]{0,39}$/)
/**
 * Forms that make a document: their drafts wait on Today and open where they were left. Any other form finds its draft
 * again where it is opened.
 */
export const otherDocumentForms = [
  'arrival',
  'distribution-plan',
  'distribution-report',
  'distribution-return',
  'case',
  'consular-session',
] as const
export const documentForms = [...formKinds, ...otherDocumentForms] as const

/** The record the form makes or changes; a form there is only one of gives its kind again. */
const subjectId = z.string().regex(/^[A-Za-z0-9/_-]{1,100}$/)

/**
 * A form not yet sent, kept by itself; it survives the lock and a crash. Only its author sees it. It is nobody's record
 * yet: saving it every few seconds writes no journal entry. Its content is whatever stands in the form, half a word
 * included, and is never read as typed text; what it is called is said by the page when it is shown.
 */
const draft = z.object({ id, kind: formKind, subjectId, content: z.unknown(), savedAt: instant })

export const draftContract = {
  save: unmanaged('draft.keep', 'draft')
    .input(z.object({ id, kind: formKind, subjectId, content: z.unknown() }))
    .output(z.object({ id, savedAt: instant }))
    .errors({
      DRAFT_TOO_LARGE: { data: z.object({ bytes: z.int(), most: z.int() }) },
      /** Another person keeps a draft of that id. */
      NOT_YOUR_DRAFT: {},
    }),
  /** The person's own draft of one form, for its next opening. */
  find: reads('draft.keep', 'draft')
    .input(z.object({ kind: formKind, subjectId }))
    .output(draft.nullable()),
  list: reads('draft.keep', 'draft')
    .input(z.object({ kind: formKind.or(z.literal('')).default('') }))
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
              /** Where to, of what is on its way; `detail` is then where from. */
              to: z.string().optional(),
              /** How many there are, of people or in an item's unit. */
              count: z.object({ of: z.enum(['people', ...itemUnits]), number: z.int() }).optional(),
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
