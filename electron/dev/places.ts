import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const projectFolder: string = resolve(import.meta.dirname, '../..')

/** Where prepared runtimes are kept: outside the project, shared by every clone of it. */
export const cacheFolder: string = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'amana')
