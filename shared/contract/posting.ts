import type { ErrorMap } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from '#shared/domain/permissions.ts'
import { callId, id, instant } from './fields.ts'
import { alreadyUsed, dated, notEnoughStock, refusedLines, unknownRecord, warehouseClosed } from './problems.ts'
import { writes } from './procedure.ts'
import type { RefusalCode } from './refusal.ts'

export const posted = z.object({ id, number: z.string(), recordedAt: instant })

/** Why a document of any kind may not be posted. */
export const postingRefusals = {
  ...unknownRecord,
  ...alreadyUsed,
  ...dated,
  ...refusedLines,
  ...notEnoughStock,
  ...warehouseClosed,
}

interface Typed {
  header: z.ZodObject
  line: z.ZodType
}

/** A document as a form or another program gives it, by its descriptor: what may be left out is left out. */
export type DocumentGiven<K extends Typed> = { callId: string; id: string; lines: z.input<K['line']>[] } & z.input<
  K['header']
>

/** A document as the office takes it, by its descriptor: checked, and whole. */
export type DocumentTaken<K extends Typed> = { callId: string; id: string; lines: z.output<K['line']>[] } & z.output<
  K['header']
>

/** What a document of a kind is posted with: the ids of call and document, its head and its lines, at most so many. */
export const documentInput = <H extends z.ZodRawShape, L extends z.ZodType>(
  kind: { header: z.ZodObject<H>; line: L },
  most = 2000,
) => z.object({ callId, id, ...kind.header.shape, lines: z.array(kind.line).min(1).max(most) })

/** A field of the head that cannot be as it is beside the others. */
export interface HeadFault {
  field: string
  reason: RefusalCode
}

/**
 * The procedure that posts documents of a kind: who may, what is given, and why it may be refused, all as the descriptor
 * says. `findFaults` is what the fields of the head cannot say each for itself.
 */
export const posts = <H extends z.ZodRawShape, L extends z.ZodType, E extends ErrorMap>(
  kind: { may: { post: Permission }; header: z.ZodObject<H>; line: L; refusals: E },
  findFaults: (typed: z.output<ReturnType<typeof documentInput<H, L>>>) => readonly HeadFault[] = () => [],
) =>
  writes(kind.may.post, 'stock', 'distribution')
    .input(
      documentInput(kind).superRefine((typed, context) => {
        for (const { field, reason } of findFaults(typed)) {
          context.addIssue({ code: 'custom', path: [field], message: reason })
        }
      }),
    )
    .output(posted)
    .errors({ ...postingRefusals, ...kind.refusals })
