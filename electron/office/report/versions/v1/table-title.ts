import { isolate } from '../../../print/printable.ts'

/** A table's title as the report's outline numbers it, `A-1  Stock movement`: the code is a run of its own. */
export const tableTitle = (code: string, title: string): string => `${isolate(code, 'ltr')}  ${title}`
