import { ensureSigner } from '../keys/ensure-signer.ts'
import type { Vault } from '../keys/vault.ts'
import type { OfficeProcess } from '../office-process.ts'
import { checkSoon } from './check-soon.ts'
import { describeOffice } from './describe-office.ts'
import { lockOffice } from './lock-office.ts'

/** Makes an unlocked vault the office of this process, in place of whoever had it open before. */
export async function openSession(running: OfficeProcess, vault: Vault): Promise<void> {
  const open = await describeOffice(vault)
  await ensureSigner(running, open)
  running.open = open
  checkSoon(running, open)
  running.news.publish('news', { topics: ['session'] })
}

/** When another person has signed in on an open office: the one before is signed out. */
export async function closeSession(running: OfficeProcess): Promise<void> {
  if (running.open || running.wordsToConfirm) await lockOffice(running, 'asked')
}
