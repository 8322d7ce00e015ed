import { v7 as uuid } from 'uuid'
import { answered, withOpenOffice } from './open-office.ts'
import type { Done } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

/** Makes a verified copy in the office's `backups` folder. */
export async function backupCommand(commandLine: CommandLine): Promise<Done> {
  const made = await withOpenOffice(commandLine, (client) => answered(client.backup.make({ callId: uuid() })))
  return { answer: made, lines: [`${made.name}: ${made.bytes} bytes, verified`] }
}
