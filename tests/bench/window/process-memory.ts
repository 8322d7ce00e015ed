import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessMemory {
  name: string
  /** What it shares with others counted once among them (PSS), in millions of bytes. */
  mb: number
}

/** A process and all it started, each with the memory it takes. Linux only. */
export function memoryOf(root: number): ProcessMemory[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 0 && (pid === root || isOurs(parents.get(pid)))
  return [...parents.keys()].filter(isOurs).map((pid) => ({ name: nameOf(pid, root), mb: kilobytesOf(pid) / 1000 }))
}

export const sumOf = (processes: readonly ProcessMemory[]): number => processes.reduce((sum, { mb }) => sum + mb, 0)

export const sayMemory = (processes: readonly ProcessMemory[]): string =>
  processes.map(({ name, mb }) => `${name} ${Math.round(mb)}`).join(', ')

/** What Chromium calls the kind of process, or that it is main or the office. */
function nameOf(pid: number, root: number): string {
  if (pid === root) return 'main'
  const command = read(`/proc/${pid}/cmdline`)
  if (command.includes('office/entry')) return 'office'
  return /--utility-sub-type=([\w.]+)/.exec(command)?.[1] ?? /--type=([\w-]+)/.exec(command)?.[1] ?? 'other'
}

function parentOf(pid: string): number {
  // `pid (name) state parent …`; a name may contain blanks and brackets.
  const [, parent] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return Number(parent)
}

function kilobytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Processes end while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
