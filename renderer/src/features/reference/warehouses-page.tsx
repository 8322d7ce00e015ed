import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../office/office-state.ts'
import { useOfficeLists, type Warehouse } from '../../office/use-office-lists.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { StateMark, type WorkState } from '../../ui/state-mark.tsx'

export const warehouseStates: Record<Warehouse['status'], WorkState> = {
  open: 'done',
  counting: 'underWay',
  closed: 'cancelled',
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
  const columns: ListColumn<Warehouse>[] = [
    { id: 'code', label: t('field.code'), kind: 'code', value: (place) => place.code, width: 90 },
    { id: 'name', label: t('field.name'), value: (place) => lists?.nameOf(place), width: 220 },
    {
      id: 'type',
      label: t('field.type'),
      value: (place) => place.type,
      word: (place) => t(`warehouses.types.${place.type}`),
      width: 130,
    },
    { id: 'area', label: t('field.area'), value: (place) => lists?.areaName(place.pcode), width: 220 },
    { id: 'pcode', label: t('field.pcode'), kind: 'code', value: (place) => place.pcode, width: 110 },
    {
      id: 'status',
      label: t('field.status'),
      value: (place) => place.status,
      word: (place) => t(`warehouses.statuses.${place.status}`),
      show: (place) => (
        <StateMark state={warehouseStates[place.status]} label={t(`warehouses.statuses.${place.status}`)} />
      ),
      width: 130,
    },
  ]
  return (
    <ListPage
      listKey="office-warehouses"
      title={t('warehouses.title')}
      summary={t('warehouses.summary')}
      columns={columns}
      rows={lists?.warehouses}
      rowId={(place) => place.id}
      onOpen={(place) => void navigate({ to: '/office/warehouses/$id', params: { id: place.id } })}
      actions={mayChange ? [add] : []}
      exportName="warehouses"
      empty={{ what: t('warehouses.empty'), ...(mayChange ? { next: t('warehouses.emptyNext'), action: add } : {}) }}
    />
  )
}
