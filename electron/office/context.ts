import type { ContractRouterClient } from '@orpc/contract'
import type { Db, Tx } from '#db/schema.ts'
import type { OfficeContract } from '#shared/contract/index.ts'
import type { SignedInUser } from '#shared/contract/session.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { SubjectKind } from '#shared/domain/journal/subject-kinds.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'

/** The contract as one connection asks it. */
export type OfficeClient = ContractRouterClient<OfficeContract>

/** A record that a journal entry is about; `label` is what a person calls it (a number, a name). */
export interface Subject {
  kind: SubjectKind
  id: string
  label: string
}

/** The office's own facts, read once when it is opened. */
export interface OfficeRecord {
  id: string
  name: string
  code: string
  country: string
  demo: boolean
  timeZone: string
}

/** Who asks, where and when. `today` is the day in the office's time zone; the future begins after it. */
export interface Caller {
  by: SignedInUser
  office: OfficeRecord
  profile: CountryProfile
  now: Date
  today: Day
}

/** What an action that only reads is given. */
export interface ReadCall extends Caller {
  db: Db
}

/** What an action that writes is given: the open transaction, and the journal entry it must fill in. */
export interface WriteCall extends Caller {
  tx: Tx
  callId: string
  /**
   * Says what the action did; once an action at least. What one call says is read and erased together: an action on
   * several people says one for each. An action that returns without having said anything is a
   * programming error and is rolled back, so that nothing can change unseen (design §7).
   */
  journal(entry: { subjects: Subject[]; before?: unknown; after?: unknown }): void
}
