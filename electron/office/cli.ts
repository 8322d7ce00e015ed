import { runCommand } from './cli/run-command.ts'

/** The same office without a window (design §11). */
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
