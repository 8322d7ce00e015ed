import type { Say } from '../../text/i18n.ts'
import type { Fault } from '../../ui/form/fault/fault.ts'
import { isMissing, type SayFault } from '../../ui/form/fault/say-fault.ts'

/** The words for a field in which nothing stands. */
const needed = {
  warehouseId: 'warehouse',
  projectId: 'project',
  source: 'source',
  destination: 'destination',
  happenedOn: 'date',
  receivedBy: 'receivedBy',
  vehiclePlate: 'vehiclePlate',
  driverName: 'driverName',
  waybillId: 'waybill',
  reportedTo: 'reportedTo',
  circumstances: 'circumstances',
  currency: 'currency',
  lots: 'noLots',
  lines: 'noLines',
} as const
const isNeeded = (path: string): path is keyof typeof needed => path in needed

/** What the warehouse's rules say of a field or a cell; undefined for what the common sentences say as well. */
export const sayStockFault: SayFault = (fault, path, say) => {
  if (isMissing(fault) && isNeeded(path)) return say(`stock:fault.${needed[path]}`)
  return sayOfLine(fault, say)
}

function sayOfLine({ code, detail, day }: Fault, say: Say): string | undefined {
  const text = String(detail ?? '')
  const count = Math.abs(Number(detail ?? 0))
  switch (code) {
    case 'EMPTY_LINE':
    case 'EXPIRY_NEEDED':
    case 'BATCH_NEEDED':
    case 'UNKNOWN_ITEM':
    case 'UNKNOWN_LOT':
    case 'NOT_GOOD':
    case 'LOT_TWICE':
    case 'NOTHING_LOST':
    case 'NOT_AN_AMOUNT':
    case 'DUPLICATE_LOT':
    case 'ALREADY_DAMAGED':
    case 'SAID_AT_ARRIVAL':
      return say(`stock:fault.${code}`)
    case 'NOT_ALL_ACCOUNTED_FOR':
    case 'MORE_THAN_SENT':
      return say(`stock:fault.${code}`, { count })
    case 'ITEM_DISCONTINUED':
      return say('stock:fault.ITEM_DISCONTINUED', { item: text })
    case 'EXPIRED':
      return say('stock:fault.EXPIRED', { day: text })
    case 'ONLY_SO_MANY':
      return say('stock:fault.ONLY_SO_MANY', { count, day: day ?? '' })
    case 'WAYBILL_OR_REASON_NEEDED':
      return say('stock:fault.waybillOrReason')
    case 'WAYBILL_AND_REASON':
      return say('stock:fault.waybillAndReason')
    case 'SAME_WAREHOUSE':
      return say('stock:fault.sameWarehouse')
    case 'BEFORE_DISPATCH':
      return say('stock:fault.expectedOn')
    case 'DATE_IN_FUTURE':
      return say('stock:fault.future')
    default:
      return undefined
  }
}
