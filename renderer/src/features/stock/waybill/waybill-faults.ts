import type { Day } from '#shared/domain/dates.ts'
import type { Say } from '../../../text/i18n.ts'
import type { WaybillContent } from './waybill-content.ts'

type Field = 'warehouseId' | 'destination' | 'happenedOn' | 'expectedOn' | 'vehiclePlate' | 'driverName' | 'lots'
export type WaybillFaults = Partial<Record<Field, string>>

/** What keeps the form from being sent, by field; what is wrong with a line is said by its cells. */
export function findWaybillFaults(form: WaybillContent, today: Day, say: Say): WaybillFaults {
  const faults: WaybillFaults = {}
  if (!form.warehouseId) faults.warehouseId = say('stock:fault.warehouse')
  if (!form.destination) faults.destination = say('stock:fault.destination')
  if (form.destination === `stock:${form.warehouseId}`) faults.destination = say('stock:fault.sameWarehouse')
  if (!form.happenedOn) faults.happenedOn = say('stock:fault.date')
  else if (form.happenedOn > today) faults.happenedOn = say('stock:fault.future')
  else if (form.expectedOn && form.expectedOn < form.happenedOn) faults.expectedOn = say('stock:fault.expectedOn')
  if (form.vehiclePlate.trim() === '') faults.vehiclePlate = say('stock:fault.vehiclePlate')
  if (form.driverName.trim() === '') faults.driverName = say('stock:fault.driverName')
  if (form.lots.length === 0) faults.lots = say('stock:fault.noLots')
  return faults
}
