/**
 * What can be wrong below the program's own rules, by a name that a person gets a sentence for.
 * - `DAMAGED_DATABASE`: a page does not carry the seal made with the key, or the file is cut short.
 * - `DISK_FULL`: no room on the disk; the transaction was rolled back.
 * - `READ_ONLY`: the folder or file may not be written (a write-protected stick, missing rights).
 * - `DISK_FAILED`: the operating system could not read or write.
 */
export type StorageErrorCode = 'DAMAGED_DATABASE' | 'DISK_FULL' | 'READ_ONLY' | 'DISK_FAILED'

const byCode: Readonly<Record<string, StorageErrorCode>> = {
  SQLITE_NOTADB: 'DAMAGED_DATABASE',
  SQLITE_CORRUPT: 'DAMAGED_DATABASE',
  SQLITE_FULL: 'DISK_FULL',
  SQLITE_IOERR: 'DISK_FAILED',
  SQLITE_CANTOPEN: 'DISK_FAILED',
  SQLITE_READONLY: 'READ_ONLY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EIO: 'DISK_FAILED',
}

/**
 * Names a failure of SQLite or of the file system, or answers undefined when the error is something else (a broken rule
 * of the schema, a mistake in the program). The middleware turns the name into the declared error.
 */
export function nameStorageError(error: unknown): StorageErrorCode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  // SQLite's extended codes (SQLITE_IOERR_WRITE, SQLITE_CORRUPT_INDEX …) begin with the primary one.
  const primary = error.code.startsWith('SQLITE_') ? error.code.split('_').slice(0, 2).join('_') : error.code
  return byCode[primary]
}
