import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

const LARGEST_LOG = 1024 * 1024

// The terminal it was started from may be closed: a line that reaches nobody must not end the program.
process.stderr.on('error', () => undefined)

/** Adds a line to the program's log in its data folder, and to the terminal it was started from. */
export function log(line: string): void {
  const stamped = `${new Date().toISOString()} ${line.trimEnd()}\n`
  process.stderr.write(stamped)
  try {
    const file = join(app.getPath('logs'), 'amana.log')
    mkdirSync(app.getPath('logs'), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.old`)
    appendFileSync(file, stamped)
  } catch {
    // A full disk must not stop the program from saying so on screen.
  }
}
