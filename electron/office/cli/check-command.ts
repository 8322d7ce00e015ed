import { answered, withOpenOffice } from './open-office.ts'
import { type Done, Refused } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

/** Proves the file, the ledger, the cases and the journal; refused (exit status 1) when anything is wrong. */
export async function checkCommand(commandLine: CommandLine): Promise<Done> {
  const found = await withOpenOffice(commandLine, (client) => answered(client.journal.check()))
  const lines = [
    `file      ${found.database.length === 0 ? 'sound' : found.database.join('; ')}`,
    `ledger    ${found.ledger.balances} balances over ${found.ledger.movements} movements, ${found.ledger.differences} differences, ${found.ledger.altered.length} documents altered`,
    `cases     ${found.cases.members} people, ${found.cases.differences} differences`,
    `journal   ${found.journal.entries} entries, ${found.journal.broken ? `broken at ${found.journal.broken.sequence}: ${found.journal.broken.reason}` : `unbroken, head ${found.journal.head}`}`,
  ]
  if (!found.ok) throw new Refused(lines.join('\n'), found)
  return { answer: found, lines }
}
