import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import type { Distribution } from '../distribution.ts'
import { useDistributionOfDraft, useDraftOf } from '../use-draft-of.ts'
import { type Reference, useReference } from '../use-reference.ts'
import { Waiting } from '../waiting.tsx'
import { blankReturn, type ReturnDraft as Return, readReturn, sumOf } from './return-draft.ts'
import { ReturnForm } from './return-form.tsx'

const kind = 'distribution-return'

/** Goods that come back from the site of one distribution. */
export function ReturnPage({ distributionId }: { distributionId: string }) {
  const { t } = useTranslation('distribution')
  const navigate = useNavigate()
  const reference = useReference()
  const asked = useQuery(officeQuery.distribution.get.queryOptions({ input: { id: distributionId } }))
  const draftId = useDraftOf(kind, distributionId)
  if (asked.error) {
    return (
      <>
        <PageHeader title={t('return.title')} />
        <Problem error={asked.error} saved="reading" />
      </>
    )
  }
  if (!asked.data || !reference || !draftId) return <Waiting title={t('return.title')} />
  if (asked.data.atSite.length === 0) {
    return (
      <>
        <PageHeader title={t('return.title')} number={asked.data.number} />
        <EmptyState
          what={t('return.nothing')}
          next={t('return.nothingNext')}
          action={{
            id: 'back',
            label: t('report.back'),
            onClick: () => void navigate({ to: '/distributions/$id', params: { id: distributionId } }),
          }}
        />
      </>
    )
  }
  return <KeptReturn id={draftId} distribution={asked.data} reference={reference} />
}

interface KeptReturnProps {
  id: string
  distribution: Distribution
  reference: Reference
}

function KeptReturn({ id, distribution, reference }: KeptReturnProps) {
  const { t } = useTranslation('distribution')
  const today = useToday()
  const user = useUser()
  const only = reference.warehouses.length === 1 ? reference.warehouses[0] : undefined
  const draft = useDraft<Return>({
    id,
    kind,
    title: () => t('return.draft', { number: distribution.number, site: reference.siteName(distribution.siteId) }),
    read: readReturn,
    blank: () => blankReturn(distribution, { today, warehouseId: only?.id ?? null, receivedBy: user.name }),
    worthKeeping: (content) => Object.values(content.lines).some((line) => sumOf(line) > 0),
  })
  if (!draft.content) return <Waiting title={t('return.title')} />
  return <ReturnForm id={id} distribution={distribution} reference={reference} goods={draft.content} draft={draft} />
}

/** Kept goods back, opened from the list of drafts. */
export function ReturnDraft({ draftId }: { draftId: string }) {
  const { t } = useTranslation('distribution')
  const navigate = useNavigate()
  const distributionId = useDistributionOfDraft(kind, draftId)
  useEffect(() => {
    if (distributionId === null) void navigate({ to: '/distributions', replace: true })
    else if (distributionId) {
      void navigate({ to: '/distributions/$id/return', params: { id: distributionId }, replace: true })
    }
  }, [distributionId, navigate])
  return <Waiting title={t('return.title')} />
}
