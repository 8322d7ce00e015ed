import { z } from 'zod'
import { monthHead } from '../month-head.ts'

const figure = z.int()
const amount = z.int().nonnegative()
const names = z.object({ en: z.string(), fr: z.string(), ar: z.string() })
const item = z.object({ code: z.string(), names, unit: z.string() })
const project = z.object({ code: z.string(), donor: z.string() })
const warehouse = z.object({ code: z.string(), names })

/**
 * A-1, one row a warehouse × item × project. A reversal counts against the column of what it reverses, so a column may be
 * negative in the month of the correction; opening and closing never are.
 */
export const stockMovementRow = z.object({
  warehouse,
  item,
  project,
  opening: amount,
  received: figure,
  arrived: figure,
  returned: figure,
  toWarehouses: figure,
  toDistributions: figure,
  losses: figure,
  closing: amount,
  /** Of the closing balance. */
  closingDamaged: amount,
})

/** Goods between two warehouses, by item × project: what left one and has not reached the other. */
export const transitRow = z.object({
  item,
  project,
  opening: amount,
  dispatched: figure,
  arrived: figure,
  lost: figure,
  closing: amount,
})

/** B-5: goods on the way to distributions and at their sites, by item × project, until reported and verified. */
export const distributionFlowRow = z.object({
  item,
  project,
  opening: amount,
  dispatched: figure,
  distributed: figure,
  returned: figure,
  lost: figure,
  damaged: figure,
  closing: amount,
})

/**
 * B-2, one row a verified distribution. A sensitive site stands under its municipality's name (REF-5). A report of an
 * earlier month that was reversed in this one is a row under the reversal's number, with negative figures.
 */
export const distributionRow = z.object({
  number: z.string(),
  happenedOn: z.string(),
  place: names,
  pcode: z.string(),
  siteType: z.string(),
  type: z.string(),
  project,
  households: figure,
  people: z.array(
    z.object({
      group: z.string(),
      sex: z.enum(['female', 'male']),
      band: z.string(),
      disability: z.enum(['with', 'without', 'not-stated']),
      people: figure,
    }),
  ),
})

/** B-3: what people received, by item × project. */
export const itemsDistributedRow = z.object({ item, project, distributed: figure })

/** C-1: people by step at the month's end; `ageing` counts days in that step. */
export const caseStepRow = z.object({
  step: z.string(),
  nationality: z.string(),
  people: amount,
  ageing: z.object({ to30: amount, to60: amount, to90: amount, over90: amount }),
})

/** C-2: what happened to people in the month, each person counted once a concept and event. */
export const caseConcepts = [
  'registered',
  'consented',
  'interviewed',
  'verified',
  'rejected',
  'documents-requested',
  'documents-issued',
  'documents-received',
  'exit-visas-requested',
  'exit-visas-granted',
  'exit-visas-refused',
  'departed',
  'withdrawn',
  'closed',
] as const
export type CaseConcept = (typeof caseConcepts)[number]

/** What a month may be signed with although it is not as it should be: the report says it, in the words of each language. */
export const notedCodes = ['on-the-road', 'expired-stock', 'reported-late'] as const

/**
 * Version 1 of one month of one office, whole: the report is drawn from this and nothing else (design §9). Figures are
 * integers. Nothing here changes once a report of this version was signed: another figure is another version.
 */
export const monthDataset = z.strictObject({
  ...monthHead.shape,
  version: z.literal(1),
  /** The report before this one, so that headquarters sees when one is missing; null for the first. */
  previous: z.object({ month: z.string(), digest: z.string() }).nullable(),
  /** Closed months that were opened again since the previous report. */
  reopened: z.array(z.object({ month: z.string(), by: z.string(), at: z.string(), reason: z.string() })),
  ageBands: z.array(z.string()).min(1),
  populationGroups: z.array(z.string()).min(1),
  stock: z.array(stockMovementRow),
  transit: z.array(transitRow),
  distributionFlow: z.array(distributionFlowRow),
  distributions: z.array(distributionRow),
  itemsDistributed: z.array(itemsDistributedRow),
  caseSteps: z.array(caseStepRow),
  caseEvents: z.record(z.enum(caseConcepts), amount),
  /** People under way: those at the month's end are those of its start and the registered, less those who left. */
  people: z.object({ opening: amount, registered: amount, left: figure, closing: amount }),
  highlights: z.string(),
  limitations: z.string(),
  /** How many there are of each; the reports of version 0.1.0 have it among the limitations that their signer typed. */
  noted: z.array(z.object({ code: z.enum(notedCodes), count: z.int().positive() })).optional(),
})
export type MonthDataset = z.infer<typeof monthDataset>
