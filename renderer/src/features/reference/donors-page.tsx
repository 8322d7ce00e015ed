import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../office/office-state.ts'
import { type Donor, useOfficeLists } from '../../office/use-office-lists.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'

/** Who pays for goods and projects. */
export function DonorsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const add = {
    id: 'add',
    label: t('donors.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/donors/new' }),
  } as const
  const columns: ListColumn<Donor>[] = [
    { id: 'code', label: t('field.code'), kind: 'code', value: (donor) => donor.code },
    { id: 'name', label: t('field.name'), value: (donor) => donor.name, grow: 2, width: 220 },
    {
      id: 'projects',
      label: t('donors.projects'),
      value: (donor) =>
        lists?.projects
          .filter((project) => project.donorId === donor.id)
          .map((project) => project.code)
          .join(', '),
      kind: 'code',
      grow: 1,
      width: 200,
    },
  ]
  return (
    <ListPage
      listKey="office-donors"
      title={t('donors.title')}
      summary={t('donors.summary')}
      columns={columns}
      rows={lists?.donors}
      rowId={(donor) => donor.id}
      onOpen={(donor) => void navigate({ to: '/office/donors/$id', params: { id: donor.id } })}
      actions={mayChange ? [add] : []}
      exportName="donors"
      empty={{ what: t('donors.empty'), ...(mayChange ? { next: t('donors.emptyNext'), action: add } : {}) }}
    />
  )
}
