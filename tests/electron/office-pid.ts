import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Program } from './fixtures.ts'

/** The process id of the program's office. */
export async function officePid(program: Program): Promise<number> {
  const pid = (await utilityOffice(program)) ?? externalOffice(program)
  if (pid === undefined) throw new Error('No office process is running')
  return pid
}

/** The files inside a folder that the office process has open, by name. */
export async function openFilesOf(program: Program, folder: string): Promise<string[]> {
  const descriptors = `/proc/${await officePid(program)}/fd`
  return readdirSync(descriptors)
    .map((name) => link(`${descriptors}/${name}`))
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort()
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

/** Processes end, and files are closed, while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
