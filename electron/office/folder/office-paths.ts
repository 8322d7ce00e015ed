import { join } from 'node:path'
import type { DatabaseFiles } from '#db/open.ts'

/** The files of one office, each by its fixed name in the office's folder. */
export interface OfficePaths extends DatabaseFiles {
  folder: string
  keys: string
  /** The key file before its last change: for a person who repairs, never read by itself. */
  previousKeys: string
  backups: string
  inUseLock: string
  inUseNote: string
  attempts: string
  /** There from the first step of making an office until the last. */
  making: string
}

/** Names only; nothing is looked up or created. */
export function officePaths(folder: string): OfficePaths {
  return {
    folder,
    database: join(folder, 'office.amana'),
    attachments: join(folder, 'attachments.amana'),
    keys: join(folder, 'keys.json'),
    previousKeys: join(folder, 'keys.json.previous'),
    backups: join(folder, 'backups'),
    inUseLock: join(folder, 'in-use.lock'),
    inUseNote: join(folder, 'in-use.json'),
    attempts: join(folder, 'attempts.json'),
    making: join(folder, 'making.json'),
  }
}
