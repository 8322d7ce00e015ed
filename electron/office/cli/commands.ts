import { backupCommand } from './backup-command.ts'
import { callCommand } from './call-command.ts'
import { checkCommand } from './check-command.ts'
import { demoCommand } from './demo-command.ts'
import { initCommand } from './init-command.ts'
import type { Done } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'
import { reportCommand } from './report-command.ts'
import { restoreCommand } from './restore-command.ts'
import { verifyCommand } from './verify-command.ts'

/** Every command by its name. Each answers what it did or throws UsedWrongly or Refused. */
export const commands: Readonly<Record<string, (commandLine: CommandLine) => Promise<Done>>> = {
  init: initCommand,
  demo: demoCommand,
  call: callCommand,
  report: reportCommand,
  verify: verifyCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
}
