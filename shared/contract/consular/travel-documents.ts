import { z } from 'zod'
import { mrzFaults, mrzTypedFields, travelDocumentTypes } from '#shared/domain/consular/consular-terms.ts'
import { callId, day, done, id, line, name, note } from '../fields.ts'
import { writes } from '../procedure.ts'
import { caseErrors, override } from './shapes.ts'

/** Travel documents: asked for, issued, received, lost or returned. */
export const travelDocumentContract = {
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
    .output(done)
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
    .output(done)
    .errors({
      ...caseErrors,
      EXPIRES_BEFORE_ISSUE: {},
      MRZ_WRONG: { data: z.object({ fields: z.array(z.enum(mrzFaults)) }) },
      MRZ_OF_ANOTHER: { data: z.object({ field: z.enum(mrzTypedFields), inMrz: z.string(), typed: z.string() }) },
      DUPLICATE_DOCUMENT: { data: z.object({ number: z.string(), caseNumber: z.string() }) },
    }),
  recordDocumentReceived: writes('case.change', 'consular')
    .input(z.object({ callId, documentId: id, receivedOn: day, receivedFrom: line(200).default(''), custodian: name }))
    .output(done)
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
    .output(done)
    .errors(caseErrors),
}
