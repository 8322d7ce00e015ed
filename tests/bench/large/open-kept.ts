import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { optimize } from '#db/open.ts'
import type { OfficeClient } from '#office/context.ts'
import { newOfficeProcess, type OfficeProcess, type OpenOffice } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import { leaveOffice } from '#office/session/lock-office.ts'
import { cheapKdf } from '#tests/support/office.ts'
import { makeClock, makeFolder } from '#tests/support/office-file.ts'
import { openPlain } from '../plain-copy.ts'
import type { KeptOffice } from './kept-office.ts'
import type { LargeFacts } from './large-facts.ts'

/** An open office with somebody signed in who may do everything. */
export interface Side {
  client: OfficeClient
  running: OfficeProcess
  open: OpenOffice
}

export interface OpenLarge {
  folder: string
  ours: Side
  /** The same content in a file without encryption, behind the same contract. Its workers cannot read it. */
  plain: Side
  /** Another connection to our office, signed in. */
  signIn(person: LargeFacts['people']['everything']): Promise<Side>
  close(): Promise<void>
}

/** Opens copies of a kept office, which stays as it was built; the clock stands on its last day. */
export async function openKept({ folder: kept, plain: keptPlain, facts }: KeptOffice): Promise<OpenLarge> {
  const place = makeFolder()
  const folder = join(place.path, 'office')
  cpSync(kept, folder, { recursive: true })
  const running = newOfficeProcess({
    vaultOptions: { clock: makeClock(`${facts.today}T09:00:00.000Z`), kdf: cheapKdf },
    programVersion: 'bench',
    log: (message, detail) => process.stderr.write(`${message} ${String(detail)}\n`),
  })
  await clientOf(running).session.openFolder({ folder })
  const signIn = async (person: LargeFacts['people']['everything'], connection = running.connect()) => {
    const client = clientOf(connection)
    await client.session.signIn(person)
    if (!connection.open) throw new Error('Nobody is signed in')
    return { client, running: connection, open: connection.open }
  }
  const ours = await signIn(facts.people.everything, running)
  const plain = plainSide(ours, keptPlain, place.path)
  return {
    folder,
    ours,
    plain,
    signIn: (person) => signIn(person),
    close: async () => {
      await plain.open.database.close()
      await leaveOffice(running, 'asked')
      place.remove()
    },
  }
}

function plainSide({ open, running }: Side, kept: string, folder: string): Side {
  const files = { database: join(folder, 'plain.db'), attachments: join(folder, 'plain-attachments.db') }
  rmSync(files.attachments, { force: true })
  cpSync(kept, files.database)
  const database = openPlain(files)
  // As our own was, when it was closed.
  optimize(database.raw)
  const other = newOfficeProcess({
    vaultOptions: running.vaultOptions,
    programVersion: running.programVersion,
    log: running.log,
  })
  other.open = { ...open, database, vault: { ...open.vault, database } }
  return { client: clientOf(other), running: other, open: other.open }
}
