import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Project, useOfficeLists } from '../../office/use-office-lists.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'
import { projectStates } from './projects-page.tsx'

const schema = inputOf(referenceContract.saveProject)
const list = '/office/projects'
/** A project while it is typed: its days may still be missing. */
type ProjectDraft = Omit<Project, 'startsOn' | 'endsOn'> & Record<'startsOn' | 'endsOn', string | null>

/** A project of a donor: a new one without an id. */
export function ProjectPage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const project = lists.projects.find((one) => one.id === id)
  if (id && !project) return <RecordMissing list={list} />
  const fields: RecordField<ProjectDraft>[] = [
    { as: 'text', key: 'code', label: t('field.code'), hint: t('field.codeHint'), code: true, required: true },
    { as: 'text', key: 'title', label: t('projects.projectTitle'), required: true },
    {
      as: 'lookup',
      key: 'donorId',
      label: t('projects.donor'),
      required: true,
      choices: lists.donors.map(({ id: donorId, code, name }) => ({ id: donorId, code, name })),
    },
    { as: 'day', key: 'startsOn', label: t('projects.startsOn'), required: true },
    { as: 'day', key: 'endsOn', label: t('projects.endsOn'), required: true },
    {
      as: 'select',
      key: 'status',
      label: t('field.status'),
      options: (['open', 'closing', 'closed'] as const).map((value) => ({
        value,
        label: t(`projects.statuses.${value}`),
      })),
    },
  ]
  const start: ProjectDraft = project ?? {
    id: newId(),
    code: '',
    title: '',
    donorId: '',
    startsOn: null,
    endsOn: null,
    status: 'open',
  }
  return (
    <RecordPage<ProjectDraft>
      key={id ?? 'new'}
      kind="project"
      isNew={!project}
      list={list}
      title={project?.title ?? t('projects.add')}
      number={project?.code}
      state={project && { state: projectStates[project.status], label: t(`projects.statuses.${project.status}`) }}
      nameOf={(saved) => saved.code}
      start={start}
      fields={() => fields}
      schema={schema}
      save={({ startsOn, endsOn, ...saved }) =>
        office.reference.saveProject({ ...saved, startsOn: startsOn ?? '', endsOn: endsOn ?? '' })
      }
    />
  )
}
