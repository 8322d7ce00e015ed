import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { Problem } from '../../../ui/action/problem.tsx'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import type { Distribution } from '../distribution.ts'
import { markOf } from '../mark-of.ts'
import { type Reference, useReference } from '../use-reference.ts'
import { AgreeAction } from './agree-action.tsx'
import { BalanceTable } from './balance-table.tsx'
import { CancelAction } from './cancel-action.tsx'
import { Checklist } from './checklist.tsx'
import { RelatedPapers } from './related-papers.tsx'
import { ReportSection } from './report-section.tsx'
import { stepsOf } from './steps-of.ts'
import { type OpenAction, useChecklist } from './use-checklist.tsx'
import { VerifyAction } from './verify-action.tsx'

export function DistributionPage({ id }: { id: string }) {
  const { t } = useTranslation('distribution')
  const reference = useReference()
  const asked = useQuery(officeQuery.distribution.get.queryOptions({ input: { id } }))
  if (asked.error) {
    return (
      <>
        <PageHeader title={t('one')} />
        <Problem error={asked.error} saved="reading" />
      </>
    )
  }
  if (!asked.data || !reference) return <Waiting title={t('one')} />
  return <WholeDistribution distribution={asked.data} reference={reference} />
}

function WholeDistribution({ distribution, reference }: { distribution: Distribution; reference: Reference }) {
  const { t } = useTranslation(['distribution', 'common'])
  const { format, language } = useReading()
  const may = useMay()
  const [open, setOpen] = useState<OpenAction>()
  const activity = useActivityTab('distribution', distribution.id)
  const checklist = useChecklist(distribution, reference, setOpen)
  const { state, report, cancelled } = distribution
  const papers = distribution.waybills.length + distribution.returns.length + (distribution.verified ? 1 : 0)
  const closed = state === 'verified' || state === 'cancelled'
  const cancel: ActionSpec = {
    id: 'cancel',
    label: t('cancel.action'),
    kind: 'quiet',
    onClick: () => setOpen('cancel'),
  }
  const close = () => setOpen(undefined)
  return (
    <>
      <DocumentPage
        title={t('one')}
        number={distribution.number}
        state={{ state: markOf[state], label: t(`state.${state}`) }}
        steps={stepsOf(distribution, t, format)}
        summary={format.joined([
          reference.siteName(distribution.siteId),
          reference.projectCode(distribution.projectId),
          termsIn(language).distributionType[distribution.type],
          format.day(distribution.plannedOn),
        ])}
        actions={[
          ...(!closed && may('distribution.plan') ? [cancel] : []),
          ...checklist.flatMap((step) => step.main ?? []),
        ]}
        facts={[
          { id: 'site', label: t('field.site'), value: reference.siteName(distribution.siteId) },
          {
            id: 'target',
            label: t('field.target'),
            value: t('list.both', {
              people: t('common:people', { count: distribution.targetPeople }),
              households: t('common:households', { count: distribution.targetHouseholds }),
            }),
          },
          {
            id: 'project',
            label: t('field.project'),
            value: format.joined([
              reference.projectCode(distribution.projectId),
              reference.projectTitle(distribution.projectId),
            ]),
          },
          {
            id: 'reached',
            label: t('field.reached'),
            value: report
              ? t('list.both', {
                  people: t('common:people', { count: distribution.peopleReached }),
                  households: t('common:households', { count: distribution.householdsReached }),
                })
              : undefined,
          },
          ...(distribution.remarks
            ? [{ id: 'remarks', label: t('field.remarks'), value: distribution.remarks, wide: true }]
            : []),
          ...(cancelled
            ? [
                {
                  id: 'cancelled',
                  label: t('cancel.because'),
                  value: t('cancel.by', { reason: cancelled.reason, by: cancelled.by, at: cancelled.at }),
                  wide: true,
                },
              ]
            : []),
        ]}
        tabs={[
          activity,
          {
            id: 'related',
            label: t('related.title'),
            count: papers,
            content: <RelatedPapers distribution={distribution} />,
          },
        ]}
      >
        <Checklist steps={checklist} />
        <BalanceTable distribution={distribution} reference={reference} />
        {report ? <ReportSection distribution={distribution} report={report} /> : null}
      </DocumentPage>
      {open === 'agree' ? <AgreeAction distribution={distribution} onClose={close} /> : null}
      {open === 'cancel' ? <CancelAction distribution={distribution} reference={reference} onClose={close} /> : null}
      {open === 'verify' ? <VerifyAction distribution={distribution} reference={reference} onClose={close} /> : null}
    </>
  )
}
