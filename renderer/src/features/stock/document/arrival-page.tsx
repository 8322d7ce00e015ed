import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useReference } from '../use-reference.ts'
import { ArrivalForm } from './arrival-form.tsx'
import { readArrivalContent } from './arrival-lines.ts'

/** What arrived of a waybill: the form, with what was typed of it before, if anything was. */
export function ArrivalPage({ waybillId }: { waybillId: string }) {
  const { t } = useTranslation(['stock', 'common'])
  const reference = useReference()
  const [fresh] = useState(newId)
  const [draftId, setDraftId] = useState<string>()
  const waybill = useQuery(officeQuery.stock.document.queryOptions({ input: { id: waybillId } }))
  const drafts = useQuery({
    ...officeQuery.draft.list.queryOptions({ input: { kind: 'arrival' } }),
    enabled: draftId === undefined,
  })
  if (draftId === undefined && drafts.data) {
    const kept = drafts.data.find((draft) => readArrivalContent(draft.content)?.waybillId === waybillId)
    setDraftId(kept?.id ?? fresh)
  }
  if (waybill.error) return <Problem error={waybill.error} saved="reading" />
  if (!waybill.data || !reference || draftId === undefined) return <p role="status">{t('common:loading')}</p>
  return <ArrivalForm key={draftId} id={draftId} waybill={waybill.data} reference={reference} />
}

/** Leads from a kept arrival to the form of its waybill. */
export function ArrivalDraft({ draftId }: { draftId: string }) {
  const { t } = useTranslation(['stock', 'common'])
  const { data } = useQuery(officeQuery.draft.list.queryOptions({ input: { kind: 'arrival' } }))
  if (!data) return <p role="status">{t('common:loading')}</p>
  const waybillId = readArrivalContent(data.find((draft) => draft.id === draftId)?.content)?.waybillId
  if (!waybillId) return <EmptyState what={t('arrival.noDraft')} />
  return <Navigate to="/warehouse/documents/$id/arrive" params={{ id: waybillId }} replace />
}
