import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { type OfficePaths, officePaths } from '#office/folder/office-paths.ts'
import { newOfficeProcess } from '#office/office-process.ts'
import { createOffice } from '#office/session/create-office.ts'
import { closeOfficeFolder, type OfficeFolder, openOfficeFolder } from '#office/session/office-folder.ts'
import { unlock } from '#office/session/unlock.ts'
import type { Recorder, Vault } from '#office/session/vault.ts'
import { write } from '#office/write.ts'
import { parseCountryProfile } from '#shared/domain/reference/country-profile.ts'
import { makeClock, makeFolder, must, type TestClock } from './office-file.ts'

/** Argon2id as cheap as it gets: only the tests of its cost use the usual one. */
export const cheapKdf = { memoryKib: 64, passes: 1, lanes: 1 }

export const mariam = {
  id: '0193a000-0000-7000-8000-00000000a001',
  name: 'Mariam Haddad',
  passphrase: 'seven green lamps on the river',
}

export interface TestOffice {
  paths: OfficePaths
  clock: TestClock
  words: string[]
  folder: OfficeFolder
  /** Signs in with the database closed before; the administrator when nobody is named. */
  signIn(userId?: string, passphrase?: string): Promise<Vault>
  remove(): Promise<void>
}

/** A whole office folder made as a person makes one, taken by this process and locked. */
export async function makeOffice(): Promise<TestOffice> {
  const place = makeFolder()
  const clock = makeClock()
  const paths = officePaths(join(place.path, 'office'))
  const options = { clock, kdf: cheapKdf }
  const { words } = must(
    await createOffice(
      {
        folder: paths.folder,
        office: { id: newId(), name: 'Tripoli', code: 'TIP', country: 'libya', demo: false },
        administrator: { id: mariam.id, name: mariam.name, language: 'en' },
        passphrase: mariam.passphrase,
      },
      options,
    ),
  )
  const folder = must(openOfficeFolder(paths.folder, options))
  const vaults: Vault[] = []
  const signIn = async (userId = mariam.id, passphrase = mariam.passphrase) => {
    const vault = must(await unlock(folder, { userId, passphrase }))
    vaults.push(vault)
    return vault
  }
  const remove = async () => {
    for (const vault of vaults) await vault.database.close()
    closeOfficeFolder(folder)
    place.remove()
  }
  return { paths, clock, words, folder, signIn, remove }
}

/** The office's own way to write: one transaction with journal entry and call id, as the middleware gives it. */
export function recorderOf(vault: Vault, action = 'users.change'): Recorder {
  const running = newOfficeProcess({
    vaultOptions: { clock: vault.folder.clock },
    programVersion: 'test',
    log: () => undefined,
  })
  const profile = parseCountryProfile(JSON.parse(readFileSync('resources/countries/libya.json', 'utf8')))
  const open = {
    vault,
    database: vault.database,
    record: { id: vault.officeId, name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'UTC' },
    profile,
    user: {
      id: vault.userId,
      name: vault.userName,
      roles: ['administrator' as const],
      language: 'en' as const,
      digits: 'latn' as const,
      theme: 'auto' as const,
      mustChangePassphrase: vault.mustChangePassphrase,
    },
    signingSeal: vault.signingSeal,
  }
  return (callId, input, act) => write(running, open, { action, callId, input, touches: ['stock'] }, act)
}

/** The actions in the journal of an open office, in order. */
export async function actionsOf(vault: Vault): Promise<string[]> {
  const rows = await vault.database.db.selectFrom('journal').select('action').orderBy('seq').execute()
  return rows.map((row) => row.action)
}
