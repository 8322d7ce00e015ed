import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { kitVariants } from '#shared/domain/reference/kit.ts'
import { useMay } from '../../../office/office-state.ts'
import { type Kit, useOfficeLists } from '../../../office/use-office-lists.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
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
  const columns: ListColumn<Kit>[] = [
    { id: 'code', label: t('field.code'), kind: 'code', value: (kit) => kit.code },
    { id: 'version', label: t('kits.version'), kind: 'number', value: (kit) => kit.version, width: 84 },
    { id: 'name', label: t('field.name'), value: (kit) => lists?.nameOf(kit), width: 280 },
    {
      id: 'variant',
      label: t('kits.variant'),
      value: (kit) => kitVariants.indexOf(kit.variant),
      word: (kit) => t(`kits.variants.${kit.variant}`),
      width: 150,
    },
    { id: 'items', label: t('kits.contentsCount'), kind: 'number', value: (kit) => kit.contents.length, width: 84 },
    { id: 'endorsedOn', label: t('kits.endorsedOn'), kind: 'day', value: (kit) => kit.endorsedOn },
    { id: 'endorsedBy', label: t('kits.endorsedBy'), value: (kit) => kit.endorsedBy, hidden: true },
    {
      id: 'status',
      label: t('field.status'),
      value: (kit) => kit.status,
      word: (kit) => t(`kits.statuses.${kit.status}`),
      show: (kit) => (
        <StateMark state={kit.status === 'in-use' ? 'done' : 'cancelled'} label={t(`kits.statuses.${kit.status}`)} />
      ),
      width: 130,
    },
  ]
  return (
    <ListPage
      listKey="office-kits"
      title={t('kits.title')}
      summary={t('kits.summary')}
      columns={columns}
      rows={lists?.kits}
      rowId={(kit) => kit.id}
      onOpen={(kit) => void navigate({ to: '/office/kits/$id', params: { id: kit.id } })}
      preview={(kit) => (lists ? <KitContents kit={kit} lists={lists} /> : null)}
      actions={mayChange ? [add] : []}
      exportName="kits"
      empty={{ what: t('kits.empty'), ...(mayChange ? { next: t('kits.emptyNext'), action: add } : {}) }}
    />
  )
}
