import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import type { Distribution } from '../distribution.ts'
import { useDistributionOfDraft, useDraftOf } from '../use-draft-of.ts'
import { type Reference, useReference } from '../use-reference.ts'
import { Waiting } from '../waiting.tsx'
import { blankReport, isReportStarted, type ReportDraft as Report, readReport } from './report-draft.ts'
import { ReportForm } from './report-form.tsx'

const kind = 'distribution-report'

/** The report of one distribution: a new one, a correction, or the one begun earlier. */
export function ReportPage({ distributionId }: { distributionId: string }) {
  const { t } = useTranslation('distribution')
  const reference = useReference()
  const asked = useQuery(officeQuery.distribution.get.queryOptions({ input: { id: distributionId } }))
  const draftId = useDraftOf(kind, distributionId)
  if (asked.error) {
    return (
      <>
        <PageHeader title={t('report.title')} />
        <Problem error={asked.error} saved="reading" />
      </>
    )
  }
  if (!asked.data || !reference || !draftId) return <Waiting title={t('report.title')} />
  return <KeptReport id={draftId} distribution={asked.data} reference={reference} />
}

interface KeptReportProps {
  id: string
  distribution: Distribution
  reference: Reference
}

function KeptReport({ id, distribution, reference }: KeptReportProps) {
  const { t } = useTranslation('distribution')
  const today = useToday()
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const draft = useDraft<Report>({
    id,
    kind,
    title: () => t('report.draft', { number: distribution.number, site: reference.siteName(distribution.siteId) }),
    read: readReport,
    blank: () => blankReport(distribution, today),
    worthKeeping: isReportStarted,
  })
  if (!draft.content || !facts.data) return <Waiting title={t('report.title')} />
  return (
    <ReportForm
      id={id}
      distribution={distribution}
      reference={reference}
      profile={facts.data.profile}
      report={draft.content}
      draft={draft}
    />
  )
}

/** A kept report, opened from the list of drafts. */
export function ReportDraft({ draftId }: { draftId: string }) {
  const { t } = useTranslation('distribution')
  const navigate = useNavigate()
  const distributionId = useDistributionOfDraft(kind, draftId)
  useEffect(() => {
    if (distributionId === null) void navigate({ to: '/distributions', replace: true })
    else if (distributionId) {
      void navigate({ to: '/distributions/$id/report', params: { id: distributionId }, replace: true })
    }
  }, [distributionId, navigate])
  return <Waiting title={t('report.title')} />
}
