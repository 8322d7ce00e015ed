import type { RawDatabase } from '../open.ts'

/** One numbered step of the schema; its number is kept in the file once it ran. */
export interface Migration {
  number: number
  name: string
  /**
   * Plain SQL, constants written out: a migration must not change when the program does. It may drop, rename and
   * rebuild any table (`rebuildTable`): references are looked at when all pending ones have run.
   */
  up(raw: RawDatabase): void
}
