import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeKinds } from '#shared/domain/stock/place.ts'
import { cardList } from '#shared/domain/stock/stock-lists.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { useSay } from '../../../text/use-say.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { Facts } from '../../../ui/page/facts.tsx'
import { PrintDialog } from '../print-dialog.tsx'
import { sayPlace } from '../say-place.ts'
import { useReference } from '../use-reference.ts'
import classes from './stock-card-page.module.css'

const places = ['opening', ...Object.keys(placeKinds)]

interface StockCardPageProps {
  warehouseId: string
  itemId: string
  from?: string | undefined
  to?: string | undefined
}

/** The stock card of an item at a warehouse: what came and went, from and to whom, with the balance after each. */
export function StockCardPage({ warehouseId, itemId, from, to }: StockCardPageProps) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const navigate = useNavigate()
  const reference = useReference()
  const [printing, setPrinting] = useState(false)
  const scope = useMemo(
    () => ({ warehouseId, itemId, from: from ?? null, to: to ?? null }),
    [warehouseId, itemId, from, to],
  )
  const balances = useQuery({
    ...officeQuery.stock.cardBalances.queryOptions({ input: scope }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(
    (): ShownColumn<typeof cardList>[] => [
      { id: 'date', label: t('column.date') },
      { id: 'recorded', label: t('column.recorded'), hidden: true },
      { id: 'number', label: t('column.document'), width: 176 },
      { id: 'kind', label: t('column.kind'), words: (kind) => t(`kind.${kind}`), width: 190 },
      { id: 'other', label: t('column.fromTo'), words: (name) => sayPlace(name, say), codes: places, grow: 2 },
      { id: 'project', label: t('column.project'), width: 112, hidden: true },
      { id: 'batch', label: t('column.batch'), width: 104, hidden: true },
      { id: 'expiry', label: t('column.expiry'), hidden: true },
      {
        id: 'condition',
        label: t('column.state'),
        words: (condition) => t(`condition.${condition}`),
        width: 88,
        hidden: true,
      },
      { id: 'owner', label: t('column.owner'), hidden: true },
      { id: 'in', label: t('column.in'), width: 88 },
      { id: 'out', label: t('column.out'), width: 88 },
      { id: 'balance', label: t('column.balance'), width: 96 },
      { id: 'by', label: t('column.by'), width: 136 },
    ],
    [t, say],
  )
  const item = reference?.item(itemId)
  const units = (count: number) => (item ? t(`common:unit.${item.unit}`, { count }) : String(count))
  const show = (search: { from?: string; to?: string }) =>
    void navigate({
      to: '/warehouse/cards/$warehouseId/$itemId',
      params: { warehouseId, itemId },
      search,
      replace: true,
    })
  const change = (next: { from?: string | null; to?: string | null }) => {
    const days = { from: from ?? null, to: to ?? null, ...next }
    show({ ...(days.from ? { from: days.from } : {}), ...(days.to ? { to: days.to } : {}) })
  }
  if (balances.error) return <Problem error={balances.error} saved="reading" />
  return (
    <>
      <PrintDialog
        name={item?.code ?? ''}
        make={(language) =>
          office.stock.printCard({ warehouseId, itemId, from: from ?? null, to: to ?? null, language })
        }
        open={printing}
        onClose={() => setPrinting(false)}
      />
      <ListPage
        list={cardList}
        client={office.list.stockCard}
        scope={scope}
        title={t('card.title')}
        summary={t('card.summary', {
          item: reference?.itemWords(itemId) ?? '',
          warehouse: reference?.warehouseName(warehouseId) ?? '',
        })}
        columns={columns}
        onOpen={(row) =>
          void navigate({ to: '/warehouse/documents/$id', params: { id: String(row.id).split('/')[0] ?? '' } })
        }
        preview={(row) => (
          <Facts
            columns={1}
            facts={[
              { id: 'number', label: t('column.document'), value: <span className="code">{row.number}</span> },
              { id: 'project', label: t('column.project'), value: row.project },
              { id: 'batch', label: t('column.batch'), value: row.batch },
              { id: 'condition', label: t('column.state'), value: t(`condition.${row.condition}`) },
              { id: 'owner', label: t('column.owner'), value: row.owner || t('lot.ownGoods') },
            ]}
          />
        )}
        above={
          <div className={classes.range}>
            <DayField
              label={t('card.from')}
              value={from ?? null}
              onChange={(day) => change({ from: day })}
              {...(to ? { max: to } : {})}
            />
            <DayField
              label={t('card.to')}
              value={to ?? null}
              onChange={(day) => change({ to: day })}
              {...(from ? { min: from } : {})}
            />
            <dl className={classes.balances}>
              <div>
                <dt>{t('card.opening')}</dt>
                <dd>{units(balances.data?.opening ?? 0)}</dd>
              </div>
              <div>
                <dt>{t('card.closing')}</dt>
                <dd>{units(balances.data?.closing ?? 0)}</dd>
              </div>
            </dl>
          </div>
        }
        foot={({ totals }) => [t('card.in', { count: totals.in ?? 0 }), t('card.out', { count: totals.out ?? 0 })]}
        actions={[
          { id: 'print', label: t('common:print'), keys: 'Ctrl+P', onClick: () => setPrinting(true) },
          {
            id: 'lots',
            label: t('onHand.openLots'),
            onClick: () =>
              void navigate({ to: '/warehouse/items/$id', params: { id: itemId }, search: { at: warehouseId } }),
          },
        ]}
        fileName={`stock-card-${item?.code ?? itemId}`}
        empty={{ what: t('card.empty'), next: t('card.emptyNext') }}
      />
    </>
  )
}
