import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { alreadyUsed, unknownRecord } from '#shared/contract/problems.ts'
import type { Say } from '../../text/i18n.ts'
import { sayReason } from '../say-problem.ts'

const badInput = z.object({ fields: z.array(z.object({ path: z.string(), reason: z.string() })) })

/** What the office refused of a field, as a sentence to stand at it; undefined when it refused something else. */
export function useFieldErrors(error: unknown): (key: string) => string | undefined {
  const { t } = useTranslation('problems')
  const say = t as unknown as Say
  return (key) => {
    if (!(error instanceof ORPCError)) return undefined
    if (error.code === 'BAD_INPUT') {
      const refused = badInput.safeParse(error.data).data?.fields.find((field) => field.path === key)
      return refused && sayReason(refused.reason, say)
    }
    if (error.code === 'ALREADY_USED') {
      return alreadyUsed.ALREADY_USED.data.safeParse(error.data).data?.field === key ? t('taken') : undefined
    }
    if (error.code === 'UNKNOWN_RECORD') {
      const unknown = unknownRecord.UNKNOWN_RECORD.data.safeParse(error.data).data
      return unknown?.field === key ? t('unknownRecord.next') : undefined
    }
    return undefined
  }
}
