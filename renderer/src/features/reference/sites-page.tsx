import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { siteList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { type Site, useOfficeLists } from '../../office/use-office-lists.ts'
import { termsIn } from '../../text/locales.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const siteStates: Record<Site['status'], WorkState> = {
  open: 'done',
  closed: 'ended',
  inaccessible: 'needsYou',
}

/** Where people are met and helped. */
export function SitesPage() {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const typeNames = termsIn(language).siteType
  const add = {
    id: 'add',
    label: t('sites.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/sites/new' }),
  } as const
  const columns: ShownColumn<typeof siteList>[] = [
    { id: 'name', label: t('field.name'), width: 220 },
    { id: 'type', label: t('field.type'), words: (type) => typeNames[type], width: 180 },
    {
      id: 'area',
      label: t('field.area'),
      words: (pcode) => lists?.areaName(pcode) ?? pcode,
      codes: lists?.areas.map((area) => area.pcode) ?? [],
      width: 200,
    },
    { id: 'pcode', label: t('field.pcode'), width: 110 },
    {
      id: 'sensitive',
      label: t('sites.sensitive'),
      words: (sensitive) => (sensitive === 'yes' ? t('sites.sensitiveMark') : ''),
      width: 120,
    },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`sites.statuses.${status}`),
      show: ({ status }) => <StateMark state={siteStates[status]} label={t(`sites.statuses.${status}`)} />,
      width: 130,
    },
  ]
  return (
    <ListPage
      list={siteList}
      client={office.list.sites}
      title={t('sites.title')}
      summary={t('sites.summary')}
      columns={columns}
      onOpen={(site) => void navigate({ to: '/office/sites/$id', params: { id: String(site.id) } })}
      chips="type"
      actions={mayChange ? [add] : []}
      empty={{ what: t('sites.empty'), ...(mayChange ? { next: t('sites.emptyNext'), action: add } : {}) }}
    />
  )
}
