import { commands } from './cli/commands.ts'
import { Refused, UsedWrongly } from './cli/outcome.ts'
import { parseCommandLine } from './cli/parse-command-line.ts'
import { report } from './cli/report-outcome.ts'

/** The same office without a window (design §11). Exit status: 0 done, 1 refused, 2 used wrongly. */
const commandLine = parseCommandLine(process.argv.slice(2))
try {
  if (commandLine instanceof UsedWrongly) throw commandLine
  const load = commands[commandLine.command]
  if (!load) throw new UsedWrongly(`There is no command "${commandLine.command}".`)
  const command = await load()
  report(await command(commandLine), commandLine.json)
} catch (error) {
  const json = !(commandLine instanceof UsedWrongly) && commandLine.json
  if (error instanceof UsedWrongly) {
    process.stderr.write(`${error.message}\n\n${usage()}\n`)
    process.exitCode = 2
  } else if (error instanceof Refused) {
    if (json) process.stdout.write(`${JSON.stringify(error.answer, null, 2)}\n`)
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } else {
    process.stderr.write(`The program failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}

function usage(): string {
  return `office <command> --dir FOLDER [options]

  init      --country libya|lebanon --name NAME --code CODE --admin NAME --passphrase-file F [--recovery-sheet F.pdf]
  demo      makes a whole example office in an empty folder
  call      PROCEDURE [JSON]          one procedure of the contract, such as stock.onHand
  report    --month YYYY-MM --lang en|fr|ar --out F.pdf
  verify    F.pdf                     who signed a report and whether it was changed
  check     the file, the ledger, the cases and the journal
  backup    makes a verified copy in the office's backups folder
  restore   --from FOLDER             brings a copy back into an empty --dir

  --user NAME or id, --passphrase-file F (else it is asked on the terminal), --json`
}
