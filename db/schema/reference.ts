import type { ColumnType } from 'kysely'
import type { SiteType } from '#shared/domain/people/population.ts'
import type { ItemCategory, ItemUnit } from '#shared/domain/reference/item.ts'
import type { KitVariant } from '#shared/domain/reference/kit.ts'
import type { PartyKind } from '#shared/domain/reference/party.ts'
import type { WarehouseType } from '#shared/domain/reference/warehouse.ts'

type WrittenOnce<T> = ColumnType<T, T, never>

/** 0 or 1: SQLite has no booleans. */
type Flag = number

/** Governorates, districts, municipalities, from the published P-code lists. */
export interface AdminAreaTable {
  pcode: string
  name_en: string
  /** Empty where no source gives one. */
  name_ar: string
  parent_pcode: string | null
  /** 0 is the country. */
  level: number
}

export interface ItemTable {
  id: string
  office_id: WrittenOnce<string>
  code: string
  name_en: string
  name_fr: string
  name_ar: string
  category: ItemCategory
  /** The unit that every quantity of the item is counted in; fixed once there are lots (REF-9). */
  unit: ItemUnit
  pack_unit: string
  units_per_pack: number
  /** Of one unit. */
  weight_grams: number
  volume_millilitres: number
  tracks_batch: Flag
  tracks_expiry: Flag
  warn_days_before_expiry: number
  is_menstrual_hygiene: Flag
  barcode: string
  status: 'active' | 'discontinued'
}

export interface DonorTable {
  id: string
  office_id: WrittenOnce<string>
  code: string
  name: string
}

export interface ProjectTable {
  id: string
  office_id: WrittenOnce<string>
  code: string
  title: string
  donor_id: string
  starts_on: string
  ends_on: string
  status: 'open' | 'closing' | 'closed'
}

export interface SiteTable {
  id: string
  office_id: WrittenOnce<string>
  name_en: string
  name_fr: string
  name_ar: string
  type: SiteType
  pcode: string | null
  /** 1: printed as its municipality in anything that leaves the office (REF-5). */
  sensitive: Flag
  status: 'open' | 'closed' | 'inaccessible'
}

export interface WarehouseTable {
  id: string
  office_id: WrittenOnce<string>
  /** Part of the numbers of its documents: two to eight capitals or digits. */
  code: string
  name_en: string
  name_fr: string
  name_ar: string
  type: WarehouseType
  pcode: string | null
  status: 'open' | 'counting' | 'closed'
}

export interface PartyTable {
  id: string
  office_id: WrittenOnce<string>
  name_en: string
  name_fr: string
  name_ar: string
  kind: PartyKind
  /** ISO 3166 alpha-3 of the country an embassy serves; empty for others. */
  country: string
  status: 'active' | 'expired'
}

/** One version of a kit template; triggers refuse every change but in-use → superseded (REF-10). */
export interface KitTable {
  id: WrittenOnce<string>
  office_id: WrittenOnce<string>
  code: WrittenOnce<string>
  version: WrittenOnce<number>
  name_en: WrittenOnce<string>
  name_fr: WrittenOnce<string>
  name_ar: WrittenOnce<string>
  variant: WrittenOnce<KitVariant>
  endorsed_on: WrittenOnce<string | null>
  endorsed_by: WrittenOnce<string>
  status: 'in-use' | 'superseded'
  content_count: WrittenOnce<number>
}

export interface KitContentTable {
  kit_id: WrittenOnce<string>
  /** From 1 without gaps. */
  line_no: WrittenOnce<number>
  item_id: WrittenOnce<string>
  quantity: WrittenOnce<number>
}

export interface ReferenceTables {
  admin_area: AdminAreaTable
  item: ItemTable
  donor: DonorTable
  project: ProjectTable
  site: SiteTable
  warehouse: WarehouseTable
  party: PartyTable
  kit: KitTable
  kit_content: KitContentTable
}
