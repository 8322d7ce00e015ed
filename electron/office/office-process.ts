import { EventPublisher } from '@orpc/server'
import type { OpenedDatabase } from '#db/open.ts'
import type { SignedInUser } from '#shared/contract/session.ts'
import type { Topic } from '#shared/contract/topics.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { OfficeRecord } from './context.ts'
import type { Vault } from './keys/vault.ts'
import type { OfficeFolder, VaultOptions } from './session/office-folder.ts'

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
}

/** Recovery words that were not asked back yet: known only to memory, until confirmed or the program ends. */
export interface WordsToConfirm {
  words: string[]
  askBack: number[]
  /** The new office that opens when they are confirmed; null when an open office renewed its sheet. */
  opens: OpenOffice | null
}

/**
 * The one office of this process. `folder` stays taken while locked; `open` is null then. Everything a person's call may
 * touch hangs here, so that locking is one assignment after closing.
 */
export interface OfficeProcess {
  readonly vaultOptions: VaultOptions
  readonly programVersion: string
  readonly news: EventPublisher<{ news: News }>
  log(message: string, detail?: unknown): void
  folder: OfficeFolder | null
  open: OpenOffice | null
  wordsToConfirm: WordsToConfirm | null
  /** A page of the office's files was found damaged after it was opened: it is closed and does not open again. */
  damaged: boolean
}

/** An office process with nothing opened yet. */
export function newOfficeProcess(options: {
  vaultOptions: VaultOptions
  programVersion: string
  log: OfficeProcess['log']
}): OfficeProcess {
  return { ...options, news: new EventPublisher(), folder: null, open: null, wordsToConfirm: null, damaged: false }
}
