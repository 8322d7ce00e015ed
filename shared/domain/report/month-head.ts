import { z } from 'zod'
import { isMonth } from '../dates.ts'

/**
 * What every version of a month's dataset begins with, for ever: who is looking at a report of any version reads from it
 * whose it is, of which month, cut when, and which version the rest is in.
 */
export const monthHead = z.object({
  format: z.literal('amana-month'),
  version: z.int().positive(),
  office: z.object({
    name: z.string(),
    code: z.string(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
    timeZone: z.string(),
    demo: z.boolean(),
  }),
  preparedBy: z.object({ name: z.string(), at: z.iso.datetime() }).nullable(),
  month: z.string().refine(isMonth),
  cut: z.object({ at: z.iso.datetime(), journalSequence: z.int().nonnegative(), journalHash: z.string() }),
  /** Printed beside the signatures, to be compared by phone. */
  authority: z.object({ name: z.string(), fingerprint: z.string() }),
})
export type MonthHead = z.infer<typeof monthHead>

/** What the figures that stand at several places of a report are about. */
export const reconciledConcepts = [
  'stock-closing',
  'transit-closing',
  'distribution-closing',
  'to-distributions',
  'returned',
  'distributed',
  'between-warehouses',
  'arrived',
  'ageing',
  'people-active',
  'registered',
] as const
export type ReconciledConcept = (typeof reconciledConcepts)[number]

/** One concept that stands at several places of a report, with the figure each place gives. */
export interface Reconciliation {
  concept: ReconciledConcept
  /** The item, warehouse or step it is about; empty for a total. */
  of: string
  places: { place: string; figure: number }[]
  equal: boolean
}
