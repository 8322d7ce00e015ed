import { findArea, findSameCode, findWarehouse, saveWarehouseRow } from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { placeOf } from './place-of.ts'
import { toWarehouse, type Warehouse, warehouseRow } from './records.ts'

/** Adds or changes a warehouse, with the place of its goods. */
export async function saveWarehouse(
  call: WriteCall,
  warehouse: Warehouse,
): Promise<Warehouse | ProblemOf<typeof referenceContract.saveWarehouse>> {
  const { tx } = call
  if (warehouse.pcode !== '' && !(await findArea(tx, warehouse.pcode))) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'pcode', id: warehouse.pcode } }
  }
  if (await findSameCode(tx, 'warehouse', warehouse.code, warehouse.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'code', value: warehouse.code } }
  }
  const before = await findWarehouse(tx, warehouse.id)
  const row = warehouseRow(warehouse)
  await saveWarehouseRow(tx, row)
  await placeOf(call, 'warehouse', warehouse.id)
  const saved = toWarehouse(row)
  call.journal({
    subjects: [{ kind: 'warehouse', id: warehouse.id, label: warehouse.code }],
    before: before && toWarehouse(before),
    after: saved,
  })
  return saved
}
