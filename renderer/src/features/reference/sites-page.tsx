import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { siteTypes } from '#shared/domain/people/population.ts'
import { useMay } from '../../office/office-state.ts'
import { type Site, useOfficeLists } from '../../office/use-office-lists.ts'
import { termsIn } from '../../text/locales.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const siteStates: Record<Site['status'], WorkState> = {
  open: 'done',
  closed: 'cancelled',
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
  const columns: ListColumn<Site>[] = [
    { id: 'name', label: t('field.name'), value: (site) => lists?.nameOf(site), width: 220 },
    { id: 'type', label: t('field.type'), value: (site) => typeNames[site.type], width: 180 },
    { id: 'area', label: t('field.area'), value: (site) => lists?.areaName(site.pcode), width: 200 },
    { id: 'pcode', label: t('field.pcode'), kind: 'code', value: (site) => site.pcode, width: 110 },
    {
      id: 'sensitive',
      label: t('sites.sensitive'),
      value: (site) => (site.sensitive ? t('sites.sensitiveMark') : ''),
      width: 120,
    },
    {
      id: 'status',
      label: t('field.status'),
      value: (site) => site.status,
      word: (site) => t(`sites.statuses.${site.status}`),
      show: (site) => <StateMark state={siteStates[site.status]} label={t(`sites.statuses.${site.status}`)} />,
      width: 130,
    },
  ]
  const present = siteTypes.filter((type) => lists?.sites.some((site) => site.type === type))
  return (
    <ListPage
      listKey="office-sites"
      title={t('sites.title')}
      summary={t('sites.summary')}
      columns={columns}
      rows={lists?.sites}
      rowId={(site) => site.id}
      onOpen={(site) => void navigate({ to: '/office/sites/$id', params: { id: site.id } })}
      chips={present.map((type) => ({ id: type, label: typeNames[type], fits: (site: Site) => site.type === type }))}
      actions={mayChange ? [add] : []}
      exportName="sites"
      empty={{ what: t('sites.empty'), ...(mayChange ? { next: t('sites.emptyNext'), action: add } : {}) }}
    />
  )
}
