import { insertAreas } from '#db/queries/reference/reference.ts'
import type { Tx } from '#db/schema.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { readCsv } from './read-csv.ts'

const areaFiles: Record<CountryProfile['country'], string> = {
  libya: 'lby_adm_pcodes.csv',
  lebanon: 'lbn_adm_pcodes.csv',
}

/**
 * Brings the country's published areas (P-codes) into a new office; once, when it is made. REF-3: the parent is what the
 * list says, never a part of the code. Answers how many there were, for the journal.
 */
export async function loadReferenceData(tx: Tx, country: CountryProfile['country']): Promise<{ areas: number }> {
  const rows = readCsv(areaFiles[country]).map((row) => ({
    pcode: row.pcode ?? '',
    name_en: row.name_en ?? '',
    name_ar: row.name_ar ?? '',
    parent_pcode: row.parent_pcode || null,
    level: Number(row.level),
  }))
  await insertAreas(
    tx,
    rows.sort((a, b) => a.level - b.level),
  )
  return { areas: rows.length }
}
