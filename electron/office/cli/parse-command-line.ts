import { parseArgs } from 'node:util'
import { UsedWrongly } from './outcome.ts'

const options = {
  dir: { type: 'string' },
  user: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean', default: false },
  country: { type: 'string' },
  name: { type: 'string' },
  code: { type: 'string' },
  admin: { type: 'string' },
  'recovery-sheet': { type: 'string' },
  month: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  authority: { type: 'string' },
} as const

type Named = { [K in keyof typeof options as (typeof options)[K]['type'] extends 'string' ? K : never]?: string }

/** What was typed: the command, what follows it, and the named options. */
export interface CommandLine {
  command: string
  rest: string[]
  json: boolean
  named: Named
}

/** Reads the arguments; an unknown or empty one is told, never guessed. */
export function parseCommandLine(args: string[]): CommandLine | UsedWrongly {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    const [command, ...rest] = positionals
    if (command === undefined) return new UsedWrongly('Say which command.')
    const { json, ...named } = values
    return { command, rest, json, named }
  } catch (error) {
    return new UsedWrongly(error instanceof Error ? error.message : String(error))
  }
}

/** The value of an option the command cannot do without. Throws UsedWrongly. */
export function needed(commandLine: CommandLine, name: keyof Named): string {
  const value = commandLine.named[name]
  if (value === undefined || value === '') throw new UsedWrongly(`"${commandLine.command}" needs --${name}.`)
  return value
}
