import type { RawDatabase } from '#db/open.ts'
import { countStatement, readStatement } from '#db/queries/list/read-statement.ts'
import type { ListOfOffice } from '#shared/domain/list/list.ts'
import { serveLongWork } from '../long-work/serve-long-work.ts'
import type { AllRows } from './answer-list.ts'
import {
  type ExportAsked,
  type ExportedList,
  type ExportProblem,
  exportList,
  type RowsToExport,
} from './export-list.ts'

/** Which rows of a list are to be written, and where. */
export interface ListToExport {
  list: ListOfOffice
  all: AllRows
  asked: ExportAsked
  timeZone: string
  officeFolder: string
  part: string
}

/** Rows read, written and told of at a time. */
const atOnce = 250

/** Reads the rows of a list and has them written, away from the office's thread. */
export const exporting = serveLongWork<ListToExport, ExportedList | ExportProblem>(
  async ({ database, input: { list, all, asked, timeZone, officeFolder, part }, tell, stopIfUnwanted }) =>
    exportList(list, rowsOf(database.raw, all), asked, {
      timeZone,
      officeFolder,
      part,
      progress: tell,
      stopIfUnwanted,
    }),
)

function rowsOf(raw: RawDatabase, all: AllRows): RowsToExport {
  if ('statement' in all) {
    const { statement } = all
    return { total: countStatement(raw, statement), batches: readStatement(raw, statement, atOnce) }
  }
  const { rows } = all
  const starts = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, batch) => batch * atOnce)
  return { total: rows.length, batches: starts.map((start) => rows.slice(start, start + atOnce)) }
}
