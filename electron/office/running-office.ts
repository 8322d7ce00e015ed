import { EventPublisher } from '@orpc/server'
import type { OpenedDatabase } from '#db/open.ts'
import type { SignedInUser } from '#shared/contract/vault.ts'
import type { Topic } from '#shared/contract/work.ts'
import type { CountryProfile } from '#shared/domain/country-profile.ts'
import type { Clock } from './clock.ts'
import type { OfficeRecord } from './context.ts'
import type { Vault } from './vault/vault.ts'

/** News for the pages: what changed, or how far long work has come. */
export interface News {
  topics: Topic[]
  progress?: { work: string; done: number; of: number }
}

/** An office whose database is open, with the person who opened it. */
export interface OpenOffice {
  vault: Vault
  database: OpenedDatabase
  record: OfficeRecord
  profile: CountryProfile
  user: SignedInUser
  /** Opens the signed-in person's signing key; forgotten with the data key at the lock. */
  signingSeal: Uint8Array
}

/** Words that were made and not asked back yet: known only to memory, until confirmed or the program ends. */
export interface WordsToConfirm {
  words: string[]
  askBack: number[]
}

/**
 * The one office of this process. `folder` is remembered while locked; `open` is null then. Everything a person's
 * call may touch hangs here, so that locking is one assignment after closing.
 */
export interface RunningOffice {
  readonly clock: Clock
  readonly programVersion: string
  readonly news: EventPublisher<{ news: News }>
  log(message: string, detail?: unknown): void
  folder: string | null
  open: OpenOffice | null
  wordsToConfirm: WordsToConfirm | null
}

/** An office process with nothing opened yet. */
export function newRunningOffice(options: {
  clock: Clock
  programVersion: string
  log: RunningOffice['log']
}): RunningOffice {
  return { ...options, news: new EventPublisher(), folder: null, open: null, wordsToConfirm: null }
}
