import { EventPublisher } from '@orpc/server'
import type { OpenedDatabase } from '#db/open.ts'
import type { SignedInUser } from '#shared/contract/session.ts'
import type { Topic } from '#shared/contract/topics.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { OfficeRecord } from './context.ts'
import type { OfficeFolder, VaultOptions } from './session/office-folder.ts'
import type { Vault } from './session/vault.ts'

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
 * What one connection (a page, the command line) has of the office of this process. The folder, its open database and the
 * news are one for all connections; who is signed in is each connection's own, so that a page that was loaded anew, or a
 * second desk, starts locked.
 */
export interface OfficeProcess {
  readonly vaultOptions: VaultOptions
  readonly programVersion: string
  readonly news: EventPublisher<{ news: News }>
  log(message: string, detail?: unknown): void
  /** One for all connections; it stays taken while locked. */
  folder: OfficeFolder | null
  /** One for all connections: a page of the files was found damaged after opening; the office does not open again. */
  damaged: boolean
  /** All connections of this process, this one among them. */
  readonly connections: Set<OfficeProcess>
  /** This connection's own session; null while nobody is signed in on it. */
  open: OpenOffice | null
  wordsToConfirm: WordsToConfirm | null
  /** When somebody last did something on this connection; what a page asks by itself does not count. */
  lastActiveAt: Date
  /** Another connection to the same office, with nobody signed in. Whoever ends it takes it out of `connections`. */
  connect(): OfficeProcess
}

interface SharedOffice extends Pick<OfficeProcess, 'vaultOptions' | 'programVersion' | 'news' | 'log' | 'connections'> {
  folder: OfficeFolder | null
  damaged: boolean
}

/** An office process with nothing opened yet, as its first connection has it. */
export function newOfficeProcess(options: {
  vaultOptions: VaultOptions
  programVersion: string
  log: OfficeProcess['log']
}): OfficeProcess {
  return connect({ ...options, news: new EventPublisher(), connections: new Set(), folder: null, damaged: false })
}

function connect(shared: SharedOffice): OfficeProcess {
  const connection: OfficeProcess = {
    vaultOptions: shared.vaultOptions,
    programVersion: shared.programVersion,
    news: shared.news,
    log: shared.log,
    connections: shared.connections,
    get folder() {
      return shared.folder
    },
    set folder(folder) {
      shared.folder = folder
    },
    get damaged() {
      return shared.damaged
    },
    set damaged(damaged) {
      shared.damaged = damaged
    },
    open: null,
    wordsToConfirm: null,
    lastActiveAt: shared.vaultOptions.clock.now(),
    connect: () => connect(shared),
  }
  shared.connections.add(connection)
  return connection
}
