import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { FormOpening } from '../../../ui/form/draft/opening.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useReference } from '../use-reference.ts'
import { ReportForm } from './report-form.tsx'

/** The report of one distribution: a new one, a correction, or the one begun earlier. */
export function ReportPage({ distributionId }: { distributionId: string }) {
  const { t } = useTranslation('distribution')
  const reference = useReference()
  const { data: distribution, error } = useQuery(
    officeQuery.distribution.get.queryOptions({ input: { id: distributionId } }),
  )
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const failed = error ?? facts.error
  if (failed) {
    return (
      <>
        <PageHeader title={t('report.title')} />
        <Problem error={failed} saved="reading" />
      </>
    )
  }
  if (!distribution || !reference || !facts.data) return <Waiting title={t('report.title')} />
  const { profile } = facts.data
  return (
    <FormOpening kind="distribution-report" subject={distributionId}>
      {(opening) => (
        <ReportForm opening={opening} distribution={distribution} reference={reference} profile={profile} />
      )}
    </FormOpening>
  )
}
