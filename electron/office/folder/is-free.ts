import { existsSync, readdirSync, statSync } from 'node:fs'
import type { OfficePaths } from './office-paths.ts'

/** Whether an office can be made here: the folder is absent, empty, or holds only what an interrupted making left. */
export function isFree(paths: OfficePaths): boolean {
  if (!existsSync(paths.folder)) return true
  if (!statSync(paths.folder).isDirectory()) return false
  if (existsSync(paths.making) && !existsSync(paths.keys)) return true
  return readdirSync(paths.folder).length === 0
}
