import { useTranslation } from 'react-i18next'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import type { office } from '../office/client.ts'
import { currentFormat, say } from '../text/i18n.ts'
import { useReading } from '../text/use-reading.ts'

type Whole = Awaited<ReturnType<typeof office.consular.get>>
export type Reason = Whole['people'][number]['actions'][number]['reasons'][number]
export type SayReason = (reason: Pick<Reason, 'code' | 'data'>, name: string) => string

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
  return ({ code, data: { after, scope } }) => {
    if (code === 'EARLIER_EVENT_MISSING' && after) return t('reasonOfMany.earlier', { after: t(`event.${after}`) })
    if (code === 'SCOPE_MISSING' && scope) return t('reasonOfMany.scope', { scope: t(`scope.${scope}`) })
    return t(`reasonGroup.${code}`)
  }
}

/** Why something may not be done for a person, by name, in words. */
export function sayCaseReason({ code, data }: Pick<Reason, 'code' | 'data'>, name: string): string {
  const { type, state, scope, after, event, names = [], ...plain } = data
  return say(`consular:reason.${code}`, {
    ...plain,
    name,
    names: currentFormat().list(names),
    type: type && say(`consular:documentType.${type}`),
    state: state && say(`consular:documentState.${state}`),
    scope: scope && say(`consular:scope.${scope}`),
    after: after && say(`consular:event.${after}`),
    event: event && say(`consular:event.${event}`),
  })
}

/** `sayCaseReason` for components: follows the language. */
export function useSayReason(): SayReason {
  useReading()
  return sayCaseReason
}
