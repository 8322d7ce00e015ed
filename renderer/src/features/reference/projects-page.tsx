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
    words: t('projects.add'),
    keys: 'Alt+N',
    kind: 'main',
    run: () => void navigate({ to: '/office/projects/new' }),
  } as const
  const columns: ListColumn<Project>[] = [
    { id: 'code', words: t('field.code'), kind: 'code', value: (project) => project.code },
    { id: 'title', words: t('projects.projectTitle'), value: (project) => project.title, grow: 2, width: 220 },
    {
      id: 'donor',
      words: t('projects.donor'),
      value: (project) => lists?.donors.find((donor) => donor.id === project.donorId)?.name,
      grow: 1,
      width: 150,
    },
    { id: 'startsOn', words: t('projects.startsOn'), kind: 'day', value: (project) => project.startsOn, width: 112 },
    { id: 'endsOn', words: t('projects.endsOn'), kind: 'day', value: (project) => project.endsOn, width: 112 },
    {
      id: 'status',
      words: t('field.status'),
      value: (project) => project.status,
      word: (project) => t(`projects.statuses.${project.status}`),
      show: (project) => (
        <StateMark state={projectStates[project.status]} words={t(`projects.statuses.${project.status}`)} />
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
      deeds={mayChange ? [add] : []}
      exportName="projects"
      empty={{ what: t('projects.empty'), ...(mayChange ? { next: t('projects.emptyNext'), deed: add } : {}) }}
    />
  )
}
