import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'

/**
 * The passphrase from the file named by `--passphrase-file` (its line end is not part of it) or typed unseen on the
 * terminal. Never from an argument: arguments are seen by every program of the machine.
 */
export async function readPassphrase(commandLine: CommandLine, question = 'Passphrase: '): Promise<string> {
  const file = commandLine.named['passphrase-file']
  if (file !== undefined) {
    try {
      return (await readFile(file, 'utf8')).replace(/\r?\n$/, '')
    } catch {
      throw new UsedWrongly(`The passphrase file ${file} cannot be read.`)
    }
  }
  if (!process.stdin.isTTY) needed(commandLine, 'passphrase-file')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  const typed = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return typed
}
