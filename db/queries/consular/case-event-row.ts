import type { Insertable } from 'kysely'
import type { CaseEventTable } from '../../schema/consular.ts'

/** The columns of the records and days that an event's data name, by the name they have in the data. */
const columns = {
  documentId: 'document_id',
  requestId: 'request_id',
  sessionId: 'session_id',
  result: 'session_result',
  departureId: 'departure_id',
  otherCaseId: 'other_case_id',
  siteId: 'site_id',
  version: 'person_version',
  issuedOn: 'issued_on',
  expiresOn: 'expires_on',
} as const

type EventColumn = (typeof columns)[keyof typeof columns]
type EventColumns = { [Column in EventColumn]: CaseEventTable[Column]['__select__'] }

const columnOf = new Map<string, EventColumn>(Object.entries(columns))

/** Every column that an event's data may be in; a row that has them can be read by `dataOfRow`. */
export const eventDataColumns = [
  'case_event.data',
  'case_event.words',
  ...Object.values(columns).map((column) => `case_event.${column}` as const),
] as const

/** The columns of an event's data: those of records and days, and the rest as JSON. */
export function rowOfData(
  data: Readonly<Record<string, unknown>>,
): Pick<Insertable<CaseEventTable>, EventColumn | 'data'> {
  const row: Record<string, unknown> = Object.fromEntries(Object.values(columns).map((column) => [column, null]))
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data)) {
    const column = columnOf.get(name)
    if (column) row[column] = value
    else rest[name] = value
  }
  return { ...(row as EventColumns), data: JSON.stringify(rest) }
}

/** An event's data as the program speaks of them; columns that are empty are left out. */
export function dataOfRow(row: EventColumns & { data: string; words: string }): Record<string, unknown> {
  const rest: Record<string, unknown> = JSON.parse(row.data)
  const words: Record<string, unknown> = JSON.parse(row.words)
  for (const [name, column] of columnOf) {
    if (row[column] !== null) rest[name] = row[column]
  }
  return { ...rest, ...words }
}
