import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useOpenRecord } from '../../../routing/place-of.ts'
import { useSay } from '../../../text/use-say.ts'
import { Facts } from '../../../ui/facts.tsx'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import { sayPlace } from '../say-place.ts'
import { useReference } from '../use-reference.ts'
import { columnOf, markOf, type StockRow } from './build-matrix.ts'
import { LotState } from './stock-mark.tsx'

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
  const stock = useQuery(
    officeQuery.stock.onHand.queryOptions({ input: { itemId, asOf: asOf ?? null, everywhere: true } }),
  )
  const item = reference?.item(itemId)
  const rows = useMemo(
    () => stock.data?.rows.filter((row) => row.quantity !== 0 && (!at || columnOf(row) === at)),
    [stock.data, at],
  )
  const columns = useMemo((): ListColumn<StockRow>[] => {
    const mark = (row: StockRow) => (item ? markOf(row, item, day) : undefined)
    return [
      {
        id: 'place',
        label: t('column.place'),
        value: (row) => sayPlace(row.placeName, say),
        width: 200,
        grow: 2,
      },
      {
        id: 'project',
        label: t('column.project'),
        kind: 'code',
        value: (row) => reference?.projectCode(row.projectId),
      },
      { id: 'batch', label: t('column.batch'), kind: 'code', value: (row) => row.batch },
      { id: 'expiry', label: t('column.expiry'), kind: 'day', value: (row) => row.expiresOn },
      {
        id: 'state',
        label: t('column.state'),
        value: (row) => mark(row) ?? 'good',
        word: (row) => t(`condition.${mark(row) ?? 'good'}`),
        show: (row) => <LotState mark={mark(row)} />,
      },
      { id: 'owner', label: t('column.owner'), value: (row) => row.owner, hidden: true },
      { id: 'quantity', label: t('column.quantity'), kind: 'number', value: (row) => row.quantity },
    ]
  }, [t, item, day, reference, say])

  const openCard = (warehouseId: string) =>
    void navigate({ to: '/warehouse/cards/$warehouseId/$itemId', params: { warehouseId, itemId } })
  const open = (row: StockRow) => {
    if (row.warehouseId) openCard(row.warehouseId)
    else openRecord(row.placeKind === 'in-transit' ? 'document' : 'distribution', row.placeId)
  }
  const warehouse = at && reference?.warehouses.some((one) => one.id === at) ? at : undefined
  const place = warehouse ? (reference?.warehouseName(warehouse) ?? '') : at ? sayPlace(at, say) : t('onHand.allPlaces')
  if (stock.error) return <Problem error={stock.error} saved="reading" />
  return (
    <ListPage
      listKey={`item-lots-${itemId}`}
      title={reference?.itemWords(itemId) ?? ''}
      summary={t('item.summary', { place, day })}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.placeId}/${row.lotId}`}
      onOpen={open}
      preview={(row) => (
        <Facts
          columns={1}
          facts={[
            { id: 'place', label: t('column.place'), value: sayPlace(row.placeName, say) },
            { id: 'project', label: t('column.project'), value: reference?.projectCode(row.projectId) },
            { id: 'batch', label: t('column.batch'), value: row.batch },
            { id: 'owner', label: t('column.owner'), value: row.owner || t('lot.ownGoods') },
            { id: 'quantity', label: t('column.quantity'), value: row.quantity },
          ]}
        />
      )}
      foot={(shown) =>
        item ? [t(`common:unit.${item.unit}`, { count: shown.reduce((sum, row) => sum + row.quantity, 0) })] : []
      }
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
      exportName={`lots-${item?.code ?? itemId}-${day}`}
      empty={{ what: t('onHand.noLots'), next: t('item.emptyNext') }}
    />
  )
}
