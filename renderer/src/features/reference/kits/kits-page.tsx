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
    words: t('kits.add'),
    keys: 'Alt+N',
    kind: 'main',
    run: () => void navigate({ to: '/office/kits/new' }),
  } as const
  const columns: ListColumn<Kit>[] = [
    { id: 'code', words: t('field.code'), kind: 'code', value: (kit) => kit.code },
    { id: 'version', words: t('kits.version'), kind: 'number', value: (kit) => kit.version, width: 84 },
    { id: 'name', words: t('field.name'), value: (kit) => lists?.nameOf(kit), width: 280 },
    {
      id: 'variant',
      words: t('kits.variant'),
      value: (kit) => kitVariants.indexOf(kit.variant),
      word: (kit) => t(`kits.variants.${kit.variant}`),
      width: 150,
    },
    { id: 'items', words: t('kits.contentsCount'), kind: 'number', value: (kit) => kit.contents.length, width: 84 },
    { id: 'endorsedOn', words: t('kits.endorsedOn'), kind: 'day', value: (kit) => kit.endorsedOn },
    { id: 'endorsedBy', words: t('kits.endorsedBy'), value: (kit) => kit.endorsedBy, hidden: true },
    {
      id: 'status',
      words: t('field.status'),
      value: (kit) => kit.status,
      word: (kit) => t(`kits.statuses.${kit.status}`),
      show: (kit) => (
        <StateMark state={kit.status === 'in-use' ? 'done' : 'cancelled'} words={t(`kits.statuses.${kit.status}`)} />
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
      deeds={mayChange ? [add] : []}
      exportName="kits"
      empty={{ what: t('kits.empty'), ...(mayChange ? { next: t('kits.emptyNext'), deed: add } : {}) }}
    />
  )
}
