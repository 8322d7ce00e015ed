import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { distributionList } from '#shared/domain/distribution/distribution-list.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import type { RowOf, ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { Facts } from '../../../ui/page/facts.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { markOf } from '../mark-of.ts'

type Row = RowOf<typeof distributionList>

/** Every distribution that was planned, and what came of it. */
export function DistributionsPage() {
  const { t } = useTranslation(['distribution', 'common', 'terms'])
  const navigate = useNavigate()
  const mayPlan = useMay()('distribution.plan')
  const columns: ShownColumn<typeof distributionList>[] = [
    { id: 'number', label: t('field.number'), width: 150 },
    {
      id: 'state',
      label: t('field.state'),
      words: (state) => t(`state.${state}`),
      show: ({ state }) => <StateMark state={markOf[state]} label={t(`state.${state}`)} />,
      width: 190,
    },
    { id: 'site', label: t('field.site'), grow: 2, width: 180 },
    { id: 'project', label: t('field.project'), width: 110 },
    {
      id: 'type',
      label: t('field.type'),
      words: (type) => t(`terms:distributionType.${type}`),
      grow: 2,
      width: 160,
    },
    { id: 'planned', label: t('field.plannedOn') },
    { id: 'target', label: t('field.targetPeople'), width: 116 },
    { id: 'reached', label: t('field.peopleReached'), width: 124 },
    { id: 'targetHouseholds', label: t('field.targetHouseholds'), hidden: true },
    { id: 'householdsReached', label: t('field.householdsReached'), hidden: true },
  ]
  const plan: ActionSpec = {
    id: 'plan',
    label: t('plan.action'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/distributions/new' }),
  }
  return (
    <ListPage
      list={distributionList}
      client={office.list.distributions}
      title={t('title')}
      summary={t('list.summary')}
      columns={columns}
      onOpen={({ id }) => void navigate({ to: '/distributions/$id', params: { id: String(id) } })}
      actions={mayPlan ? [plan] : []}
      chips="state"
      foot={({ totals }) => [
        t('list.reached', {
          people: t('common:people', { count: totals.reached ?? 0 }),
          households: t('common:households', { count: totals.householdsReached ?? 0 }),
        }),
      ]}
      preview={(row) => <Preview row={row} />}
      empty={
        mayPlan
          ? { what: t('list.none'), next: t('list.noneNext'), action: { ...plan, keys: undefined } }
          : { what: t('list.none'), next: t('list.noneNext') }
      }
    />
  )
}

function Preview({ row }: { row: Row }) {
  const { t } = useTranslation(['distribution', 'common', 'terms'])
  const { format } = useReading()
  const both = (people: number, households: number) =>
    t('list.both', {
      people: t('common:people', { count: people }),
      households: t('common:households', { count: households }),
    })
  return (
    <Facts
      columns={1}
      facts={[
        { id: 'number', label: t('field.number'), value: <span className="code">{row.number}</span> },
        { id: 'site', label: t('field.site'), value: row.site },
        { id: 'project', label: t('field.project'), value: row.project },
        { id: 'type', label: t('field.type'), value: t(`terms:distributionType.${row.type}`) },
        { id: 'planned', label: t('field.plannedOn'), value: row.planned ? format.dayInFull(row.planned) : '' },
        { id: 'target', label: t('field.target'), value: both(row.target ?? 0, row.targetHouseholds ?? 0) },
        {
          id: 'reached',
          label: t('field.reached'),
          value: row.reached === null ? undefined : both(row.reached, row.householdsReached ?? 0),
        },
      ]}
    />
  )
}
