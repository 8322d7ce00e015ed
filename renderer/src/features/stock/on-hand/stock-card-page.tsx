import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office, officeQuery } from '../../../office/client.ts'
import { useSay } from '../../../text/use-say.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Facts } from '../../../ui/facts.tsx'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { PrintDialog } from '../print-dialog.tsx'
import { sayPlace } from '../say-place.ts'
import { useReference } from '../use-reference.ts'
import classes from './stock-card-page.module.css'

type CardRow = Awaited<ReturnType<typeof office.stock.stockCard>>['rows'][number] & { position: number }

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
  const card = useQuery({
    ...officeQuery.stock.stockCard.queryOptions({ input: { warehouseId, itemId, from: from ?? null, to: to ?? null } }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(
    (): ListColumn<CardRow>[] => [
      { id: 'date', label: t('column.date'), kind: 'day', value: (row) => row.happenedOn },
      { id: 'recorded', label: t('column.recorded'), kind: 'instant', value: (row) => row.recordedAt },
      { id: 'number', label: t('column.document'), kind: 'code', value: (row) => row.number, width: 176 },
      { id: 'kind', label: t('column.kind'), value: (row) => t(`kind.${row.kind}`), width: 160 },
      { id: 'other', label: t('column.fromTo'), value: (row) => sayPlace(row.otherPlace, say), grow: 2 },
      {
        id: 'project',
        label: t('column.project'),
        kind: 'code',
        value: (row) => reference?.projectCode(row.projectId),
        width: 112,
        hidden: true,
      },
      { id: 'batch', label: t('column.batch'), kind: 'code', value: (row) => row.batch, width: 104, hidden: true },
      { id: 'expiry', label: t('column.expiry'), kind: 'day', value: (row) => row.expiresOn, hidden: true },
      {
        id: 'condition',
        label: t('column.state'),
        value: (row) => t(`condition.${row.condition}`),
        width: 88,
        hidden: true,
      },
      { id: 'in', label: t('column.in'), kind: 'number', value: (row) => row.in || null, width: 88 },
      { id: 'out', label: t('column.out'), kind: 'number', value: (row) => row.out || null, width: 88 },
      { id: 'balance', label: t('column.balance'), kind: 'number', value: (row) => row.balance, width: 96 },
      { id: 'by', label: t('column.by'), value: (row) => row.by, width: 136 },
    ],
    [t, reference, say],
  )
  const rows = useMemo(() => card.data?.rows.map((row, position) => ({ ...row, position })), [card.data])
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
  if (card.error) return <Problem error={card.error} saved="reading" />
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
        listKey={`stock-card-${warehouseId}-${itemId}`}
        title={t('card.title')}
        summary={t('card.summary', {
          item: reference?.itemWords(itemId) ?? '',
          warehouse: reference?.warehouseName(warehouseId) ?? '',
        })}
        columns={columns}
        rows={rows}
        rowId={(row) => String(row.position)}
        onOpen={(row) => void navigate({ to: '/warehouse/documents/$id', params: { id: row.documentId } })}
        preview={(row) => (
          <Facts
            columns={1}
            facts={[
              { id: 'number', label: t('column.document'), value: <span className="code">{row.number}</span> },
              { id: 'project', label: t('column.project'), value: reference?.projectCode(row.projectId) },
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
                <dd>{units(card.data?.opening ?? 0)}</dd>
              </div>
              <div>
                <dt>{t('card.closing')}</dt>
                <dd>{units(card.data?.closing ?? 0)}</dd>
              </div>
            </dl>
          </div>
        }
        foot={(shown) => [
          t('card.in', { count: shown.reduce((sum, row) => sum + row.in, 0) }),
          t('card.out', { count: shown.reduce((sum, row) => sum + row.out, 0) }),
        ]}
        actions={[
          { id: 'print', label: t('common:print'), keys: 'Ctrl+P', onClick: () => setPrinting(true) },
          {
            id: 'lots',
            label: t('onHand.openLots'),
            onClick: () =>
              void navigate({ to: '/warehouse/items/$id', params: { id: itemId }, search: { at: warehouseId } }),
          },
        ]}
        exportName={`stock-card-${item?.code ?? itemId}`}
        empty={{ what: t('card.empty'), next: t('card.emptyNext') }}
      />
    </>
  )
}
