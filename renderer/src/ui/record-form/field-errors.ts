import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { alreadyUsed, unknownRecord } from '#shared/contract/problems.ts'
import { refusal } from '#shared/contract/refusal.ts'
import { refusalReason } from '../../errors/refused-field.ts'
import { useSay } from '../../text/use-say.ts'

const badInput = z.object({ fields: z.array(refusal) })

/** What the office refused of a field, as a sentence to stand at it; undefined when it refused something else. */
export function useFieldErrors(error: unknown): (key: string) => string | undefined {
  const say = useSay()
  return (key) => {
    if (!(error instanceof ORPCError)) return undefined
    if (error.code === 'BAD_INPUT') {
      const refused = badInput.safeParse(error.data).data?.fields.find((field) => field.path === key)
      return refused && refusalReason(refused.reason, say)
    }
    if (error.code === 'ALREADY_USED') {
      return alreadyUsed.ALREADY_USED.data.safeParse(error.data).data?.field === key ? say('problems:taken') : undefined
    }
    if (error.code === 'UNKNOWN_RECORD') {
      const unknown = unknownRecord.UNKNOWN_RECORD.data.safeParse(error.data).data
      return unknown?.field === key ? say('errors:UNKNOWN_RECORD.next') : undefined
    }
    return undefined
  }
}
