import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nationalityName } from '#shared/domain/people/countries.ts'
import { partyKinds } from '#shared/domain/reference/party.ts'
import { useMay } from '../../office/office-state.ts'
import { type Partner, useOfficeLists } from '../../office/use-office-lists.ts'
import { useReading } from '../../text/use-reading.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
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
  const columns: ListColumn<Partner>[] = [
    { id: 'name', label: t('field.name'), value: (partner) => lists?.nameOf(partner), width: 300 },
    {
      id: 'kind',
      label: t('partners.kind'),
      value: (partner) => partyKinds.indexOf(partner.kind),
      word: (partner) => t(`partners.kinds.${partner.kind}`),
      width: 170,
    },
    {
      id: 'country',
      label: t('partners.country'),
      value: (partner) => (partner.country ? nationalityName(partner.country, language) : ''),
      width: 180,
    },
    {
      id: 'status',
      label: t('field.status'),
      value: (partner) => partner.status,
      word: (partner) => t(`partners.statuses.${partner.status}`),
      show: (partner) => (
        <StateMark
          state={partner.status === 'active' ? 'done' : 'cancelled'}
          label={t(`partners.statuses.${partner.status}`)}
        />
      ),
      width: 120,
    },
  ]
  const present = partyKinds.filter((kind) => lists?.parties.some((partner) => partner.kind === kind))
  return (
    <ListPage
      listKey="office-partners"
      title={t('partners.title')}
      summary={t('partners.summary')}
      columns={columns}
      rows={lists?.parties}
      rowId={(partner) => partner.id}
      onOpen={(partner) => void navigate({ to: '/office/partners/$id', params: { id: partner.id } })}
      chips={present.map((kind) => ({
        id: kind,
        label: t(`partners.kinds.${kind}`),
        fits: (partner: Partner) => partner.kind === kind,
      }))}
      actions={mayChange ? [add] : []}
      exportName="partners"
      empty={{ what: t('partners.empty'), ...(mayChange ? { next: t('partners.emptyNext'), action: add } : {}) }}
    />
  )
}
