import type { OfficeProcess } from '../office-process.ts'
import { ensureSigner } from '../signing/signer/ensure-signer.ts'
import { checkSoon } from './check-soon.ts'
import { describeOffice } from './describe-office.ts'
import { lockSession } from './lock-office.ts'
import type { Vault } from './vault.ts'

/** Makes an unlocked vault the session of this connection. */
export async function openSession(running: OfficeProcess, vault: Vault): Promise<void> {
  const open = await describeOffice(vault)
  await ensureSigner(running, open)
  running.open = open
  running.lastActiveAt = running.vaultOptions.clock.now()
  checkSoon(running, open)
  running.news.publish('news', { topics: ['session'] })
}

/** When another person has signed in on a connection: the one before is signed out. */
export async function closeSession(running: OfficeProcess): Promise<void> {
  if (running.open || running.wordsToConfirm) await lockSession(running, 'asked')
}
