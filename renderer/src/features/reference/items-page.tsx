import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { newId } from '../../office/use-call-id.ts'
import { ConfirmAction } from '../../ui/action/confirm-action.tsx'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** What can be received, kept and handed out. */
export function ItemsPage() {
  const { t } = useTranslation(['office', 'common'])
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const [asking, setAsking] = useState<string>()
  const sample = useMutation({
    mutationFn: (callId: string) => office.reference.addSampleItems({ callId }),
    onSuccess: ({ added }) => {
      setAsking(undefined)
      notifications.show({ message: added > 0 ? t('items.sampleAdded', { count: added }) : t('items.sampleNone') })
    },
  })
  const add = {
    id: 'add',
    label: t('items.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/items/new' }),
  } as const
  const bringIn = { id: 'sample', label: t('items.sample'), onClick: () => setAsking(newId()) }
  const columns: ShownColumn<typeof itemList>[] = [
    { id: 'code', label: t('field.code') },
    { id: 'name', label: t('field.name'), width: 340 },
    {
      id: 'category',
      label: t('items.category'),
      words: (category) => t(`items.categories.${category}`),
      width: 190,
    },
    { id: 'unit', label: t('kits.unit'), words: (unit) => t(`common:unitName.${unit}`), width: 84 },
    { id: 'packUnit', label: t('items.packing'), width: 120, hidden: true },
    { id: 'unitsPerPack', label: t('items.unitsPerPack'), width: 120, hidden: true },
    { id: 'weight', label: `${t('items.weight')} (${t('items.grams')})`, width: 130 },
    {
      id: 'tracksExpiry',
      label: t('items.tracksExpiry'),
      words: (yes) => t(yes === 'yes' ? 'common:yes' : 'common:no'),
      width: 90,
    },
    { id: 'barcode', label: t('items.barcode'), hidden: true },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`items.statuses.${status}`),
      show: ({ status }) => (
        <StateMark state={status === 'active' ? 'done' : 'ended'} label={t(`items.statuses.${status}`)} />
      ),
      width: 120,
    },
  ]
  return (
    <>
      <ListPage
        list={itemList}
        client={office.list.items}
        title={t('items.title')}
        summary={t('items.summary')}
        columns={columns}
        onOpen={(item) => void navigate({ to: '/office/items/$id', params: { id: String(item.id) } })}
        chips="category"
        actions={mayChange ? [bringIn, add] : []}
        empty={{
          what: t('items.empty'),
          ...(mayChange ? { next: t('items.emptyNext'), action: { ...bringIn, kind: 'main' as const } } : {}),
        }}
      />
      <ConfirmAction
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t('items.sampleTitle')}
        will={t('items.sampleWill')}
        action={t('items.sample')}
        onAction={() => asking && sample.mutate(asking)}
        busy={sample.isPending}
        error={sample.error}
      />
    </>
  )
}
