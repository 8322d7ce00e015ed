import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { distributionStates } from '#shared/domain/distribution/distribution.ts'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ActionSpec } from '../../../ui/action.tsx'
import { Facts } from '../../../ui/facts.tsx'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import type { DistributionRow } from '../distribution.ts'
import { markOf } from '../mark-of.ts'
import { useReference } from '../use-reference.ts'

/** As many as the office gives at once: more than an office plans in ten years. */
const limit = 5000

export function DistributionsPage() {
  const { t } = useTranslation(['distribution', 'common'])
  const { format, language } = useReading()
  const navigate = useNavigate()
  const may = useMay()
  const reference = useReference()
  const list = useQuery(officeQuery.distribution.list.queryOptions({ input: { limit } }))
  const open = (row: DistributionRow) => void navigate({ to: '/distributions/$id', params: { id: row.id } })
  const columns: readonly ListColumn<DistributionRow>[] = [
    { id: 'number', label: t('field.number'), kind: 'code', value: (row) => row.number, width: 150 },
    {
      id: 'state',
      label: t('field.state'),
      value: (row) => row.state,
      word: (row) => t(`state.${row.state}`),
      show: (row) => <StateMark state={markOf[row.state]} label={t(`state.${row.state}`)} />,
      width: 190,
    },
    { id: 'site', label: t('field.site'), value: (row) => reference?.siteName(row.siteId), grow: 2, width: 180 },
    {
      id: 'project',
      label: t('field.project'),
      kind: 'code',
      value: (row) => reference?.projectCode(row.projectId),
      width: 110,
    },
    {
      id: 'type',
      label: t('field.type'),
      value: (row) => termsIn(language).distributionType[row.type],
      grow: 2,
      width: 160,
    },
    { id: 'planned', label: t('field.plannedOn'), kind: 'day', value: (row) => row.plannedOn },
    { id: 'target', label: t('field.targetPeople'), kind: 'number', value: (row) => row.targetPeople, width: 116 },
    {
      id: 'reached',
      label: t('field.peopleReached'),
      kind: 'number',
      width: 124,
      value: (row) => (isReported(row) ? row.peopleReached : null),
    },
    {
      id: 'targetHouseholds',
      label: t('field.targetHouseholds'),
      kind: 'number',
      value: (row) => row.targetHouseholds,
      hidden: true,
    },
    {
      id: 'householdsReached',
      label: t('field.householdsReached'),
      kind: 'number',
      value: (row) => row.householdsReached,
      hidden: true,
    },
  ]
  const plan: ActionSpec = {
    id: 'plan',
    label: t('plan.action'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/distributions/new' }),
  }
  const mayPlan = may('distribution.plan')
  return (
    <ListPage
      listKey="distributions"
      title={t('title')}
      summary={t('list.summary')}
      columns={columns}
      rows={reference ? list.data?.rows : undefined}
      rowId={(row) => row.id}
      onOpen={open}
      actions={mayPlan ? [plan] : []}
      chips={distributionStates.map((state) => ({
        id: state,
        label: t(state === 'cancelled' ? 'state.cancelled' : `step.${state}`),
        fits: (row: DistributionRow) => row.state === state,
      }))}
      foot={(shown) => {
        const people = shown.reduce((sum, row) => sum + row.peopleReached, 0)
        const households = shown.reduce((sum, row) => sum + row.householdsReached, 0)
        return [
          t('list.reached', {
            people: t('common:people', { count: people }),
            households: t('common:households', { count: households }),
          }),
        ]
      }}
      preview={(row) => (
        <Facts
          columns={1}
          facts={[
            { id: 'number', label: t('field.number'), value: <span className="code">{row.number}</span> },
            { id: 'site', label: t('field.site'), value: reference?.siteName(row.siteId) },
            {
              id: 'project',
              label: t('field.project'),
              value: format.joined([reference?.projectCode(row.projectId), reference?.projectTitle(row.projectId)]),
            },
            { id: 'type', label: t('field.type'), value: termsIn(language).distributionType[row.type] },
            { id: 'planned', label: t('field.plannedOn'), value: format.dayInFull(row.plannedOn) },
            {
              id: 'target',
              label: t('field.target'),
              value: t('list.both', {
                people: t('common:people', { count: row.targetPeople }),
                households: t('common:households', { count: row.targetHouseholds }),
              }),
            },
            {
              id: 'reached',
              label: t('field.reached'),
              value: isReported(row)
                ? t('list.both', {
                    people: t('common:people', { count: row.peopleReached }),
                    households: t('common:households', { count: row.householdsReached }),
                  })
                : undefined,
            },
          ]}
        />
      )}
      empty={
        mayPlan
          ? { what: t('list.none'), next: t('list.noneNext'), action: { ...plan, keys: undefined } }
          : { what: t('list.none'), next: t('list.noneNext') }
      }
      exportName="distributions"
      above={<Problem error={list.error} saved="reading" />}
    />
  )
}

const isReported = ({ state }: DistributionRow): boolean => state === 'reported' || state === 'verified'
