import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nationalityName } from '#shared/domain/people/countries.ts'
import { partnerList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useOfficeLists } from '../../office/use-office-lists.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** Suppliers, transporters, agencies, authorities and embassies. */
export function PartnersPage() {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const add = {
    id: 'add',
    label: t('partners.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/partners/new' }),
  } as const
  const columns: ShownColumn<typeof partnerList>[] = [
    { id: 'name', label: t('field.name'), width: 300 },
    { id: 'kind', label: t('partners.kind'), words: (kind) => t(`partners.kinds.${kind}`), width: 170 },
    {
      id: 'country',
      label: t('partners.country'),
      words: (country) => (country ? nationalityName(country, language) : ''),
      codes: [...new Set(lists?.parties.map((partner) => partner.country))],
      width: 180,
    },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`partners.statuses.${status}`),
      show: ({ status }) => (
        <StateMark state={status === 'active' ? 'done' : 'ended'} label={t(`partners.statuses.${status}`)} />
      ),
      width: 120,
    },
  ]
  return (
    <ListPage
      list={partnerList}
      client={office.list.partners}
      title={t('partners.title')}
      summary={t('partners.summary')}
      columns={columns}
      onOpen={(partner) => void navigate({ to: '/office/partners/$id', params: { id: String(partner.id) } })}
      chips="kind"
      actions={mayChange ? [add] : []}
      empty={{ what: t('partners.empty'), ...(mayChange ? { next: t('partners.emptyNext'), action: add } : {}) }}
    />
  )
}
