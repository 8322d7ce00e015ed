import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { lotList } from '#shared/domain/stock/stock-lists.ts'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { marks } from './build-matrix.ts'
import { LotState } from './stock-mark.tsx'

/** The columns of lots on hand; of one item without what is the same in all of them. */
export function useLotColumns(ofOneItem: boolean): ShownColumn<typeof lotList>[] {
  const { t } = useTranslation(['stock', 'common'])
  return useMemo(() => {
    const ofItem: ShownColumn<typeof lotList>[] = [
      { id: 'item', label: t('column.code') },
      { id: 'name', label: t('column.item') },
      { id: 'category', label: t('column.category'), words: (category) => t(`category.${category}`) },
      { id: 'unit', label: t('column.unit'), words: (unit) => t(`common:unitName.${unit}`) },
    ]
    return [
      ...(ofOneItem ? [] : ofItem),
      { id: 'place', label: t('column.place'), width: 200, grow: 2 },
      { id: 'project', label: t('column.project') },
      { id: 'batch', label: t('column.batch') },
      { id: 'expiry', label: t('column.expiry') },
      {
        id: 'state',
        label: t('column.state'),
        words: (state) => t(`condition.${state}`),
        show: ({ state }) => <LotState mark={marks.find((mark) => mark === state)} />,
      },
      { id: 'owner', label: t('column.owner'), hidden: true },
      { id: 'quantity', label: t('column.quantity') },
    ]
  }, [t, ofOneItem])
}
