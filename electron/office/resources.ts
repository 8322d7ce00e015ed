import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of the program's `resources` folder, wherever the office runs from: its source, `out/` or the packed archive. */
export function resourcePath(...parts: string[]): string {
  return join(resourcesFolder(), ...parts)
}

function resourcesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources')
    if (existsSync(join(candidate, 'countries'))) return candidate
    if (folder === dirname(folder)) throw new Error('The program has lost its resources folder')
  }
}
