import { v7 as newId } from 'uuid'
import { listItemCodes, saveItemRow } from '#db/queries/reference/reference.ts'
import { item } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import { readCsv } from './read-csv.ts'
import { itemRow } from './records.ts'

/** Adds the relief item sample; items whose code the office has already are left alone. Answers how many were added. */
export async function addSampleItems(call: WriteCall): Promise<{ added: number }> {
  const known = new Set((await listItemCodes(call.tx)).map((row) => row.code))
  const items = readSampleItems().filter((each) => !known.has(each.code))
  for (const each of items) await saveItemRow(call.tx, itemRow(each))
  call.journal({
    subjects: [{ kind: 'office', id: call.office.id, label: call.office.name }],
    after: { added: items.map((each) => each.code) },
  })
  return { added: items.length }
}

/**
 * The sample: weight and volume from the published list (zero where it gives none), names in three languages, category,
 * unit and packing from our own list beside it.
 */
function readSampleItems() {
  const published = new Map(readCsv('ifrc_relief_items_sample.csv').map((row) => [row.item_code, row]))
  return readCsv('relief_items_names.csv').map((row) => {
    const source = published.get(row.item_code)
    return item.parse({
      id: newId(),
      code: row.item_code,
      nameEn: row.name_en,
      nameFr: row.name_fr,
      nameAr: row.name_ar,
      category: row.category,
      unit: row.unit,
      packUnit: row.pack_unit,
      unitsPerPack: Number(row.units_per_pack),
      weightGrams: Math.round(Number(source?.weight_kg ?? 0) * 1000),
      volumeMillilitres: Math.round(Number(source?.volume_litre ?? 0) * 1000),
      tracksBatch: row.tracks_expiry === 'yes',
      tracksExpiry: row.tracks_expiry === 'yes',
      warnDaysBeforeExpiry: Number(row.warn_days),
      isMenstrualHygiene: row.menstrual_hygiene === 'yes',
      barcode: '',
      status: 'active',
    })
  })
}
