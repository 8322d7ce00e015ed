import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes that a process and all it started take, what they share counted once (PSS). Linux only. */
export function memoryOf(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 0 && (pid === root || isOurs(parents.get(pid)))
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + kilobytesOf(pid), 0) / 1000
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
