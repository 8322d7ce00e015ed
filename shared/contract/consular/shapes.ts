import { z } from 'zod'
import { caseReasonCodes, caseRules } from '#shared/domain/consular/case-reason.ts'
import { consentScopes, documentStates, travelDocumentTypes } from '#shared/domain/consular/consular-terms.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { id, reason } from '../fields.ts'
import { alreadyUsed, unknownRecord } from '../problems.ts'

/** What the sentence of a reason names: `CaseReasonData`. */
const reasonData = z.object({
  on: z.string().optional(),
  expiresOn: z.string().optional(),
  validUntil: z.string().optional(),
  requestedOn: z.string().optional(),
  marginDays: z.string().optional(),
  number: z.string().optional(),
  type: z.enum(travelDocumentTypes).optional(),
  state: z.enum(documentStates).optional(),
  scope: z.enum(consentScopes).optional(),
  after: z.enum(caseEventKinds).optional(),
  event: z.enum(caseEventKinds).optional(),
  people: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
})

/** Why something may not be done now, for one person: the rule, a code for the sentence, and what the sentence names. */
export const blocked = z.object({
  personId: id,
  personName: z.string(),
  caseId: id,
  caseNumber: z.string(),
  reasons: z.array(
    z.object({
      rule: z.enum(caseRules),
      code: z.enum(caseReasonCodes),
      data: reasonData,
      /** Whether someone who may override could go on with a reason. */
      overridable: z.boolean(),
    }),
  ),
})
export const refusedByOrder = { NOT_ALLOWED_NOW: { data: z.object({ people: z.array(blocked) }) } }
export const future = { DATE_IN_FUTURE: { data: z.object({ field: z.string(), day: z.string() }) } }
export const caseErrors = {
  ...unknownRecord,
  ...alreadyUsed,
  ...refusedByOrder,
  ...future,
  /** Nothing more is written down of who was forgotten. */
  PERSON_FORGOTTEN: {},
}
/** VHR-1: a later event without the earlier one needs an override with a reason, where the country profile allows it. */
export const override = z.object({ reason }).nullable().default(null)

/** VHR-6: why a family is parted, asked where somebody of it stays behind. */
export const apart = z.object({ reason }).nullable().default(null)

/** The name under which something was asked of somebody outside, where it was corrected since; null where it was not. */
const sentAs = z.string().nullable()

export const travelDocument = z.object({
  id,
  personId: id,
  sentAs,
  type: z.enum(travelDocumentTypes),
  embassyId: id,
  /** The embassy's name in English. */
  issuer: z.string(),
  state: z.enum(documentStates),
  requestedOn: z.string(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  custodian: z.string().nullable(),
  mrz: z.string().nullable(),
  mrzVerified: z.boolean(),
})
export const exitVisa = z.object({
  requestId: id,
  requestNumber: z.string(),
  personId: id,
  sentAs,
  travelDocumentId: id,
  authority: z.string(),
  state: z.enum(['requested', 'granted', 'refused', 'expired']),
  requestedOn: z.string(),
  answeredOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  refusalReason: z.string().nullable(),
})
