import type { Day } from '#shared/domain/dates.ts'
import type { Say } from '../../../text/i18n.ts'
import type { WaybillContent } from './waybill-content.ts'

type Field = 'warehouseId' | 'destination' | 'happenedOn' | 'expectedOn' | 'vehiclePlate' | 'driverName' | 'lots'
export type WaybillFaults = Partial<Record<Field, string>>

/** What keeps the form from being sent, by field; what is wrong with a line is said by its cells. */
export function findWaybillFaults(form: WaybillContent, today: Day, say: Say): WaybillFaults {
  const faults: WaybillFaults = {}
  if (!form.warehouseId) faults.warehouseId = say('warehouse:fault.warehouse')
  if (!form.destination) faults.destination = say('warehouse:fault.destination')
  if (form.destination === `warehouse:${form.warehouseId}`) faults.destination = say('warehouse:fault.sameWarehouse')
  if (!form.happenedOn) faults.happenedOn = say('warehouse:fault.date')
  else if (form.happenedOn > today) faults.happenedOn = say('warehouse:fault.future')
  else if (form.expectedOn && form.expectedOn < form.happenedOn) faults.expectedOn = say('warehouse:fault.expectedOn')
  if (form.vehiclePlate.trim() === '') faults.vehiclePlate = say('warehouse:fault.vehiclePlate')
  if (form.driverName.trim() === '') faults.driverName = say('warehouse:fault.driverName')
  if (form.lots.length === 0) faults.lots = say('warehouse:fault.noLots')
  return faults
}
