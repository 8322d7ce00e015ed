import { z } from 'zod'
import { referralSources, sessionModes, travelDocumentTypes } from '../consular/consular-terms.ts'
import { caseEventKinds } from '../consular/event-kinds.ts'
import { areWholeBands } from '../people/age-bands.ts'
import { populationGroups, siteTypes } from '../people/population.ts'

const inThreeLanguages = z.object({ en: z.string().min(1), fr: z.string().min(1), ar: z.string().min(1) })
const days = z.int().nonnegative()
const eventKind = z.enum(caseEventKinds)

/**
 * What differs between countries (domain.md 15.1): loaded from `resources/countries/*.json`, checked when the office
 * opens. REF-1: a change of bands or deadlines never rewrites what is stored.
 */
export const countryProfileSchema = z.object({
  country: z.enum(['libya', 'lebanon']),
  iso2: z.string().regex(/^[A-Z]{2}$/),
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: inThreeLanguages,
  /** The zone in which the office's days begin and end. */
  timeZone: z.string().min(1),
  /** From the largest area to the smallest; `level` is the level in the P-code table. */
  adminLevels: z.array(z.object({ level: z.int().positive(), name: inThreeLanguages })).min(1),
  ageBands: z
    .array(z.object({ from: z.int().nonnegative(), to: z.int().nonnegative().nullable() }))
    .refine(areWholeBands, { error: 'BANDS_NOT_WHOLE' }),
  /** ISO 4217; the first is the local one. */
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
  populationGroups: z.array(z.enum(populationGroups)).min(1),
  siteTypes: z.array(z.enum(siteTypes)).min(1),
  /** Of the exit-clearance authorities the first is proposed. */
  authorities: z
    .array(
      z.object({
        code: z.string().regex(/^[A-Z][A-Z0-9-]*$/),
        name: inThreeLanguages,
        does: z.array(z.enum(['exit-clearance', 'detention', 'access-permission'])).min(1),
      }),
    )
    .min(1),
  /** VHR-19: whether a ticket may, or must, come before the exit clearance. */
  exitClearanceOrder: z.enum(['document-exit-ticket', 'document-ticket-exit']),
  hardRules: z.object({
    /** VHR-16 (R11). True: nobody may override it, not even with a reason. */
    exitVisaNeedsReceivedDocument: z.boolean(),
  }),
  /**
   * VHR-1: `event` comes after `after`. Where `override` is true a manager may skip it with a reason. What cannot happen
   * without another thing by its nature (a document received that was never issued) is not listed: see `findEventViolations`.
   */
  eventOrder: z.array(z.object({ event: eventKind, after: eventKind, override: z.boolean() })),
  /** How long a travel document must still be valid on the day of travel (VHR-23). */
  tdMarginDays: days,
  fttValidityHours: z.int().positive(),
  deadlines: z.object({
    /** VHR-14: a document that expires within so many days is a warning. */
    documentExpiryWarningDays: days,
    /** After so many days without an answer an exit visa request is overdue. */
    exitVisaAnswerDays: days,
    /** DIS-22. */
    distributionReportDays: days,
    /** STK-17: a waybill not received so many days after it was expected is overdue. */
    waybillOverdueDays: days,
    /** AAP-1. */
    pdmDueDays: days,
    /** DIS-15: the same kit again within so many days is a warning. */
    duplicateAssistanceDays: days,
    stockExpiryWarningDays: z.array(days).min(1),
  }),
  sessionModes: z.array(z.enum(sessionModes)).min(1),
  documentTypes: z.array(z.enum(travelDocumentTypes)).min(1),
  referralSources: z.array(z.enum(referralSources)).min(1),
  /** What is assumed and must be confirmed by the office, printed on the office page. */
  assumptions: z.array(inThreeLanguages),
})

export type CountryProfile = z.infer<typeof countryProfileSchema>

/** Reads a country profile from its parsed JSON. Throws a ZodError that names each field that is wrong or unknown. */
export function parseCountryProfile(json: unknown): CountryProfile {
  return countryProfileSchema.strict().parse(json)
}
