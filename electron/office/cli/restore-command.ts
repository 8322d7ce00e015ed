import { restoreOffice } from '../backup/restore-office.ts'
import { type Done, Refused } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'

/** Makes an office of a copy in an empty folder; never over an office. People and passphrases are those of its day. */
export async function restoreCommand(commandLine: CommandLine): Promise<Done> {
  const from = needed(commandLine, 'from')
  const folder = needed(commandLine, 'dir')
  const outcome = await restoreOffice(from, folder)
  if ('problem' in outcome) {
    throw new Refused(`Refused: ${outcome.problem} ${JSON.stringify(outcome.data)}`, {
      refused: outcome.problem,
      data: outcome.data,
    })
  }
  return {
    answer: { dir: folder, madeAt: outcome.madeAt },
    lines: [`The office of ${outcome.madeAt} is in ${folder}.`],
  }
}
