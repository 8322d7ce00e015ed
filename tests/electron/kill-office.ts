import { readdirSync, readFileSync } from 'node:fs'
import type { Program } from './fixtures.ts'

/** Kills the program's office process as a crash would: no warning, no chance to close anything. Returns its id. */
export async function killOffice(program: Program): Promise<number> {
  const pid = (await utilityOffice(program)) ?? externalOffice(program)
  if (pid === undefined) throw new Error('No office process is running')
  process.kill(pid, 'SIGKILL')
  return pid
}

async function utilityOffice({ electron }: Program): Promise<number | undefined> {
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics())
  return metrics.find(({ name, serviceName }) => [name, serviceName].includes('Amana office'))?.pid
}

/** With an Electron older than the driver asks for, the office is a Node that main started. */
function externalOffice({ electron }: Program): number | undefined {
  const main = electron.process().pid
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => parentOf(pid) === main && read(`/proc/${pid}/cmdline`).includes('out/office/entry.js'))
}

function parentOf(pid: number): number {
  // `pid (name) state parent …`; a name may contain blanks and brackets.
  const [, parent] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return Number(parent)
}

/** Processes end while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
