import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type CaseReasonCode, caseReasonCodes } from '#shared/domain/consular/case-reason.ts'
import type { office } from '../office/client.ts'
import { currentFormat, sayIfKnown } from '../text/i18n.ts'
import { useReading } from '../text/use-reading.ts'

type Whole = Awaited<ReturnType<typeof office.consular.get>>
export type Reason = Whole['people'][number]['actions'][number]['reasons'][number]
export type SayReason = (reason: Pick<Reason, 'code' | 'data'>, name: string) => string

export function reasonCode(code: string): CaseReasonCode | undefined {
  return caseReasonCodes.find((known) => known === code)
}

/** Where each reason is mended, if it can be; all on the page of the case. */
const mends: Partial<Record<CaseReasonCode, 'consent' | 'request' | 'issue' | 'receive'>> = {
  CONSENT_MISSING: 'consent',
  CONSENT_WITHDRAWN: 'consent',
  CONSENT_NOT_WRITTEN: 'consent',
  CONSENT_NOT_OWN: 'consent',
  GUARDIAN_MISSING: 'consent',
  SCOPE_MISSING: 'consent',
  WITHDRAWN: 'consent',
  DOCUMENT_NOT_REQUESTED: 'request',
  DOCUMENT_LOST: 'request',
  DOCUMENT_RETURNED: 'request',
  DOCUMENT_EXPIRED: 'request',
  DOCUMENT_NOT_ISSUED: 'issue',
  DOCUMENT_NOT_RECEIVED: 'receive',
}

export const mendOf = (code: CaseReasonCode) => mends[code] ?? 'look'

/** Says one reason of several people, as the heading over their names. */
export function useSayReasonOfMany(): (reason: Pick<Reason, 'code' | 'data'>) => string {
  const { t } = useTranslation('consular')
  return ({ code, data }) => {
    if (code === 'EARLIER_EVENT_MISSING' && data.after) {
      return t('reasonOfMany.earlier', { after: t(`event.${data.after}` as 'event.registered') })
    }
    if (code === 'SCOPE_MISSING' && data.scope) {
      return t('reasonOfMany.scope', { scope: t(`scope.${data.scope}` as 'scope.embassy') })
    }
    const known = reasonCode(code)
    return known ? t(`reasonGroup.${known}`) : code
  }
}

/** Why something may not be done for a person, by name, in words. */
export function sayCaseReason({ code, data }: Pick<Reason, 'code' | 'data'>, name: string): string {
  const known = reasonCode(code)
  if (!known) return `${name}: ${code}`
  const words: Record<string, string> = { ...data, name }
  if (data.type) words.type = sayIfKnown(`consular:documentType.${data.type}`) ?? data.type
  if (data.state) words.state = sayIfKnown(`consular:documentState.${data.state}`) ?? data.state
  if (data.scope) words.scope = sayIfKnown(`consular:scope.${data.scope}`) ?? data.scope
  if (data.after) words.after = sayIfKnown(`consular:event.${data.after}`) ?? data.after
  if (data.names) words.names = currentFormat().list(z.array(z.string()).parse(JSON.parse(data.names)))
  if (data.event) words.event = sayIfKnown(`consular:event.${data.event}`) ?? data.event
  // What each sentence names differs by its code; the office gives what it needs.
  return sayIfKnown(`consular:reason.${known}`, words) ?? `${name}: ${code}`
}

/** `sayCaseReason` for components: follows the language. */
export function useSayReason(): SayReason {
  useReading()
  return sayCaseReason
}
