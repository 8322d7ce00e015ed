import { z } from 'zod'
import { caseReasonCodes } from '../../domain/consular/case-reason.ts'
import { callId, day, id, line, name, page, reason } from '../fields.ts'
import { unknownRecord } from '../problems.ts'
import { reads, writes } from '../procedure.ts'
import { apart, blocked, caseErrors, exitVisa } from './shapes.ts'

/** How many people one list for an authority may name. */
export const mostOnOneRequest = 2000

/** Who is asked about: those named and nobody else, or everybody who waits for an exit visa and those named beside. */
const considered = z.object({
  on: day,
  personIds: z.array(id).max(mostOnOneRequest).default([]),
  also: z.array(id).max(mostOnOneRequest).default([]),
  nationality: line(3).default(''),
})

const eligible = z.object({
  personId: id,
  personName: z.string(),
  caseId: id,
  caseNumber: z.string(),
  travelDocumentId: id,
  documentNumber: z.string(),
  expiresOn: z.string(),
})

/** Exit visas: who can be requested, lists handed to authorities, their answers. */
export const exitVisaContract = {
  /**
   * The two halves of an exit visa batch: who can be requested on a day, as many as one list may name, and how many
   * cannot by what stands first against them (VHR-16).
   */
  exitVisaEligibility: reads('case.read', 'consular', 'reference')
    .input(considered)
    .output(
      z.object({
        can: z.object({ people: z.array(eligible), total: z.int() }),
        cannot: z.object({
          reasons: z.array(z.object({ code: z.enum(caseReasonCodes), people: z.int() })),
          total: z.int(),
        }),
      }),
    )
    .errors(unknownRecord),
  /** Of those who cannot be requested the ones against whom this stands first, with every reason, by case. */
  ineligibleForExitVisa: reads('case.read', 'consular', 'reference')
    .input(considered.extend({ code: z.enum(caseReasonCodes), ...page.shape }))
    .output(z.array(blocked))
    .errors(unknownRecord),
  requestExitVisas: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        authority: name,
        requestedOn: day,
        reference: line(100).default(''),
        personIds: z.array(id).min(1).max(mostOnOneRequest),
        apart,
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
          .max(mostOnOneRequest),
      }),
    )
    .output(z.object({ granted: z.int(), refused: z.int() }))
    .errors({ ...caseErrors, VALID_BEFORE_ANSWER: { data: z.object({ personId: z.string() }) } }),
  exitVisaRequest: reads('case.read', 'consular', 'reference')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        number: z.string(),
        authority: z.string(),
        requestedOn: z.string(),
        reference: z.string(),
        people: z.array(
          exitVisa.omit({ sentAs: true }).extend({
            /** As it was handed in; empty of who was forgotten. */
            personName: z.string(),
            /** Where the name was corrected since. */
            nameNow: z.string().nullable(),
            caseId: id,
            caseNumber: z.string(),
          }),
        ),
      }),
    )
    .errors(unknownRecord),
}
