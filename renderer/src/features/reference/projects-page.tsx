import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../office/office-state.ts'
import { type Project, useOfficeLists } from '../../office/use-office-lists.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const projectStates: Record<Project['status'], WorkState> = {
  open: 'underWay',
  closing: 'waiting',
  closed: 'cancelled',
}

/** What goods are given for, and how long. */
export function ProjectsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const add = {
    id: 'add',
    label: t('projects.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/projects/new' }),
  } as const
  const columns: ListColumn<Project>[] = [
    { id: 'code', label: t('field.code'), kind: 'code', value: (project) => project.code },
    { id: 'title', label: t('projects.projectTitle'), value: (project) => project.title, grow: 2, width: 220 },
    {
      id: 'donor',
      label: t('projects.donor'),
      value: (project) => lists?.donors.find((donor) => donor.id === project.donorId)?.name,
      grow: 1,
      width: 150,
    },
    { id: 'startsOn', label: t('projects.startsOn'), kind: 'day', value: (project) => project.startsOn, width: 112 },
    { id: 'endsOn', label: t('projects.endsOn'), kind: 'day', value: (project) => project.endsOn, width: 112 },
    {
      id: 'status',
      label: t('field.status'),
      value: (project) => project.status,
      word: (project) => t(`projects.statuses.${project.status}`),
      show: (project) => (
        <StateMark state={projectStates[project.status]} label={t(`projects.statuses.${project.status}`)} />
      ),
      width: 110,
    },
  ]
  return (
    <ListPage
      listKey="office-projects"
      title={t('projects.title')}
      summary={t('projects.summary')}
      columns={columns}
      rows={lists?.projects}
      rowId={(project) => project.id}
      onOpen={(project) => void navigate({ to: '/office/projects/$id', params: { id: project.id } })}
      actions={mayChange ? [add] : []}
      exportName="projects"
      empty={{ what: t('projects.empty'), ...(mayChange ? { next: t('projects.emptyNext'), action: add } : {}) }}
    />
  )
}
