import { z } from 'zod'
import { isOfficeCode } from '#shared/domain/document-number.ts'
import { siteTypes } from '#shared/domain/people/population.ts'
import { itemCategories, itemUnits } from '#shared/domain/reference/item.ts'
import { kitVariants } from '#shared/domain/reference/kit.ts'
import { partyKinds } from '#shared/domain/reference/party.ts'
import { warehouseTypes } from '#shared/domain/reference/warehouse.ts'
import { callId, code, count, day, id, line, name, quantity } from './fields.ts'
import { alreadyUsed, unknownRecord } from './problems.ts'
import { reads, writes } from './procedure.ts'

const names = { nameEn: name, nameFr: line(200), nameAr: line(200) }

export const item = z.object({
  id,
  code,
  ...names,
  category: z.enum(itemCategories),
  unit: z.enum(itemUnits),
  packUnit: line(40),
  unitsPerPack: quantity,
  weightGrams: count,
  volumeMillilitres: count,
  tracksBatch: z.boolean(),
  tracksExpiry: z.boolean(),
  warnDaysBeforeExpiry: count,
  isMenstrualHygiene: z.boolean(),
  barcode: line(64),
  status: z.enum(['active', 'discontinued']),
})
export type Item = z.infer<typeof item>

export const donor = z.object({ id, code, name })
export const project = z.object({
  id,
  code,
  title: name,
  donorId: id,
  startsOn: day,
  endsOn: day,
  status: z.enum(['open', 'closing', 'closed']),
})
export const site = z.object({
  id,
  ...names,
  type: z.enum(siteTypes),
  pcode: line(16),
  sensitive: z.boolean(),
  status: z.enum(['open', 'closed', 'inaccessible']),
})
export const warehouse = z.object({
  id,
  /** Part of the numbers of its documents, so shorter and plainer than other codes: `TIP`, `SEB2`. */
  code: z.string().trim().refine(isOfficeCode, { error: 'NOT_A_CODE' }),
  ...names,
  type: z.enum(warehouseTypes),
  pcode: line(16),
  status: z.enum(['open', 'counting', 'closed']),
})
export const party = z.object({
  id,
  ...names,
  kind: z.enum(partyKinds),
  /** ISO 3166 alpha-3 of the country an embassy serves; empty for others. */
  country: line(3),
  status: z.enum(['active', 'expired']),
})
export const area = z.object({
  pcode: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  parentPcode: z.string().nullable(),
  level: z.int(),
})
export const kit = z.object({
  id,
  code,
  version: z.int().positive(),
  ...names,
  variant: z.enum(kitVariants),
  contents: z
    .array(z.object({ itemId: id, quantity }))
    .min(1)
    .max(60)
    .refine((contents) => new Set(contents.map((each) => each.itemId)).size === contents.length, {
      error: 'ITEM_TWICE',
    }),
  endorsedOn: day.nullable(),
  endorsedBy: line(200),
  status: z.enum(['in-use', 'superseded']),
})

const saving = { ...unknownRecord, ...alreadyUsed }

export const referenceContract = {
  /** Everything a form looks up, in one answer: small, and kept by the page until something of it changes. */
  all: reads('reference.read', 'reference').output(
    z.object({
      items: z.array(item),
      donors: z.array(donor),
      projects: z.array(project),
      sites: z.array(site),
      warehouses: z.array(warehouse),
      parties: z.array(party),
      areas: z.array(area),
      kits: z.array(kit),
    }),
  ),
  saveItem: writes('reference.change', 'reference')
    .input(item.extend({ callId }))
    .output(item)
    /** REF-9: the unit cannot change once there are movements. */
    .errors({ ...saving, UNIT_IN_USE: { data: z.object({ unit: z.enum(itemUnits) }) } }),
  saveDonor: writes('reference.change', 'reference').input(donor.extend({ callId })).output(donor).errors(saving),
  saveProject: writes('reference.change', 'reference')
    .input(project.extend({ callId }))
    .output(project)
    .errors({ ...saving, ENDS_BEFORE_START: {} }),
  saveSite: writes('reference.change', 'reference').input(site.extend({ callId })).output(site).errors(saving),
  saveWarehouse: writes('reference.change', 'reference')
    .input(warehouse.extend({ callId }))
    .output(warehouse)
    .errors(saving),
  saveParty: writes('reference.change', 'reference').input(party.extend({ callId })).output(party).errors(saving),
  /** REF-10: a version in use is immutable; saving a code again makes its next version and supersedes the last. */
  saveKit: writes('reference.change', 'reference')
    .input(kit.omit({ version: true, status: true }).extend({ callId }))
    .output(kit)
    .errors({ ...saving, NO_MENSTRUAL_HYGIENE_ITEM: {} }),
  /** Brings the relief item sample into an empty item list; answers how many were added. */
  addSampleItems: writes('reference.change', 'reference')
    .input(z.object({ callId }))
    .output(z.object({ added: z.int() })),
}
