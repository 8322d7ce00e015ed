import { listPlaceFacts } from '#db/queries/stock/place.ts'
import type { Reader } from '#db/schema.ts'
import type { Language } from '#shared/domain/languages.ts'
import { nameIn } from '#shared/domain/name-in.ts'

export interface NamedPlace {
  id: string
  kind: string
  warehouseId: string | null
  /**
   * A warehouse's name, a waybill's number, a distribution's number with its site; of a place outside its kind
   * (`supplier`, `loss` …), for which the reader has words.
   */
  name: string
}

/** The places by id, named in a language. */
export async function namePlaces(
  db: Reader,
  language: Language,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedPlace>> {
  const facts = await listPlaceFacts(db, ids)
  return new Map(facts.map((fact) => [fact.id, nameOf(fact, language)]))
}

function nameOf(fact: Awaited<ReturnType<typeof listPlaceFacts>>[number], language: Language): NamedPlace {
  const { id, kind } = fact
  const named = (en: string | null, fr: string | null, ar: string | null) =>
    nameIn(language, { en: en ?? '', fr: fr ?? '', ar: ar ?? '' })
  if (kind === 'warehouse') {
    return { id, kind, warehouseId: id, name: named(fact.warehouse_en, fact.warehouse_fr, fact.warehouse_ar) }
  }
  if (kind === 'in-transit') return { id, kind, warehouseId: null, name: fact.waybill_number ?? kind }
  if (kind === 'distribution') {
    const site = named(fact.site_en, fact.site_fr, fact.site_ar)
    return { id, kind, warehouseId: null, name: [fact.distribution_number, site].filter(Boolean).join(' · ') || kind }
  }
  return { id, kind, warehouseId: null, name: kind }
}
