import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import {
  consentKinds,
  consentScopes,
  sessionResults,
  travelDocumentTypes,
} from '#shared/domain/consular/consular-terms.ts'
import { bestInterestOutcomes, clearanceGrounds } from '#shared/domain/consular/events/plain-detail.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useWords } from '../use-words.ts'
import type { CaseWhole } from './case-shapes.ts'
import type { EventGroup } from './group-events.ts'

/** What an event may say beside its kind; each kind has some of these. */
const known = z.object({
  kind: z.enum(consentKinds).optional().catch(undefined),
  scopes: z.array(z.enum(consentScopes)).optional().catch(undefined),
  result: z.enum(sessionResults).optional().catch(undefined),
  type: z.enum(travelDocumentTypes).optional().catch(undefined),
  number: z.string().optional().catch(undefined),
  expiresOn: z.string().optional().catch(undefined),
  custodian: z.string().optional().catch(undefined),
  validUntil: z.string().nullish().catch(undefined),
  destination: z.string().optional().catch(undefined),
  flight: z.string().optional().catch(undefined),
  requestId: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  nextAction: z.string().optional().catch(undefined),
  ground: z.enum(clearanceGrounds).optional().catch(undefined),
  outcome: z.enum(bestInterestOutcomes).optional().catch(undefined),
  guardian: z.string().optional().catch(undefined),
  escort: z.string().optional().catch(undefined),
  receivedBy: z.string().optional().catch(undefined),
  apart: z.string().optional().catch(undefined),
  decidedBy: z.string().optional().catch(undefined),
  remark: z.string().optional().catch(undefined),
})

/** Says the details of an event, in the order one would tell them. */
export function useEventDetails(whole: CaseWhole): (group: EventGroup) => string[] {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  return ({ data }) => {
    const is = known.parse(data)
    const visa = whole.exitVisas.find((one) => one.requestId === is.requestId)
    return [
      is.kind && t(`consentKind.${is.kind}`),
      is.scopes &&
        is.scopes.length > 0 &&
        t('events.for', { scopes: words.list(is.scopes.map((one) => t(`scope.${one}`))) }),
      is.result && t(`result.${is.result}`),
      is.type && t(`documentType.${is.type}`),
      is.number,
      is.expiresOn && t('case.expiresOn', { day: format.day(is.expiresOn) }),
      is.custodian && t('events.custodian', { custodian: is.custodian }),
      visa?.requestNumber,
      is.validUntil && t('events.validUntil', { day: is.validUntil }),
      is.flight,
      is.destination && words.nationality(is.destination),
      is.reason,
      is.nextAction && t('events.nextAction', { action: is.nextAction }),
      is.ground && t(`eventForm.code.${is.ground}`),
      is.outcome && t(`eventForm.code.${is.outcome}`),
      is.guardian && t('events.guardian', { who: is.guardian }),
      is.escort && t('events.escort', { who: is.escort }),
      is.receivedBy && t('events.receivedBy', { who: is.receivedBy }),
      is.apart && t('events.apart', { reason: is.apart }),
      is.decidedBy && t('events.decidedBy', { who: is.decidedBy }),
      is.remark,
    ].filter((word): word is string => typeof word === 'string' && word !== '')
  }
}
