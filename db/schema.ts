import type { Kysely, Transaction } from 'kysely'
import type { ConsularTables } from './schema/consular.ts'
import type { DistributionTables } from './schema/distribution.ts'
import type { JournalTables } from './schema/journal.ts'
import type { LedgerTables } from './schema/ledger.ts'
import type { OfficeTables } from './schema/office.ts'
import type { PeopleTables } from './schema/people.ts'
import type { ReferenceTables } from './schema/reference.ts'
import type { ReportTables } from './schema/report.ts'
import type { SigningTables } from './schema/signing.ts'

/** Every table, one interface for each area in `schema/`. */
export type Tables = OfficeTables &
  JournalTables &
  ReferenceTables &
  LedgerTables &
  DistributionTables &
  PeopleTables &
  ConsularTables &
  ReportTables &
  SigningTables

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
/** What a query that only reads takes: the database or a transaction. */
export type Reader = Pick<Db, 'selectFrom' | 'with' | 'fn'>
