import { z } from 'zod'
import { decisionKinds, detailFaults, plainEventKinds } from '#shared/domain/consular/case-events.ts'
import { referralSources } from '#shared/domain/consular/consular-terms.ts'
import { ageingBands, caseSteps } from '#shared/domain/consular/derive-person.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { callId, day, done, id, line, reason } from '../fields.ts'
import { birth, source } from '../people/person.ts'
import { unknownRecord } from '../problems.ts'
import { reads, writes } from '../procedure.ts'
import { caseWhole, consentErrors, consentInput, personInput } from './case-shapes.ts'
import { caseErrors, override } from './shapes.ts'

export const registerInput = z.object({
  callId,
  id,
  registeredOn: day,
  /** Where the family stays: a site of the office, or nothing for an address. */
  siteId: id.nullable().default(null),
  address: line(300).default(''),
  /** The head's. */
  phone: line(40).default(''),
  referralSource: z.enum(referralSources),
  languages: line(100).default(''),
  projectId: id.nullable().default(null),
  counselledOn: day.nullable().default(null),
  consent: consentInput.nullable().default(null),
  /** Where what is known of all of them comes from. */
  source: source.default('told'),
  members: z
    .array(personInput.omit({ phone: true, siteId: true, address: true }))
    .min(1)
    .max(30),
})

const personRow = z.object({
  personId: id,
  name: z.string(),
  nameArabic: z.string(),
  birth,
  nationality: z.string(),
  caseId: id,
  caseNumber: z.string(),
  step: z.enum(caseSteps),
  stepSince: z.string(),
})

const details = z.record(z.string().max(40), line(200)).default({})
const plainEvent = z.object({
  callId,
  id,
  caseId: id,
  /** Null: written down for each member who can take it; refused when nobody can. */
  personId: id.nullable(),
  happenedOn: day,
  remark: line(500).default(''),
  /** What else the kind asks, by name. */
  details,
})
const eventInput = plainEvent
  .extend({ kind: z.enum(plainEventKinds.filter((kind) => !decisionKinds.includes(kind))) })
  .superRefine(checkDetails)
const decisionInput = plainEvent.extend({ personId: id, kind: z.enum(decisionKinds) }).superRefine(checkDetails)

function checkDetails(
  input: { kind: (typeof plainEventKinds)[number]; details: Record<string, string> },
  context: z.RefinementCtx,
): void {
  for (const name of detailFaults(input.kind, input.details)) {
    context.addIssue({ code: 'custom', path: ['details', name], message: 'EMPTY' })
  }
}

/** The cases of families: registered, consented, closed, found. */
export const caseContract = {
  register: writes('case.change', 'consular')
    .input(registerInput)
    .output(z.object({ id, number: z.string() }))
    .errors({
      ...caseErrors,
      ...consentErrors,
      NO_HEAD_OF_FAMILY: {},
      BORN_IN_FUTURE: { data: z.object({ index: z.int() }) },
      BORN_AFTER_REGISTRATION: { data: z.object({ index: z.int() }) },
    }),
  /** VHR-2: of those named, each for themselves or by a guardian. */
  giveConsent: writes('case.change', 'consular')
    .input(z.object({ callId, caseId: id, consent: consentInput }))
    .output(done)
    .errors({ ...caseErrors, ...consentErrors }),
  /** Counselling, fear of return, withdrawal (VHR-3: any time before departure, no reason asked), closing. */
  recordEvent: writes('case.change', 'consular').input(eventInput).output(done).errors(caseErrors),
  /** VHR-4: what protection decided of a person; whoever wrote down what it is about does not write it down. */
  recordDecision: writes('case.decide', 'consular')
    .input(decisionInput)
    .output(done)
    .errors({ ...caseErrors, SAME_PERSON: {} }),
  /** A mistaken event is not removed: a second one says that it does not count, and why. */
  voidEvent: writes('case.change', 'consular')
    /** VHR-6: the reason of a manager when a child would be left behind by it. */
    .input(z.object({ callId, eventId: id, reason, override }))
    .output(done)
    .errors({
      ...caseErrors,
      ALREADY_VOIDED: {},
      /** A registration is voided, a correction corrected anew, a fear of return cleared, a decision decided anew: not here. */
      ENTRY_STAYS: {},
      /** A stop is voided by another than who wrote it down. */
      SAME_PERSON: {},
      LATER_EVENT_DEPENDS: { data: z.object({ kinds: z.array(z.enum(caseEventKinds)) }) },
    }),
  /** The board: people by step with ageing, of one nationality if asked, and all nationalities of those active. */
  board: reads('case.read', 'consular', 'reference')
    .input(z.object({ nationality: line(3).default('') }))
    .output(
      z.object({
        steps: z.array(
          z.object({
            step: z.enum(caseSteps),
            people: z.int(),
            ageing: z.array(z.object({ band: z.enum(ageingBands), people: z.int() })),
          }),
        ),
        nationalities: z.array(z.object({ nationality: z.string(), people: z.int() })),
      }),
    ),
  /** People by where they stand, to be chosen for a session or a flight: those who wait longest first. */
  people: reads('case.read', 'consular', 'reference')
    .input(z.object({ steps: z.array(z.enum(caseSteps)).min(1), nationality: line(3).default('') }))
    .output(z.array(personRow)),
  get: reads('case.read', 'consular', 'reference').input(z.object({ id })).output(caseWhole).errors(unknownRecord),
  /** A name found across scripts and spellings, best match first. */
  search: reads('case.read', 'consular', 'reference')
    .input(z.object({ text: line(200), limit: z.int().min(1).max(100).default(20) }))
    .output(
      z.array(
        z.object({
          caseId: id,
          caseNumber: z.string(),
          personId: id,
          name: z.string(),
          nameArabic: z.string(),
          birth,
          nationality: z.string(),
          step: z.enum(caseSteps),
          score: z.number(),
        }),
      ),
    ),
}
