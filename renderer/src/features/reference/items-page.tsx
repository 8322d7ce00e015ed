import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemCategories } from '#shared/domain/reference/item.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Item, useOfficeLists } from '../../office/use-office-lists.ts'
import { say } from '../../text/say.ts'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** What can be received, kept and handed out. */
export function ItemsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
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
  const columns: ListColumn<Item>[] = [
    { id: 'code', label: t('field.code'), kind: 'code', value: (item) => item.code },
    { id: 'name', label: t('field.name'), value: (item) => lists?.nameOf(item), width: 340 },
    {
      id: 'category',
      label: t('items.category'),
      value: (item) => itemCategories.indexOf(item.category),
      word: (item) => t(`items.categories.${item.category}`),
      width: 190,
    },
    { id: 'unit', label: t('kits.unit'), value: (item) => say(`common:unitName.${item.unit}`), width: 84 },
    {
      id: 'pack',
      label: t('items.packing'),
      value: (item) =>
        item.unitsPerPack > 1 && item.packUnit
          ? t('items.packOf', { packUnit: item.packUnit, number: item.unitsPerPack })
          : item.packUnit,
      width: 120,
      hidden: true,
    },
    {
      id: 'weight',
      label: `${t('items.weight')} (${t('items.grams')})`,
      kind: 'number',
      value: (item) => item.weightGrams || null,
      width: 130,
    },
    {
      id: 'expiry',
      label: t('items.tracksExpiry'),
      value: (item) => (item.tracksExpiry ? say('common:yes') : ''),
      width: 90,
    },
    { id: 'barcode', label: t('items.barcode'), kind: 'code', value: (item) => item.barcode, hidden: true },
    {
      id: 'status',
      label: t('field.status'),
      value: (item) => item.status,
      word: (item) => t(`items.statuses.${item.status}`),
      show: (item) => (
        <StateMark state={item.status === 'active' ? 'done' : 'cancelled'} label={t(`items.statuses.${item.status}`)} />
      ),
      width: 120,
    },
  ]
  const present = itemCategories.filter((category) => lists?.items.some((item) => item.category === category))
  return (
    <>
      <ListPage
        listKey="office-items"
        title={t('items.title')}
        summary={t('items.summary')}
        columns={columns}
        rows={lists?.items}
        rowId={(item) => item.id}
        onOpen={(item) => void navigate({ to: '/office/items/$id', params: { id: item.id } })}
        chips={present.map((category) => ({
          id: category,
          label: t(`items.categories.${category}`),
          fits: (item: Item) => item.category === category,
        }))}
        actions={mayChange ? [bringIn, add] : []}
        exportName="items"
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
