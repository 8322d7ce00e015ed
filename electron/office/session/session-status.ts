import type { SessionStatus } from '#shared/contract/session.ts'
import { listBackups } from '../backup/backup-folder.ts'
import { secondsToWait } from '../folder/attempts.ts'
import { readHead } from '../journal/append-entry.ts'
import type { OfficeProcess } from '../office-process.ts'
import { readIdleMinutes, usualIdleMinutes } from './idle-minutes.ts'
import { readKeys } from './office-folder.ts'

/** Which office this process has, whether it is locked, who can sign in and who has. Never throws on damaged files. */
export async function sessionStatus(running: OfficeProcess): Promise<SessionStatus> {
  const { folder, open, wordsToConfirm } = running
  const keys = folder && readKeys(folder)
  const readable = keys && !('problem' in keys) ? keys : null
  const now = running.vaultOptions.clock.now()
  return {
    state: open ? 'open' : wordsToConfirm?.opens ? 'setting-up' : folder ? 'locked' : 'none',
    folder: folder?.paths.folder ?? null,
    office: readable && {
      name: readable.office.name,
      code: readable.office.code,
      country: readable.office.country,
      demo: readable.office.demo,
    },
    users:
      readable && folder
        ? readable.users
            .map((slot) => ({
              id: slot.userId,
              name: slot.name,
              waitSeconds: secondsToWait(folder.paths, slot.userId, now),
            }))
            .sort((a, b) => a.name.localeCompare(b.name))
        : [],
    // Nothing is asked for while the key file cannot be read.
    sheetConfirmed: readable?.recovery.confirmedAt !== null,
    user: open?.user ?? null,
    damaged: running.damaged,
    idleMinutes: open ? await readIdleMinutes(open.database.db, open.record.id) : usualIdleMinutes,
    lastBackupAt: open && folder ? (listBackups(folder.paths)[0]?.madeAt ?? null) : null,
    journalEntries: open ? (await readHead(open.database.db)).sequence : 0,
    programVersion: running.programVersion,
  }
}
