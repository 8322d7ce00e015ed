import { z } from 'zod'
import { distributionStates, distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { disabilityStatuses, populationGroups, sexes } from '#shared/domain/people/population.ts'
import { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { lotConditions } from '#shared/domain/stock/lot.ts'
import { callId, count, day, id, instant, line, name, note, quantity, reason } from './fields.ts'
import { documentInput, posted, postingRefusals } from './posting.ts'
import { alreadyUsed, dated, notEnoughStock, refusedLines, unknownRecord } from './problems.ts'
import { reads, writes } from './procedure.ts'

/** DIS-3: with whom place and time were agreed. */
export const agreement = z.object({
  with: name,
  role: line(200).default(''),
  on: day,
  place: name,
  time: line(40).default(''),
})

export const planInput = z.object({
  callId,
  id,
  projectId: id,
  siteId: id,
  type: z.enum(distributionTypes),
  plannedOn: day,
  agreement: agreement.nullable().default(null),
  targetHouseholds: count,
  targetPeople: count,
  remarks: note.default(''),
  /** Kits are expanded into their items; loose items stand for themselves. */
  kits: z
    .array(z.object({ kitId: id, quantity }))
    .max(50)
    .default([]),
  items: z
    .array(z.object({ itemId: id, quantity }))
    .max(200)
    .default([]),
})

/** One figure of the people reached: population group, sex, age band of the country profile and disability. */
export const peopleCount = z.object({
  group: z.enum(populationGroups),
  sex: z.enum(sexes),
  band: line(20),
  /** Each person is counted once: those with a disability, those without, and those of whom it is not known. */
  disability: z.enum(disabilityStatuses).default('not-stated'),
  people: count,
})
export const reportLine = z.object({ itemId: id, distributed: count, returned: count, lost: count, damaged: count })
export const submitReportInput = z.object({
  callId,
  /** The distribution report's own id. */
  id,
  distributionId: id,
  happenedOn: day,
  households: count,
  noShows: count.default(0),
  /** DIS-21: people helped beyond the list of a plan that has one, and why. */
  extraPeople: count.default(0),
  extraReason: line(300).default(''),
  people: z.array(peopleCount).max(500),
  lines: z.array(reportLine).min(1).max(200),
  incidents: note.default(''),
  signedBy: name,
})

const wrongState = { WRONG_STATE: { data: z.object({ state: z.enum(distributionStates) }) } }
const future = { DATE_IN_FUTURE: dated.DATE_IN_FUTURE }

const distributionRow = z.object({
  id,
  number: z.string(),
  state: z.enum(distributionStates),
  type: z.enum(distributionTypes),
  plannedOn: z.string(),
  siteId: id,
  projectId: id,
  targetHouseholds: z.int(),
  targetPeople: z.int(),
  peopleReached: z.int(),
  householdsReached: z.int(),
})
/** Per item: planned, then what the ledger says of waybills, the site and returns, then what the report says. */
const itemBalance = z.object({
  itemId: id,
  planned: z.int(),
  issued: z.int(),
  inTransit: z.int(),
  /** From the arrival documents: never typed. */
  arrived: z.int(),
  distributed: z.int(),
  returned: z.int(),
  /** Goods already back by a posted return (GRN). DIS-20: equals `returned` before verification. */
  returnedByReceipt: z.int(),
  lost: z.int(),
  damaged: z.int(),
  /** DIS-19: arrived − distributed − returned − lost − damaged; zero or it cannot be verified. */
  difference: z.int(),
})
export const distributionWhole = distributionRow.extend({
  agreement: agreement.nullable(),
  remarks: z.string(),
  kits: z.array(z.object({ kitId: id, quantity: z.int() })),
  items: z.array(itemBalance),
  /** The report in force: a later one replaces an earlier one until it is verified. */
  report: submitReportInput
    .omit({ callId: true })
    .extend({ version: z.int(), submittedAt: instant, submittedBy: z.string(), submittedById: id })
    .nullable(),
  verified: z.object({ at: instant, by: z.string(), number: z.string(), documentId: id }).nullable(),
  cancelled: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  waybills: z.array(z.object({ id, number: z.string(), happenedOn: z.string(), arrived: z.boolean() })),
  returns: z.array(z.object({ id, number: z.string(), happenedOn: z.string() })),
  /** Lots at the site now, for the return and for what remains. */
  atSite: z.array(
    z.object({
      lotId: id,
      itemId: id,
      batch: z.string(),
      expiresOn: z.string().nullable(),
      condition: z.enum(lotConditions),
      quantity: z.int(),
    }),
  ),
})

export const distributionContract = {
  plan: writes('distribution.plan', 'distribution')
    .input(planInput)
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...future,
      NOTHING_PLANNED: {},
      PROJECT_CLOSED: { data: z.object({ project: z.string() }) },
      SITE_CLOSED: { data: z.object({ site: z.string() }) },
    }),
  agree: writes('distribution.plan', 'distribution')
    .input(z.object({ callId, id, agreement }))
    .output(posted)
    .errors({ ...unknownRecord, ...wrongState, ...future }),
  cancel: writes('distribution.plan', 'distribution')
    .input(z.object({ callId, id, reason }))
    .output(posted)
    .errors({ ...unknownRecord, ...wrongState, GOODS_ON_THE_WAY: {} }),
  /** Goods come back from the site by a GRN into a warehouse. */
  returnGoods: writes(documentKinds.return.may.post, 'stock', 'distribution')
    .input(documentInput(documentKinds.return, 500))
    .output(posted)
    .errors({ ...postingRefusals, ...wrongState }),
  submitReport: writes('distribution.report', 'distribution')
    .input(submitReportInput)
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...refusedLines,
      ...wrongState,
      BEFORE_ARRIVAL: { data: z.object({ arrivedOn: z.string() }) },
      /** DIS-21, and people or groups named twice. */
      PEOPLE_REFUSED: {
        data: z.object({
          reasons: z.array(
            z.object({
              code: z.enum([
                'NOBODY_COUNTED',
                'MORE_HOUSEHOLDS_THAN_PEOPLE',
                'MORE_PEOPLE_THAN_LISTED',
                'EXTRAS_WITHOUT_REASON',
                'COUNTED_TWICE',
              ]),
              difference: z.int().optional(),
            }),
          ),
        }),
      },
      UNKNOWN_GROUP_OR_BAND: { data: z.object({ group: z.string(), band: z.string() }) },
    }),
  verifyReport: writes(documentKinds['distribution-report'].may.post, 'stock', 'distribution')
    .input(z.object({ callId, id, ...documentKinds['distribution-report'].header.shape }))
    .output(posted)
    .errors({
      ...unknownRecord,
      ...alreadyUsed,
      ...dated,
      ...wrongState,
      /** REF-14: the person who submitted it may not verify it. */
      SAME_PERSON: {},
      NOT_BALANCED: { data: z.object({ items: z.array(z.object({ itemId: id, difference: z.int() })) }) },
      RETURN_MISSING: {
        data: z.object({ items: z.array(z.object({ itemId: id, returned: z.int(), byReceipt: z.int() })) }),
      },
      GOODS_ON_THE_WAY: {},
      /** Some of the goods came to the site after the day of the distribution. */
      ...notEnoughStock,
    }),
  /** Where goods may go now: every distribution whose place and time are agreed and that is not verified (DIS-3). */
  destinations: reads('distribution.read', 'distribution', 'stock').output(
    z.array(distributionRow.pick({ id: true, number: true, plannedOn: true, siteId: true, projectId: true })),
  ),
  get: reads('distribution.read', 'distribution', 'stock', 'reference', 'report')
    .input(z.object({ id }))
    .output(distributionWhole)
    .errors(unknownRecord),
}
