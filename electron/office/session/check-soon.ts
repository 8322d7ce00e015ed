import { runLongWork } from '../long-work/run-long-work.ts'
import type { OfficeProcess, OpenOffice } from '../office-process.ts'
import { proveNow } from '../stock/balance/last-proof.ts'
import { lockOffice } from './lock-office.ts'
import type { reading } from './pages-worker.ts'

/**
 * Once the first screen is there, reads every page of both files in a worker and then proves the ledger, so that a bad
 * disk is known before the day's work and the month's checklist has a proof to read. A damaged page closes the office:
 * `damaged` of the process says why, and nobody signs in on it again.
 */
export function checkSoon(running: OfficeProcess, open: OpenOffice): void {
  const { checkAfterMs } = running.vaultOptions
  if (checkAfterMs === undefined) return
  const { leaving } = open.database.guests
  const timer = setTimeout(() => void check(running, open), checkAfterMs).unref()
  leaving.addEventListener('abort', () => clearTimeout(timer), { once: true })
}

async function check(running: OfficeProcess, open: OpenOffice): Promise<void> {
  try {
    const damage = await runLongWork<typeof reading>('session/pages-worker', open.vault, null)
    if (damage) await closeDamaged(running, `${damage.schema}: ${damage.detail}`)
    else await proveNow(open.vault)
  } catch (error) {
    if (!open.database.guests.leaving.aborted) running.log('The office could not be looked through', error)
  }
}

async function closeDamaged(running: OfficeProcess, detail: string): Promise<void> {
  running.log('A page of the office is damaged', detail)
  running.damaged = true
  try {
    await lockOffice(running, 'damaged')
  } finally {
    // The journal's last entry may not fit into a damaged file; the page must hear of it all the same.
    running.news.publish('news', { topics: ['session'] })
  }
}
