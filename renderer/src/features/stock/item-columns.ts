import type { Say } from '../../text/i18n.ts'
import { lookupColumn, shownColumn } from '../../ui/line-grid/columns.ts'
import type { ItemChoice, Reference } from './use-reference.ts'

interface ItemLine {
  id: string
  itemId: string | null
}

/** A line's item, found among the choices, and the unit that it is counted in. */
export function itemColumns<L extends ItemLine>(
  say: Say,
  reference: Reference | undefined,
  choices: readonly ItemChoice[],
  width?: number,
) {
  return [
    lookupColumn<L, ItemChoice>({
      id: 'itemId',
      label: say('stock:column.item'),
      ...(width !== undefined && { width }),
      required: true,
      choices: () => choices,
      get: (line) => choices.find((one) => one.id === line.itemId) ?? null,
      set: (line, choice) => ({ ...line, itemId: choice?.id ?? null }),
    }),
    shownColumn<L>({
      id: 'unit',
      label: say('stock:column.unit'),
      width: 76,
      show: (line) => {
        const item = line.itemId ? reference?.item(line.itemId) : undefined
        return item ? say(`common:unitName.${item.unit}`) : ''
      },
    }),
  ]
}
