import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { FormOpening } from '../../../ui/form/draft/opening.tsx'
import { EmptyState } from '../../../ui/page/empty-state.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useReference } from '../use-reference.ts'
import { ReturnForm } from './return-form.tsx'

/** Goods that come back from the site of one distribution. */
export function ReturnPage({ distributionId }: { distributionId: string }) {
  const { t } = useTranslation('distribution')
  const navigate = useNavigate()
  const reference = useReference()
  const { data: distribution, error } = useQuery(
    officeQuery.distribution.get.queryOptions({ input: { id: distributionId } }),
  )
  if (error) {
    return (
      <>
        <PageHeader title={t('return.title')} />
        <Problem error={error} saved="reading" />
      </>
    )
  }
  if (!distribution || !reference) return <Waiting title={t('return.title')} />
  if (distribution.atSite.length === 0) {
    return (
      <>
        <PageHeader title={t('return.title')} number={distribution.number} />
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
  return (
    <FormOpening kind="distribution-return" subject={distributionId}>
      {(opening) => <ReturnForm opening={opening} distribution={distribution} reference={reference} />}
    </FormOpening>
  )
}
