import { z } from 'zod'
import type { ListColumnType, ListOfOffice } from '#shared/domain/list/list.ts'
import { callId, day, filled, language, line } from './fields.ts'
import { reads, unmanaged } from './procedure.ts'
import type { Topic } from './topics.ts'

const value = z.union([z.string(), z.number(), z.null()])
const rowId = z.union([z.string().max(100), z.int()])
/** Rows chosen one by one: more than anybody marks by hand. */
const rowIds = z.array(rowId).max(10_000)

const allowed: Record<'containing' | 'one-of' | 'between', readonly ListColumnType[]> = {
  containing: ['text', 'code'],
  'one-of': ['text', 'code', 'choice', 'choices', 'day'],
  between: ['number', 'day', 'instant'],
}

const anyColumn = z.string().max(100)
const filter = z.discriminatedUnion('is', [
  z.object({ column: anyColumn, is: z.literal('containing'), text: line(200) }),
  z.object({ column: anyColumn, is: z.literal('one-of'), values: z.array(z.string().max(200)).max(200) }),
  z.object({
    column: anyColumn,
    is: z.literal('between'),
    from: z.union([day, z.number()]).nullable(),
    to: z.union([day, z.number()]).nullable(),
  }),
  z.object({ column: anyColumn, is: z.literal('empty') }),
])
const order = z.object({ column: anyColumn, descending: z.boolean().default(false) })

/** Whether a filter can be asked of a column of this type. */
function suits(asked: z.infer<typeof filter>, type: ListColumnType | undefined): boolean {
  if (type === undefined) return false
  if (asked.is === 'empty') return true
  if (!allowed[asked.is].includes(type)) return false
  if (asked.is !== 'between') return true
  const wanted = type === 'number' ? 'number' : 'string'
  return [asked.from, asked.to].every((bound) => bound === null || typeof bound === wanted)
}

/** What can be asked of a list: the columns are those of its declaration, and a filter must suit its column. */
function questionOf(list: ListOfOffice) {
  const known = (id: string) => Object.hasOwn(list.columns, id)
  return z.object({
    text: line(200).default(''),
    filters: z
      .array(filter.refine((each) => suits(each, list.columns[each.column]?.type), { error: 'NOT_FOR_THIS_COLUMN' }))
      .max(40)
      .default([]),
    sort: z
      .array(order.refine((each) => known(each.column), { error: 'NO_SUCH_COLUMN' }))
      .max(6)
      .default([]),
  })
}

const columnOf = (list: ListOfOffice) =>
  z.string().refine((id) => Object.hasOwn(list.columns, id), { error: 'NO_SUCH_COLUMN' })

const groupOf = (list: ListOfOffice) =>
  z.string().refine((id) => Object.hasOwn(list.columns, id) && list.columns[id]?.group === true, {
    error: 'NO_SUCH_COLUMN',
  })

export const exportFormats = ['csv', 'xlsx'] as const

/**
 * The three procedures of a list, all under the list's own permission. `scope` says which rows the list is of, where it
 * is a list of something: of one item, of one warehouse; `derivesFrom` the records that its rows are made of.
 */
export function listProcedures<S extends z.ZodType>(list: ListOfOffice, scope: S, ...derivesFrom: Topic[]) {
  const question = questionOf(list).prefault({})
  const group = groupOf(list).nullable().default(null)
  const column = columnOf(list)
  const isSaid = (typed: string) => typed !== '' || list.aboutPeople !== true
  return {
    /** One page. All columns unless some are named. */
    rows: reads(list.permission, ...derivesFrom)
      .input(
        z.object({
          scope,
          question,
          group,
          columns: z.array(column).max(100).default(Object.keys(list.columns)),
          offset: z.int().nonnegative().default(0),
          limit: z.int().min(1).max(500).default(100),
        }),
      )
      .output(z.array(z.record(z.string(), value).and(z.object({ id: rowId })))),
    /** Of all rows that answer the question. */
    summary: reads(list.permission, ...derivesFrom)
      .input(z.object({ scope, question, group }))
      .output(
        z.object({
          total: z.int(),
          totals: z.record(z.string(), z.number()),
          groups: z.array(z.object({ value, count: z.int(), totals: z.record(z.string(), z.number()) })),
        }),
      ),
    /**
     * Writes all rows that answer, or those chosen of them, into a file, with their number and totals, and an
     * entry in the journal after the file is whole. `path` is where the person chose to save.
     */
    export: unmanaged(list.permission, 'journal')
      .input(
        z.object({
          callId,
          scope,
          question,
          group,
          selection: z.union([z.object({ only: rowIds }), z.object({ allBut: rowIds })]).default({ allBut: [] }),
          /** In the order of the file, with the words for the reader: the head, and of a choice what each code means. */
          columns: z
            .array(
              z.object({
                id: column,
                label: line(200),
                words: z.record(z.string(), line(300)).default({}),
              }),
            )
            .min(1)
            .max(100),
          format: z.enum(exportFormats),
          path: filled(4000),
          /** Of the last line, before the number of rows. */
          totalLabel: line(100).default('Total'),
          language: language.default('en'),
          /** Who gets it and what for; a list of people does not leave without. */
          recipient: line(200).default('').refine(isSaid, { error: 'EMPTY' }),
          purpose: line(500).default('').refine(isSaid, { error: 'EMPTY' }),
        }),
      )
      .output(z.object({ rows: z.int() }))
      .errors({
        /** The place cannot be written to; `reason` is the system's code, such as `ENOSPC`. */
        CANNOT_WRITE: { data: z.object({ path: z.string(), reason: z.string() }) },
        EXPORT_CANCELLED: {},
      }),
  }
}

const columnState = z.object({ id: z.string().max(100), width: z.int().min(20).max(2000), hidden: z.boolean() })

/** A list as a person left it on purpose: named, found again at every desk, seen by nobody else. */
export const listView = z.object({
  id: z.uuid(),
  name: filled(80),
  question: z.object({ text: line(200), filters: z.array(filter).max(40), sort: z.array(order).max(6) }),
  group: z.string().max(100).nullable(),
  columns: z.array(columnState).max(100),
})
export type ListView = z.infer<typeof listView>

export const listLayout = z.object({
  /** In their order; empty for the list's own. */
  columns: z.array(columnState).max(100),
  views: z.array(listView).max(50),
  /** The view a list opens with. */
  defaultView: z.uuid().nullable(),
})
export type ListLayout = z.infer<typeof listLayout>
