import type { z } from 'zod'
import { findKit, findLastVersion, insertKit, type KitRow } from '#db/queries/reference/kit.ts'
import { findItems } from '#db/queries/reference/reference.ts'
import type { kit, referenceContract } from '#shared/contract/reference.ts'
import { lacksMenstrualHygiene } from '#shared/domain/reference/kit.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { toItem } from './records.ts'

export type Kit = z.infer<typeof kit>

/**
 * Adds a version of a kit. REF-10: a version in use never changes; saving its code again makes the next one and
 * supersedes it. REF-11: a hygiene kit for women or girls needs an item for menstrual hygiene.
 */
export async function saveKit(
  call: WriteCall,
  input: Omit<Kit, 'version' | 'status'>,
): Promise<Kit | ProblemOf<typeof referenceContract.saveKit>> {
  const { tx } = call
  if (await findKit(tx, input.id)) return { problem: 'ALREADY_USED', data: { field: 'id', value: input.id } }
  const items = await findItems(
    tx,
    input.contents.map((content) => content.itemId),
  )
  const unknown = input.contents.findIndex((content) => !items.some((item) => item.id === content.itemId))
  if (unknown >= 0) {
    const id = input.contents[unknown]?.itemId ?? ''
    return { problem: 'UNKNOWN_RECORD', data: { field: `contents.${unknown}.itemId`, id } }
  }
  if (lacksMenstrualHygiene(input.variant, items.map(toItem))) return { problem: 'NO_MENSTRUAL_HYGIENE_ITEM' }

  const before = await findLastVersion(tx, input.code)
  const row: KitRow = {
    id: input.id,
    code: input.code,
    version: (before?.version ?? 0) + 1,
    name_en: input.nameEn,
    name_fr: input.nameFr,
    name_ar: input.nameAr,
    variant: input.variant,
    endorsed_on: input.endorsedOn,
    endorsed_by: input.endorsedBy,
    status: 'in-use',
    content_count: input.contents.length,
  }
  await insertKit(tx, row, input.contents, before?.id)
  const saved = toKit(row, input.contents)
  call.journal({
    subjects: [{ kind: 'kit', id: input.id, label: `${row.code} ${row.version}` }],
    before: before && { id: before.id, version: before.version },
    after: saved,
  })
  return saved
}

/** A stored kit as the contract says it. */
export function toKit(row: KitRow, contents: Kit['contents']): Kit {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    nameEn: row.name_en,
    nameFr: row.name_fr,
    nameAr: row.name_ar,
    variant: row.variant,
    contents: contents.map(({ itemId, quantity }) => ({ itemId, quantity })),
    endorsedOn: row.endorsed_on,
    endorsedBy: row.endorsed_by,
    status: row.status,
  }
}
