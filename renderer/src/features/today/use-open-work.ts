import { useNavigate } from '@tanstack/react-router'
import { useOpenRecord } from '../../routing/place-of.ts'
import type { WaitingQueue, WaitingRow } from './say-queue.ts'

/** Opens a row of waiting work where its action is done, which is not always the record's own page. */
export function useOpenWork(): (kind: WaitingQueue['kind'], row: WaitingRow) => void {
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  return (kind, { subject, label }) => {
    const params = { id: subject.id }
    if (kind === 'to-receive') void navigate({ to: '/warehouse/documents/$id/arrive', params })
    else if (kind === 'to-send') void navigate({ to: '/warehouse/waybills/new', search: { about: subject.id } })
    else if (kind === 'to-take-back') void navigate({ to: '/distributions/$id/return', params })
    else if (kind === 'to-report') void navigate({ to: '/distributions/$id/report', params })
    else if (kind === 'draft') openRecord(`draft-${label}`, subject.id)
    else openRecord(subject.kind, subject.id)
  }
}
