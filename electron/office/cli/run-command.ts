import { commands } from './commands.ts'
import { type Done, Refused, UsedWrongly } from './outcome.ts'
import { parseCommandLine } from './parse-command-line.ts'

/** Where a command writes: what it was asked for, and what a person must be told. */
export interface Output {
  out(text: string): void
  err(text: string): void
}

/** Runs one command; answers its exit status: 0 done, 1 refused or failed, 2 used wrongly. */
export async function runCommand(words: string[], { out, err }: Output): Promise<0 | 1 | 2> {
  const commandLine = parseCommandLine(words)
  try {
    if (commandLine instanceof UsedWrongly) throw commandLine
    const load = commands[commandLine.command]
    if (!load) throw new UsedWrongly(`There is no command "${commandLine.command}".`)
    const command = await load()
    out(written(await command(commandLine), commandLine.json))
    return 0
  } catch (error) {
    if (error instanceof UsedWrongly) {
      err(`${error.message}\n\n${usage()}\n`)
      return 2
    }
    if (error instanceof Refused) {
      if (!(commandLine instanceof UsedWrongly) && commandLine.json) out(`${JSON.stringify(error.answer, null, 2)}\n`)
      err(`${error.message}\n`)
      return 1
    }
    err(`The program failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
}

/** What a command has done: one JSON value, or lines for a person. */
function written(done: Done, json: boolean): string {
  return json ? `${JSON.stringify(done.answer, null, 2)}\n` : `${done.lines.join('\n')}\n`
}

function usage(): string {
  return `office <command> --dir FOLDER [options]

  init      --country libya|lebanon --name NAME --code CODE --admin NAME --passphrase-file F [--recovery-sheet F.pdf]
  demo      makes a whole example office in an empty folder
  call      PROCEDURE [JSON]          one procedure of the contract, such as stock.onHand
  report    --month YYYY-MM --lang en|fr|ar --out F.pdf
  verify    F.pdf [--authority FINGERPRINT[,…]] [--month YYYY-MM] [--code CODE]
                                      whose report it is, who signed it, whether it shows its figures and nothing else
  sql       'SELECT …'                the tables of an example office, read only
  check     the file, the ledger, the cases and the journal
  backup    makes a verified copy in the office's backups folder
  restore   --from FOLDER             brings a copy back into an empty --dir

  --user NAME or id, --passphrase-file F (else it is asked on the terminal), --json`
}
