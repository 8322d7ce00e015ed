import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lotList } from '#shared/domain/stock/stock-lists.ts'
import { office } from '../../../office/client.ts'
import { useOpenRecord } from '../../../routing/place-of.ts'
import { useSay } from '../../../text/use-say.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { Facts } from '../../../ui/page/facts.tsx'
import { useToday } from '../../../ui/today.ts'
import { sayPlace } from '../say-place.ts'
import { useReference } from '../use-reference.ts'
import { useLotColumns } from './lot-list-columns.tsx'

interface ItemPageProps {
  itemId: string
  /** Only what is there: a warehouse's id, `in-transit` or `distribution`. */
  at?: string | undefined
  asOf?: string | undefined
}

/** The lots of one item, everywhere or at one place; a lot opens the stock card it is on. */
export function ItemPage({ itemId, at, asOf }: ItemPageProps) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  const reference = useReference()
  const today = useToday()
  const day = asOf ?? today
  const item = reference?.item(itemId)
  const scope = useMemo(
    () => ({ itemId, projectId: null, at: placeIn(at), asOf: asOf ?? null, everywhere: true }),
    [itemId, at, asOf],
  )
  const columns = useLotColumns(true)

  const openCard = (warehouseId: string) =>
    void navigate({ to: '/warehouse/cards/$warehouseId/$itemId', params: { warehouseId, itemId } })
  const open = (rowId: string) => {
    const [kind, placeId = ''] = rowId.split('/')
    if (kind === 'warehouse') openCard(placeId)
    else openRecord(kind === 'in-transit' ? 'document' : 'distribution', placeId)
  }
  const warehouse = at && reference?.warehouses.some((one) => one.id === at) ? at : undefined
  const place = warehouse ? (reference?.warehouseName(warehouse) ?? '') : at ? sayPlace(at, say) : t('onHand.allPlaces')
  return (
    <ListPage
      list={lotList}
      client={office.list.lots}
      scope={scope}
      title={reference?.itemWords(itemId) ?? ''}
      summary={t('item.summary', { place, day })}
      columns={columns}
      onOpen={({ id }) => open(String(id))}
      preview={(row) => (
        <Facts
          columns={1}
          facts={[
            { id: 'place', label: t('column.place'), value: row.place },
            { id: 'project', label: t('column.project'), value: row.project },
            { id: 'batch', label: t('column.batch'), value: row.batch },
            { id: 'owner', label: t('column.owner'), value: row.owner || t('lot.ownGoods') },
            { id: 'quantity', label: t('column.quantity'), value: row.quantity },
          ]}
        />
      )}
      foot={({ totals }) => (item ? [t(`common:unit.${item.unit}`, { count: totals.quantity ?? 0 })] : [])}
      actions={[
        ...(warehouse
          ? [
              {
                id: 'card',
                label: t('card.title'),
                keys: 'Alt+C',
                onClick: () => openCard(warehouse),
                kind: 'main' as const,
              },
            ]
          : []),
        ...(at
          ? [
              {
                id: 'everywhere',
                label: t('item.everywhere'),
                onClick: () =>
                  void navigate({ to: '/warehouse/items/$id', params: { id: itemId }, search: asOf ? { asOf } : {} }),
              },
            ]
          : []),
      ]}
      fileName={`lots-${item?.code ?? itemId}-${day}`}
      empty={{ what: t('onHand.noLots'), next: t('item.emptyNext') }}
    />
  )
}

const placeIn = (at: string | undefined): string | null => at ?? null
