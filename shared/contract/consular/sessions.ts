import { z } from 'zod'
import { sessionModes, sessionResults } from '#shared/domain/consular/consular-terms.ts'
import { callId, day, id, line, note } from '../fields.ts'
import { unknownRecord } from '../problems.ts'
import { reads, writes } from '../procedure.ts'
import { caseErrors, override } from './shapes.ts'

/** Consular sessions and what they came to for each person. */
export const sessionContract = {
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
            /** As it was in the session; empty of who was forgotten. */
            personName: z.string(),
            /** Where the name was corrected since. */
            nameNow: z.string().nullable(),
            caseId: id,
            caseNumber: z.string(),
            result: z.enum(sessionResults),
            remark: z.string(),
          }),
        ),
      }),
    )
    .errors(unknownRecord),
}
