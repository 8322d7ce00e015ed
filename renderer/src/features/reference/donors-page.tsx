import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { donorList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'

/** Who pays for goods and projects. */
export function DonorsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const add = {
    id: 'add',
    label: t('donors.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/donors/new' }),
  } as const
  const columns: ShownColumn<typeof donorList>[] = [
    { id: 'code', label: t('field.code') },
    { id: 'name', label: t('field.name'), grow: 2, width: 220 },
    { id: 'projects', label: t('donors.projects'), grow: 1, width: 200 },
  ]
  return (
    <ListPage
      list={donorList}
      client={office.list.donors}
      title={t('donors.title')}
      summary={t('donors.summary')}
      columns={columns}
      onOpen={(donor) => void navigate({ to: '/office/donors/$id', params: { id: String(donor.id) } })}
      actions={mayChange ? [add] : []}
      empty={{ what: t('donors.empty'), ...(mayChange ? { next: t('donors.emptyNext'), action: add } : {}) }}
    />
  )
}
