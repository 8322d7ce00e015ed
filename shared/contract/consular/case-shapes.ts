import { z } from 'zod'
import { consentKinds, consentScopes, referralSources } from '#shared/domain/consular/consular-terms.ts'
import { caseSteps, personFlags } from '#shared/domain/consular/derive-person.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { relations } from '#shared/domain/people/person.ts'
import { day, id, instant, line } from '../fields.ts'
import { known } from '../people/person.ts'
import { blocked, exitVisa, travelDocument } from './shapes.ts'

/** One of a family as it is registered: a person and who they are to its head. */
export const personInput = known.extend({ id, relation: z.enum(relations) })

export const consentInput = z.object({
  kind: z.enum(consentKinds),
  language: line(40),
  on: day,
  witnessedBy: line(200).default(''),
  scopes: z.array(z.enum(consentScopes)),
  /** Each adult consents for themselves; for a child an adult of the case does as guardian. */
  people: z
    .array(
      z.object({
        personId: id,
        guardianId: id.nullable().default(null),
        /** Of who withdrew on the same day: this was given after it, and lifts it. */
        afterWithdrawal: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(30),
})
/** A consent that is not that of whom it names; `index` is the place in `consent.people`. */
export const consentErrors = {
  GUARDIAN_NEEDED: { data: z.object({ index: z.int() }) },
  GUARDIAN_UNFIT: { data: z.object({ index: z.int() }) },
  /** Of the day of a withdrawal that stands, and not said to be given after it. */
  WITHDRAWN_SAME_DAY: { data: z.object({ index: z.int() }) },
}
const eventRow = z.object({
  id,
  kind: z.enum([...caseEventKinds, 'voided']),
  personId: id,
  happenedOn: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  data: z.record(z.string(), z.unknown()),
  voidedBy: z.string().nullable(),
  overrideReason: z.string().nullable(),
})
/** Something that can be done next for a member, or cannot, with its reasons. */
const action = z.object({
  kind: z.enum(caseEventKinds),
  allowed: z.boolean(),
  reasons: blocked.shape.reasons,
})
const casePerson = personInput.extend({
  /** Which version of what is known; a correction makes the next. */
  version: z.int(),
  forgotten: z.boolean(),
  /** Empty of who was forgotten. */
  givenNames: z.string(),
  displayName: z.string(),
  step: z.enum(caseSteps),
  stepSince: z.string(),
  flags: z.array(z.enum(personFlags)),
  actions: z.array(action),
})
export const caseWhole = z.object({
  id,
  number: z.string(),
  name: z.string(),
  members: z.int(),
  nationality: z.string(),
  /** Of the head of the family. */
  siteId: id.nullable(),
  registeredOn: z.string(),
  step: z.enum(caseSteps),
  stepSince: z.string(),
  daysInStep: z.int(),
  flags: z.array(z.enum(personFlags)),
  referralSource: z.enum(referralSources),
  languages: z.string(),
  projectId: id.nullable(),
  people: z.array(casePerson),
  /** Who left the case, and where they are now; null for a registration that was void. */
  former: z.array(
    z.object({
      id,
      displayName: z.string(),
      forgotten: z.boolean(),
      leftOn: z.string(),
      caseId: id.nullable(),
      caseNumber: z.string().nullable(),
    }),
  ),
  events: z.array(eventRow),
  travelDocuments: z.array(travelDocument),
  exitVisas: z.array(exitVisa),
})
