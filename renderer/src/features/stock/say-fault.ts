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
  if (fault.code === 'BEFORE_DISPATCH') return say('stock:fault.expectedOn')
  return fault.code === 'DATE_IN_FUTURE' ? say('stock:fault.future') : undefined
}
