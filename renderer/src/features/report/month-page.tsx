import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageCodes, languages } from '#shared/domain/languages.ts'
import { monthDataset } from '#shared/domain/report/v1/month.ts'
import { officeQuery } from '../../office/client.ts'
import { useMay, useUser } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ActionSpec } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { DocumentPage } from '../../ui/page/document-page.tsx'
import type { Step } from '../../ui/page/stepper.tsx'
import { useActivityTab } from '../../ui/work/record-activity.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import { MonthChecklist } from './month-checklist.tsx'
import type { MonthRow } from './month-row.ts'
import { MonthTables } from './month-tables.tsx'
import { markOf } from './months-page.tsx'
import { type MonthAction, SignMonth } from './sign-month.tsx'
import { useReportFile } from './use-report-file.ts'

/** One month: where its report stands, what is in the way, its figures, and the signatures. */
export function MonthPage({ month }: { month: string }) {
  const { t } = useTranslation(['report', 'common', 'errors'])
  const { language, format } = useReading()
  const may = useMay()
  const user = useUser()
  const [asked, ask] = useState<MonthAction>()
  const [paper, setPaper] = useState<Language>(language)
  const months = useQuery(officeQuery.report.months.queryOptions())
  const dataset = useQuery(officeQuery.report.dataset.queryOptions({ input: { month } }))
  const checklist = useQuery(officeQuery.report.checklist.queryOptions({ input: { month } }))
  const file = useReportFile(month)
  const activity = useActivityTab('month', month)
  const row = months.data?.find((each) => each.month === month)
  const data = monthDataset.safeParse(dataset.data?.dataset).data
  const state = row?.state ?? 'open'
  const later = months.data?.find((each) => each.month > month && each.state === 'approved')?.month
  const blocked = checklist.data?.some((item) => item.blocking) ?? true

  const approved = state === 'approved'
  const frozen = approved || state === 'prepared'
  const actions: ActionSpec[] = []
  if (may('report.prepare') && (state === 'open' || state === 'reopened')) {
    actions.push({
      id: 'sign',
      label: t('month.sign'),
      keys: 'Ctrl+Enter',
      kind: 'main',
      onClick: () => ask('sign'),
      disabledReason: later
        ? t('errors:LATER_MONTH_CLOSED.what', { month: later })
        : blocked && checklist.data
          ? t('month.blockedFirst')
          : undefined,
    })
  }
  if (may('report.approve') && state === 'prepared') {
    actions.push({
      id: 'approve',
      label: t('month.approve'),
      keys: 'Ctrl+Enter',
      kind: 'main',
      onClick: () => ask('approve'),
      disabledReason: row?.preparedBy === user.name ? t('month.approveSelf') : undefined,
    })
  }
  if (may('report.prepare') && state === 'prepared') {
    actions.push({ id: 'takeBack', label: t('month.takeBack'), onClick: () => ask('takeBack') })
  }
  if (may('month.reopen') && approved) {
    actions.push({ id: 'reopen', label: t('month.reopen'), kind: 'danger', onClick: () => ask('reopen') })
  }
  const print = (how: 'open' | 'save') => file.mutate({ language: paper, how, title: t('month.save') })
  actions.push({
    id: 'open',
    label: approved ? t('month.open') : t('month.draft'),
    keys: 'Ctrl+P',
    onClick: () => print('open'),
    busy: file.isPending,
  })
  if (approved) actions.push({ id: 'save', label: t('month.save'), keys: 'Ctrl+S', onClick: () => print('save') })

  return (
    <DocumentPage
      title={t('month.heading', { month })}
      state={{ state: markOf[state], label: t(`state.${state}`) }}
      steps={stepsOf(row, (id) => t(`step.${id}`))}
      summary={<MonthSummary row={row} />}
      sealed={approved}
      actions={actions}
      facts={[
        {
          id: 'language',
          wide: true,
          label: t('month.language'),
          value: (
            <SegmentedControl
              size="xs"
              aria-label={t('month.language')}
              value={paper}
              onChange={(value) => setPaper(value as Language)}
              data={languageCodes.map((value) => ({ value, label: languages[value].name }))}
            />
          ),
        },
        ...(frozen
          ? [
              {
                id: 'digest',
                label: t('month.fingerprint'),
                value: <span className="code">{row?.datasetDigest}</span>,
                wide: true,
              },
              { id: 'highlights', label: t('month.highlights'), value: data?.highlights, wide: true },
              {
                id: 'limitations',
                label: t('month.limitations'),
                value: format.joined([
                  ...(data?.noted ?? []).map(({ code, count }) => t(`month.check.${code}`, { count })),
                  ...(data?.limitations ? [data.limitations] : []),
                ]),
                wide: true,
              },
            ]
          : []),
      ]}
      above={
        <>
          <Problem error={months.error ?? dataset.error ?? file.error} saved="reading" />
          {file.isPending ? <WorkProgress label={t('month.drawing')} /> : null}
          {approved ? null : <MonthChecklist items={checklist.data} />}
        </>
      }
      tabs={[activity]}
    >
      {data ? <MonthTables dataset={data} format={format} language={language} /> : null}
      {asked && row ? (
        <SignMonth
          action={asked}
          row={row}
          dataset={data}
          checks={checklist.data ?? []}
          onClose={() => ask(undefined)}
        />
      ) : null}
    </DocumentPage>
  )
}

function MonthSummary({ row }: { row: MonthRow | undefined }) {
  const { t } = useTranslation(['report', 'errors'])
  if (!row || row.state === 'open') return t('month.summary.open')
  if (row.state === 'closed') return t('month.summary.closed')
  if (row.state === 'reopened') return t('month.summary.reopened', { reason: row.reopenedBecause ?? '' })
  if (row.state === 'prepared') return t('month.summary.prepared', { by: row.preparedBy ?? '' })
  return t('month.summary.approved', { preparer: row.preparedBy ?? '', by: row.approvedBy ?? '' })
}

function stepsOf(row: MonthRow | undefined, words: (id: 'open' | 'prepared' | 'approved') => string): Step[] {
  const reached = row?.state === 'approved' ? 3 : row?.state === 'prepared' ? 2 : 1
  return (['open', 'prepared', 'approved'] as const).map((id, index) => ({
    id,
    label: words(id),
    state: index < reached - 1 || reached === 3 ? 'done' : index === reached - 1 ? 'now' : 'later',
    note: (id === 'prepared' ? row?.preparedBy : id === 'approved' ? row?.approvedBy : undefined) ?? undefined,
  }))
}
