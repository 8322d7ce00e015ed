import { writeKeyFile } from '../key-file/key-file.ts'
import { type OfficeFolder, readKeys } from '../session/office-folder.ts'

/**
 * Notes that three of the words were asked back and known: the sheet is on paper. Until then `recovery.confirmedAt` in the
 * key file is null, also after a restart, and the office should ask for a new sheet.
 */
export function confirmRecoverySheet(folder: OfficeFolder): void {
  const keyFile = readKeys(folder)
  if ('problem' in keyFile) throw new Error(`The key file cannot be used: ${keyFile.problem}`)
  const confirmedAt = folder.clock.now().toISOString()
  writeKeyFile(folder.paths, { ...keyFile, recovery: { ...keyFile.recovery, confirmedAt } })
}
