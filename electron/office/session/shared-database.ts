import { type OpenedDatabase, type OpenProblem, openDatabase } from '#db/open.ts'
import type { OfficeFolder } from './office-folder.ts'

/**
 * The database of a folder for one more session: the one that is open, or opened now with the key. One database for all
 * sessions, because a second one of the same process would wait for the first one's transaction for ever. Each call that
 * succeeds is answered by one `releaseDatabase`.
 */
export async function takeDatabase(folder: OfficeFolder, dataKey: Uint8Array): Promise<OpenedDatabase | OpenProblem> {
  if (!folder.opened) {
    const database = await openDatabase(folder.paths, dataKey)
    if ('problem' in database) return database
    folder.opened = { database, sessions: 0 }
  }
  folder.opened.sessions += 1
  return folder.opened.database
}

/** Ends one session's use of the database; the last one closes it. */
export async function releaseDatabase(folder: OfficeFolder, database: OpenedDatabase): Promise<void> {
  if (folder.opened?.database !== database) return database.close()
  folder.opened.sessions -= 1
  if (folder.opened.sessions > 0) return
  folder.opened = null
  await database.close()
}
