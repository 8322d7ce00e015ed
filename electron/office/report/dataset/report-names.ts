import { readReportNames } from '#db/queries/report/month-figures.ts'
import type { Reader } from '#db/schema.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'

type StockRow = MonthDataset['stock'][number]

/** How the report writes items, projects and warehouses; throws on an id there is not, which foreign keys exclude. */
export interface ReportNames {
  item(id: string): StockRow['item']
  project(id: string): StockRow['project']
  warehouse(id: string): StockRow['warehouse']
}

/** Names as they are now: a report already frozen keeps its own. Where a language has none the English one stands. */
export async function loadReportNames(db: Reader): Promise<ReportNames> {
  const { items, warehouses, projects } = await readReportNames(db)
  return {
    item: lookUp(items, ({ code, unit, ...names }) => ({ code, names: namesOf(names), unit })),
    project: lookUp(projects, ({ code, donor }) => ({ code, donor })),
    warehouse: lookUp(warehouses, ({ code, ...names }) => ({ code, names: namesOf(names) })),
  }
}

/** The three names of a row, the English one where there is no other. */
export function namesOf(row: { name_en: string; name_fr: string; name_ar: string }) {
  return { en: row.name_en, fr: row.name_fr || row.name_en, ar: row.name_ar || row.name_en }
}

function lookUp<Row extends { id: string }, Named>(rows: readonly Row[], name: (row: Row) => Named) {
  const named = new Map(rows.map((row) => [row.id, name(row)]))
  return (id: string): Named => {
    const found = named.get(id)
    if (!found) throw new Error(`Nothing has the id ${id}`)
    return found
  }
}
