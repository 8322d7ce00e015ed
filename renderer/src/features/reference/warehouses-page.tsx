import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { warehouseList } from '#shared/domain/reference/reference-lists.ts'
import { office } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useOfficeLists, type Warehouse } from '../../office/use-office-lists.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const warehouseStates: Record<Warehouse['status'], WorkState> = {
  open: 'done',
  counting: 'underWay',
  closed: 'ended',
}

/** Where goods are kept. */
export function WarehousesPage() {
  const { t } = useTranslation('office')
  const navigate = useNavigate()
  const mayChange = useMay()('reference.change')
  const { lists } = useOfficeLists()
  const add = {
    id: 'add',
    label: t('warehouses.add'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/office/warehouses/new' }),
  } as const
  const columns: ShownColumn<typeof warehouseList>[] = [
    { id: 'code', label: t('field.code'), width: 90 },
    { id: 'name', label: t('field.name'), width: 220 },
    { id: 'type', label: t('field.type'), words: (type) => t(`warehouses.types.${type}`), width: 130 },
    {
      id: 'area',
      label: t('field.area'),
      words: (pcode) => lists?.areaName(pcode) ?? pcode,
      codes: lists?.areas.map((area) => area.pcode) ?? [],
      width: 220,
    },
    { id: 'pcode', label: t('field.pcode'), width: 110 },
    {
      id: 'status',
      label: t('field.status'),
      words: (status) => t(`warehouses.statuses.${status}`),
      show: ({ status }) => <StateMark state={warehouseStates[status]} label={t(`warehouses.statuses.${status}`)} />,
      width: 130,
    },
  ]
  return (
    <ListPage
      list={warehouseList}
      client={office.list.warehouses}
      title={t('warehouses.title')}
      summary={t('warehouses.summary')}
      columns={columns}
      onOpen={(place) => void navigate({ to: '/office/warehouses/$id', params: { id: String(place.id) } })}
      chips="type"
      actions={mayChange ? [add] : []}
      empty={{ what: t('warehouses.empty'), ...(mayChange ? { next: t('warehouses.emptyNext'), action: add } : {}) }}
    />
  )
}
