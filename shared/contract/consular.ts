import { z } from 'zod'
import {
  consentKinds,
  consentScopes,
  referralSources,
  relations,
  sessionModes,
  sessionResults,
  travelDocumentTypes,
  vulnerabilities,
} from '#shared/domain/consular/consular-terms.ts'
import { caseSteps } from '#shared/domain/consular/derive-person.ts'
import { isNationality } from '#shared/domain/people/countries.ts'
import { sexes } from '#shared/domain/people/population.ts'
import { callId, day, id, instant, line, name, note, page, reason } from './fields.ts'
import { alreadyUsed, unknownRecord } from './problems.ts'
import { reads, writes } from './procedure.ts'

/** ISO 3166-1 alpha-3 or one of ICAO's codes for people without a country's (domain.md 9). */
const nationality = z.string().refine(isNationality, { error: 'NOT_A_NATIONALITY' })

export const personInput = z.object({
  id,
  /** As in the travel document or the best paper there is. */
  familyName: line(200),
  givenNames: name,
  nameAsTold: line(200).default(''),
  nameArabic: line(200).default(''),
  sex: z.enum(sexes),
  birthDate: day,
  birthEstimated: z.boolean().default(false),
  nationality,
  relation: z.enum(relations),
  vulnerabilities: z.array(z.enum(vulnerabilities)).default([]),
})
export const consentInput = z.object({
  kind: z.enum(consentKinds),
  language: line(40),
  on: day,
  witnessedBy: line(200).default(''),
  scopes: z.array(z.enum(consentScopes)),
})
export const registerInput = z.object({
  callId,
  id,
  registeredOn: day,
  /** Where the family stays: a site of the office, or nothing for an urban address. */
  siteId: id.nullable().default(null),
  urbanAddress: line(300).default(''),
  phone: line(40).default(''),
  referralSource: z.enum(referralSources),
  languages: line(100).default(''),
  projectId: id.nullable().default(null),
  counselledOn: day.nullable().default(null),
  consent: consentInput.nullable().default(null),
  members: z.array(personInput).min(1).max(30),
})

/** Why something may not be done now, for one person: the rule, a code for the sentence, and what the sentence names. */
export const blocked = z.object({
  personId: id,
  personName: z.string(),
  caseId: id,
  caseNumber: z.string(),
  reasons: z.array(
    z.object({
      rule: z.string(),
      /** One of `caseReasonCodes`. */
      code: z.string(),
      data: z.record(z.string(), z.string()),
      /** Whether someone who may override could go on with a reason. */
      overridable: z.boolean(),
    }),
  ),
})
const refusedByOrder = { NOT_ALLOWED_NOW: { data: z.object({ people: z.array(blocked) }) } }
const future = { DATE_IN_FUTURE: { data: z.object({ field: z.string(), day: z.string() }) } }
const caseErrors = { ...unknownRecord, ...alreadyUsed, ...refusedByOrder, ...future }
/** VHR-1: a later event without the earlier one needs an override with a reason, where the country profile allows it. */
const override = z.object({ reason }).nullable().default(null)

export const travelDocument = z.object({
  id,
  personId: id,
  type: z.enum(travelDocumentTypes),
  embassyId: id,
  /** The embassy's name in English. */
  issuer: z.string(),
  state: z.enum(['requested', 'issued', 'received', 'expired', 'lost', 'returned']),
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
  travelDocumentId: id,
  authority: z.string(),
  state: z.enum(['requested', 'granted', 'refused', 'expired']),
  requestedOn: z.string(),
  answeredOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  refusalReason: z.string().nullable(),
})
const eventRow = z.object({
  id,
  kind: z.string(),
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
  kind: z.string(),
  allowed: z.boolean(),
  reasons: blocked.shape.reasons,
})
const casePerson = personInput.extend({
  displayName: z.string(),
  step: z.string(),
  stepSince: z.string(),
  flags: z.array(z.string()),
  actions: z.array(action),
})
export const caseRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  members: z.int(),
  nationality: z.string(),
  siteId: id.nullable(),
  registeredOn: z.string(),
  step: z.string(),
  stepSince: z.string(),
  daysInStep: z.int(),
  flags: z.array(z.string()),
})
export const caseWhole = caseRow.extend({
  urbanAddress: z.string(),
  phone: z.string(),
  referralSource: z.enum(referralSources),
  languages: z.string(),
  projectId: id.nullable(),
  people: z.array(casePerson),
  events: z.array(eventRow),
  travelDocuments: z.array(travelDocument),
  exitVisas: z.array(exitVisa),
})

