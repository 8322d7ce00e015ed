import type { z } from 'zod'
import type { DonorRow, ItemRow, PartyRow, ProjectRow, SiteRow, WarehouseRow } from '#db/queries/reference/reference.ts'
import type { donor, Item, party, project, site, warehouse } from '#shared/contract/reference.ts'

export type Donor = z.infer<typeof donor>
export type Project = z.infer<typeof project>
export type Site = z.infer<typeof site>
export type Warehouse = z.infer<typeof warehouse>
export type Party = z.infer<typeof party>

interface NameColumns {
  name_en: string
  name_fr: string
  name_ar: string
}
const namesOf = (row: NameColumns) => ({ nameEn: row.name_en, nameFr: row.name_fr, nameAr: row.name_ar })
const nameColumns = (record: { nameEn: string; nameFr: string; nameAr: string }): NameColumns => ({
  name_en: record.nameEn,
  name_fr: record.nameFr,
  name_ar: record.nameAr,
})

/** A stored item as the contract says it. */
export function toItem(row: ItemRow): Item {
  return {
    id: row.id,
    code: row.code,
    ...namesOf(row),
    category: row.category,
    unit: row.unit,
    packUnit: row.pack_unit,
    unitsPerPack: row.units_per_pack,
    weightGrams: row.weight_grams,
    volumeMillilitres: row.volume_millilitres,
    tracksBatch: row.tracks_batch === 1,
    tracksExpiry: row.tracks_expiry === 1,
    warnDaysBeforeExpiry: row.warn_days_before_expiry,
    isMenstrualHygiene: row.is_menstrual_hygiene === 1,
    barcode: row.barcode,
    status: row.status,
  }
}

/** An item of the contract as it is stored. */
export function itemRow(item: Item): ItemRow {
  return {
    id: item.id,
    code: item.code,
    ...nameColumns(item),
    category: item.category,
    unit: item.unit,
    pack_unit: item.packUnit,
    units_per_pack: item.unitsPerPack,
    weight_grams: item.weightGrams,
    volume_millilitres: item.volumeMillilitres,
    tracks_batch: Number(item.tracksBatch),
    tracks_expiry: Number(item.tracksExpiry),
    warn_days_before_expiry: item.warnDaysBeforeExpiry,
    is_menstrual_hygiene: Number(item.isMenstrualHygiene),
    barcode: item.barcode,
    status: item.status,
  }
}

/** A stored donor as the contract says it; its row has the same columns. */
export function toDonor(row: DonorRow): Donor {
  return { id: row.id, code: row.code, name: row.name }
}

/** A stored project as the contract says it. */
export function toProject(row: ProjectRow): Project {
  const { id, code, title, status } = row
  return { id, code, title, donorId: row.donor_id, startsOn: row.starts_on, endsOn: row.ends_on, status }
}

/** A project of the contract as it is stored. */
export function projectRow(project: Project): ProjectRow {
  const { id, code, title, status } = project
  return { id, code, title, donor_id: project.donorId, starts_on: project.startsOn, ends_on: project.endsOn, status }
}

/** A stored site as the contract says it; without an area its `pcode` is empty. */
export function toSite(row: SiteRow): Site {
  const { id, status } = row
  return {
    id,
    ...namesOf(row),
    type: row.type,
    pcode: row.pcode ?? '',
    sensitive: row.sensitive === 1,
    status,
  }
}

/** A site of the contract as it is stored. */
export function siteRow(site: Site): SiteRow {
  const { id, type, status } = site
  return { id, ...nameColumns(site), type, pcode: site.pcode || null, sensitive: Number(site.sensitive), status }
}

/** A stored warehouse as the contract says it; without an area its `pcode` is empty. */
export function toWarehouse(row: WarehouseRow): Warehouse {
  const { id, code, type, status } = row
  return { id, code, ...namesOf(row), type, pcode: row.pcode ?? '', status }
}

/** A warehouse of the contract as it is stored. */
export function warehouseRow(warehouse: Warehouse): WarehouseRow {
  const { id, code, type, status } = warehouse
  return { id, code, ...nameColumns(warehouse), type, pcode: warehouse.pcode || null, status }
}

/** A stored party as the contract says it. */
export function toParty(row: PartyRow): Party {
  const { id, country, status } = row
  return { id, ...namesOf(row), kind: row.kind, country, status }
}

/** A party of the contract as it is stored. */
export function partyRow(party: Party): PartyRow {
  const { id, kind, country, status } = party
  return { id, ...nameColumns(party), kind, country, status }
}
