import type { Done } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

type Command = (commandLine: CommandLine) => Promise<Done>

/**
 * Every command by its name, loaded when it is asked for: the whole office takes a second to load, and a wrong command
 * should be told at once. Each answers what it did or throws UsedWrongly or Refused.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init-command.ts')).initCommand,
  demo: async () => (await import('./demo-command.ts')).demoCommand,
  call: async () => (await import('./call-command.ts')).callCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  sql: async () => (await import('./sql-command.ts')).sqlCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
}
