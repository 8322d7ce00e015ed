import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { kitList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useOfficeLists } from '../../../office/use-office-lists.ts'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { KitContents } from './kit-contents.tsx'

/** Sets of items handed out together, each version of them. */
export function KitsPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const add = {
    id: 'add',
    label: t('kits.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/kits/new' }),
  } as const
  const columns: ShownColumn<typeof kitList>[] = [
    { id: 'code', label: t('field.code') },
    { id: 'version', label: t('kits.version'), width: 84 },
    { id: 'name', label: t('field.name'), width: 280 },
    { id: 'variant', label: t('kits.variant'), words: (variant) => t(`kits.variants.${variant}`), width: 150 },
    { id: 'items', label: t('kits.contentsCount'), width: 84 },
    { id: 'endorsedOn', label: t('kits.endorsedOn') },
    { id: 'endorsedBy', label: t('kits.endorsedBy'), hidden: true },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`kits.statuses.${status}`),
      show: ({ status }) => (
        <StateMark state={status === 'in-use' ? 'done' : 'ended'} label={t(`kits.statuses.${status}`)} />
      ),
      width: 130,
    },
  ]
  return (
    <ListPage
      list={kitList}
      client={office.list.kits}
      title={t('kits.title')}
      summary={t('kits.summary')}
      columns={columns}
      onOpen={(kit) => void navigate({ to: '/office/kits/$id', params: { id: String(kit.id) } })}
      preview={(row) => {
        const kit = lists?.kits.find((each) => each.id === row.id)
        return kit && lists ? <KitContents kit={kit} lists={lists} /> : null
      }}
      chips="status"
      actions={mayChange ? [add] : []}
      empty={{ what: t('kits.empty'), ...(mayChange ? { next: t('kits.emptyNext'), action: add } : {}) }}
    />
  )
}
