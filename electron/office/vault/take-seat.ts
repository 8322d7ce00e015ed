import type { RunningOffice } from '../running-office.ts'
import { ensureSigner } from '../signing-keys/ensure-signer.ts'
import { describeOffice } from './describe-office.ts'
import { lockOffice } from './lock-office.ts'
import type { Vault } from './vault.ts'

/** Makes an unlocked vault the office of this process, in place of whoever had it open before. */
export async function takeSeat(running: RunningOffice, vault: Vault): Promise<void> {
  const open = await describeOffice(vault)
  await ensureSigner(running, open)
  running.open = open
  running.news.publish('news', { topics: ['vault'] })
}

/** When another person has signed in on an open office: the one before is signed out. */
export async function freeSeat(running: RunningOffice): Promise<void> {
  if (running.open || running.wordsToConfirm) await lockOffice(running, 'asked')
}
