import { findItem, findSameBarcode, findSameCode, hasLots, saveItemRow } from '#db/queries/reference/reference.ts'
import type { Item, referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { itemRow, toItem } from './records.ts'

/** Adds or changes an item. REF-9: its unit stays once goods of it were posted. */
export async function saveItem(
  call: WriteCall,
  item: Item,
): Promise<Item | ProblemOf<typeof referenceContract.saveItem>> {
  const { tx } = call
  const before = await findItem(tx, item.id)
  if (await findSameCode(tx, 'item', item.code, item.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'code', value: item.code } }
  }
  // A scanner could not tell the two items apart.
  if (item.barcode !== '' && (await findSameBarcode(tx, item.barcode, item.id))) {
    return { problem: 'ALREADY_USED', data: { field: 'barcode', value: item.barcode } }
  }
  if (before && before.unit !== item.unit && (await hasLots(tx, item.id))) {
    return { problem: 'UNIT_IN_USE', data: { unit: before.unit } }
  }
  const row = itemRow(item)
  await saveItemRow(tx, row)
  const saved = toItem(row)
  call.journal({
    subjects: [{ kind: 'item', id: item.id, label: item.code }],
    before: before && toItem(before),
    after: saved,
  })
  return saved
}