const personRow = z.object({
  personId: id,
  name: z.string(),
  nameArabic: z.string(),
  birthDate: z.string(),
  nationality: z.string(),
  caseId: id,
  caseNumber: z.string(),
  step: z.string(),
  stepSince: z.string(),
})

/** Events that concern one member and carry nothing but a day and a remark. */
export const simpleEvents = ['counselled', 'fear-of-return', 'withdrawn', 'consent-withdrawn', 'closed'] as const
/** `code` says why each member cannot be requested now; `data` is what the sentence names. */
const eligible = z.object({
  personId: id,
  personName: z.string(),
  caseId: id,
  caseNumber: z.string(),
  travelDocumentId: id,
  documentNumber: z.string(),
  expiresOn: z.string(),
})

export const consularContract = {
  register: writes('case.change', 'consular')
    .input(registerInput)
    .output(z.object({ id, number: z.string() }))
    .errors({
      ...caseErrors,
      NO_HEAD_OF_FAMILY: {},
      BORN_IN_FUTURE: { data: z.object({ index: z.int() }) },
      BORN_AFTER_REGISTRATION: { data: z.object({ index: z.int() }) },
    }),
  /** For each member who has neither departed nor a closed case. */
  giveConsent: writes('case.change', 'consular')
    .input(z.object({ callId, caseId: id, consent: consentInput }))
    .output(caseWhole)
    .errors(caseErrors),
  /** Counselling, fear of return, withdrawal (VHR-3: any time before departure, no reason asked), closing. */
  recordEvent: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        caseId: id,
        /** Null: written down for each member who can take it; refused when nobody can. */
        personId: id.nullable(),
        kind: z.enum(simpleEvents),
        happenedOn: day,
        remark: line(500).default(''),
      }),
    )
    .output(caseWhole)
    .errors(caseErrors),
  /** A mistaken event is not removed: a second one says that it does not count, and why. */
  voidEvent: writes('case.change', 'consular')
    .input(z.object({ callId, eventId: id, reason }))
    .output(caseWhole)
    .errors({
      ...caseErrors,
      ALREADY_VOIDED: {},
      /** A person once registered stays on record; a case opened by mistake is closed. */
      REGISTRATION_STAYS: {},
      LATER_EVENT_DEPENDS: { data: z.object({ kinds: z.array(z.string()) }) },
    }),
  holdSession: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        heldOn: day,
        mode: z.enum(sessionModes),
        embassyId: id,
        siteId: id.nullable().default(null),
        permissionReference: line(100).default(''),
        officers: line(300).default(''),
        remarks: note.default(''),
        /** VHR-9: a result for every person invited. */
        results: z
          .array(z.object({ personId: id, result: z.enum(sessionResults), remark: line(300).default('') }))
          .min(1)
          .max(500),
        override,
      }),
    )
    .output(z.object({ id, number: z.string(), results: z.int() }))
    .errors({ ...caseErrors, PERMISSION_REFERENCE_NEEDED: {} }),
  sessions: reads('case.read', 'consular', 'reference')
    .input(page)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            number: z.string(),
            heldOn: z.string(),
            mode: z.enum(sessionModes),
            embassyId: id,
            invited: z.int(),
            verified: z.int(),
            rejected: z.int(),
            pending: z.int(),
            absent: z.int(),
          }),
        ),
        total: z.int(),
      }),
    ),
  /** One session that was held, and what it came to for each person invited. */
  session: reads('case.read', 'consular', 'reference')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        number: z.string(),
        heldOn: z.string(),
        mode: z.enum(sessionModes),
        embassyId: id,
        siteId: id.nullable(),
        permissionReference: z.string(),
        officers: z.string(),
        remarks: z.string(),
        results: z.array(
          z.object({
            personId: id,
            personName: z.string(),
            caseId: id,
            caseNumber: z.string(),
            result: z.enum(sessionResults),
            remark: z.string(),
          }),
        ),
      }),
    )
    .errors(unknownRecord),
  requestDocument: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        /** The travel document's id, kept through its life. */
        id,
        personId: id,
        type: z.enum(travelDocumentTypes),
        embassyId: id,
        requestedOn: day,
        override,
      }),
    )
    .output(travelDocument)
    .errors(caseErrors),
  recordDocumentIssued: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        documentId: id,
        number: name.refine((typed) => /[^ -]/.test(typed), { error: 'NOT_A_DOCUMENT_NUMBER' }),
        issuedOn: day,
        expiresOn: day,
        /** As scanned or pasted, its lines kept. */
        mrz: note.default(''),
        /** VHR-12: the MRZ fails its check digits, or there is none to check, and the officer says so. */
        mrzNotVerified: z.boolean().default(false),
      }),
    )
    .output(travelDocument)
    .errors({
      ...caseErrors,
      EXPIRES_BEFORE_ISSUE: {},
      MRZ_WRONG: { data: z.object({ fields: z.array(z.string()) }) },
      MRZ_OF_ANOTHER: { data: z.object({ field: z.string(), inMrz: z.string(), typed: z.string() }) },
      DUPLICATE_DOCUMENT: { data: z.object({ number: z.string(), caseNumber: z.string() }) },
    }),
  recordDocumentReceived: writes('case.change', 'consular')
    .input(z.object({ callId, documentId: id, receivedOn: day, receivedFrom: line(200).default(''), custodian: name }))
    .output(travelDocument)
    .errors(caseErrors),
  recordLostOrReturned: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        documentId: id,
        happenedOn: day,
        how: z.enum(['lost', 'returned-to-embassy']),
        remark: line(300).default(''),
      }),
    )
    .output(travelDocument)
    .errors(caseErrors),
  /** The two halves of an exit visa batch: who can be requested on a day, and who cannot and why (VHR-16). */
  exitVisaEligibility: reads('case.read', 'consular', 'reference')
    .input(z.object({ on: day, personIds: z.array(id).max(2000).default([]), nationality: line(3).default('') }))
    .output(z.object({ can: z.array(eligible), cannot: z.array(blocked) }))
    .errors(unknownRecord),
  requestExitVisas: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        authority: name,
        requestedOn: day,
        reference: line(100).default(''),
        personIds: z.array(id).min(1).max(2000),
      }),
    )
    .output(z.object({ id, number: z.string(), requested: z.int() }))
    .errors(caseErrors),
  answerExitVisas: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        requestId: id,
        answeredOn: day,
        answers: z
          .array(
            z.discriminatedUnion('answer', [
              z.object({ personId: id, answer: z.literal('granted'), validUntil: day }),
              /** VHR-18: a refusal needs its reason and what is done next. */
              z.object({ personId: id, answer: z.literal('refused'), reason, nextAction: reason }),
            ]),
          )
          .min(1)
          .max(2000),
      }),
    )
    .output(z.object({ granted: z.int(), refused: z.int() }))
    .errors({ ...caseErrors, VALID_BEFORE_ANSWER: { data: z.object({ personId: z.string() }) } }),
  exitVisaRequests: reads('case.read', 'consular', 'reference')
    .input(page)
    .output(
      z.object({
        rows: z.array(
          z.object({
            id,
            number: z.string(),
            authority: z.string(),
            requestedOn: z.string(),
            reference: z.string(),
            people: z.int(),
            granted: z.int(),
            refused: z.int(),
            open: z.int(),
          }),
        ),
        total: z.int(),
      }),
    ),
  exitVisaRequest: reads('case.read', 'consular', 'reference')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        number: z.string(),
        authority: z.string(),
        requestedOn: z.string(),
        reference: z.string(),
        people: z.array(exitVisa.extend({ personName: z.string(), caseId: id, caseNumber: z.string() })),
      }),
    )
    .errors(unknownRecord),
  recordDeparture: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        departedOn: day,
        kind: z.enum(['charter', 'commercial']),
        flight: line(40).default(''),
        fromAirport: line(100).default(''),
        destination: nationality,
        personIds: z.array(id).min(1).max(600),
        override,
      }),
    )
    .output(z.object({ id, departed: z.int() }))
    .errors(caseErrors),
  list: reads('case.read', 'consular', 'reference')
    .input(
      page.extend({
        steps: z.array(z.string()).default([]),
        nationality: line(3).default(''),
        flags: z.array(z.string()).default([]),
        text: line(200).default(''),
      }),
    )
    .output(z.object({ rows: z.array(caseRow), total: z.int() })),
  /** The board: people by step with ageing, of one nationality if asked, and all nationalities of those active. */
  board: reads('case.read', 'consular', 'reference')
    .input(z.object({ nationality: line(3).default('') }))
    .output(
      z.object({
        steps: z.array(
          z.object({
            step: z.string(),
            people: z.int(),
            ageing: z.array(z.object({ band: z.string(), people: z.int() })),
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
          birthDate: z.string(),
          nationality: z.string(),
          step: z.string(),
          score: z.number(),
        }),
      ),
    ),
}
