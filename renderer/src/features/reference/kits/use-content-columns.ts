import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeLists } from '../../../office/use-office-lists.ts'
import { say } from '../../../text/i18n.ts'
import { type LineColumn, lookupColumn, quantityColumn, shownColumn } from '../../../ui/line-grid/columns.ts'

/** One item of a kit's contents while it is typed. */
export interface ContentLine {
  id: string
  itemId: string | null
  quantity: number | null
}

/** The columns of a kit's contents: an item and how many of it. */
export function useContentColumns(lists: OfficeLists): LineColumn<ContentLine>[] {
  const { t } = useTranslation('office')
  return useMemo(() => {
    const choices = lists.items
      .filter((item) => item.status === 'active')
      .map((item) => ({
        id: item.id,
        code: item.code,
        name: lists.nameOf(item),
        alsoFoundBy: [item.nameEn, item.nameFr, item.nameAr, item.barcode].filter(Boolean),
        unit: item.unit,
      }))
    const chosen = (line: ContentLine) => choices.find((choice) => choice.id === line.itemId) ?? null
    return [
      lookupColumn({
        id: 'itemId',
        label: t('kits.item'),
        width: 360,
        required: true,
        choices: () => choices,
        get: chosen,
        set: (line, choice) => ({ ...line, itemId: choice?.id ?? null }),
      }),
      shownColumn({
        id: 'unit',
        label: t('kits.unit'),
        show: (line) => {
          const choice = chosen(line)
          return choice ? say(`common:unitName.${choice.unit}`) : ''
        },
      }),
      quantityColumn({
        id: 'quantity',
        label: t('kits.quantity'),
        required: true,
        min: 1,
        get: (line) => line.quantity,
        set: (line, quantity) => ({ ...line, quantity }),
      }),
    ]
  }, [lists, t])
}
