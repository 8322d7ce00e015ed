import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { projectList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import type { Project } from '../../office/use-office-lists.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const projectStates: Record<Project['status'], WorkState> = {
  open: 'underWay',
  closing: 'waiting',
  closed: 'ended',
}

/** What goods are given for, and how long. */
export function ProjectsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const add = {
    id: 'add',
    label: t('projects.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/projects/new' }),
  } as const
  const columns: ShownColumn<typeof projectList>[] = [
    { id: 'code', label: t('field.code') },
    { id: 'title', label: t('projects.projectTitle'), grow: 2, width: 220 },
    { id: 'donor', label: t('projects.donor'), grow: 1, width: 150 },
    { id: 'startsOn', label: t('projects.startsOn'), width: 112 },
    { id: 'endsOn', label: t('projects.endsOn'), width: 112 },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`projects.statuses.${status}`),
      show: ({ status }) => <StateMark state={projectStates[status]} label={t(`projects.statuses.${status}`)} />,
      width: 110,
    },
  ]
  return (
    <ListPage
      list={projectList}
      client={office.list.projects}
      title={t('projects.title')}
      summary={t('projects.summary')}
      columns={columns}
      onOpen={(project) => void navigate({ to: '/office/projects/$id', params: { id: String(project.id) } })}
      chips="status"
      actions={mayChange ? [add] : []}
      empty={{ what: t('projects.empty'), ...(mayChange ? { next: t('projects.emptyNext'), action: add } : {}) }}
    />
  )
}
