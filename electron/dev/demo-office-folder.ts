import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from './places.ts'
import { run, say } from './run.ts'

/** The example office to develop with; made when there is none yet for the tables as they are now. Takes ten seconds. */
export async function demoOfficeFolder(): Promise<string> {
  const tables = createHash('sha256')
  for (const file of globSync('db/migrations/*.ts', { cwd: projectFolder }).sort()) {
    tables.update(readFileSync(join(projectFolder, file)))
  }
  const folder = join(cacheFolder, 'dev-office', tables.digest('hex').slice(0, 12))
  if (existsSync(join(folder, 'demo-passphrase.txt'))) return folder
  say('Making the example office…')
  await rm(folder, { recursive: true, force: true })
  await run(process.execPath, ['electron/office/cli.ts', 'demo', '--dir', folder], { cwd: projectFolder })
  return folder
}
