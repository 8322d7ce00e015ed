import type { Done } from './outcome.ts'

/** Writes what a command has done: as one JSON value, or in lines for a person. */
export function report(done: Done, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(done.answer, null, 2)}\n` : `${done.lines.join('\n')}\n`)
}
