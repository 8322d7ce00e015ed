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
import { ConfirmDeed } from '../../ui/confirm-action.tsx'
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
    words: t('items.add'),
    keys: 'Alt+N',
    kind: 'main',
    run: () => void navigate({ to: '/office/items/new' }),
  } as const
  const bringIn = { id: 'sample', words: t('items.sample'), run: () => setAsking(newId()) }
  const columns: ListColumn<Item>[] = [
    { id: 'code', words: t('field.code'), kind: 'code', value: (item) => item.code },
    { id: 'name', words: t('field.name'), value: (item) => lists?.nameOf(item), width: 340 },
    {
      id: 'category',
      words: t('items.category'),
      value: (item) => itemCategories.indexOf(item.category),
      word: (item) => t(`items.categories.${item.category}`),
      width: 190,
    },
    { id: 'unit', words: t('kits.unit'), value: (item) => say(`common:unitName.${item.unit}`), width: 84 },
    {
      id: 'pack',
      words: t('items.packing'),
      value: (item) =>
        item.unitsPerPack > 1 && item.packUnit
          ? t('items.packOf', { packUnit: item.packUnit, number: item.unitsPerPack })
          : item.packUnit,
      width: 120,
      hidden: true,
    },
    {
      id: 'weight',
      words: `${t('items.weight')} (${t('items.grams')})`,
      kind: 'number',
      value: (item) => item.weightGrams || null,
      width: 130,
    },
    {
      id: 'expiry',
      words: t('items.tracksExpiry'),
      value: (item) => (item.tracksExpiry ? say('common:yes') : ''),
      width: 90,
    },
    { id: 'barcode', words: t('items.barcode'), kind: 'code', value: (item) => item.barcode, hidden: true },
    {
      id: 'status',
      words: t('field.status'),
      value: (item) => item.status,
      word: (item) => t(`items.statuses.${item.status}`),
      show: (item) => (
        <StateMark state={item.status === 'active' ? 'done' : 'cancelled'} words={t(`items.statuses.${item.status}`)} />
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
          words: t(`items.categories.${category}`),
          fits: (item: Item) => item.category === category,
        }))}
        deeds={mayChange ? [bringIn, add] : []}
        exportName="items"
        empty={{
          what: t('items.empty'),
          ...(mayChange ? { next: t('items.emptyNext'), deed: { ...bringIn, kind: 'main' as const } } : {}),
        }}
      />
      <ConfirmDeed
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t('items.sampleTitle')}
        will={t('items.sampleWill')}
        deed={t('items.sample')}
        onDeed={() => asking && sample.mutate(asking)}
        busy={sample.isPending}
        error={sample.error}
      />
    </>
  )
}
