import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFolder } from './places.ts'
import { run } from './run.ts'

/** Builds main, preload, office and page into `out`. */
export async function build(): Promise<void> {
  const electronVite = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'))
  await run(
    process.execPath,
    [
      join(electronVite, 'bin/electron-vite.js'),
      'build',
      '--config',
      'electron/electron.vite.config.ts',
      '--logLevel',
      'warn',
    ],
    { cwd: projectFolder },
  )
}
