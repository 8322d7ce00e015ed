import { spawn } from 'node:child_process'
import { build } from './build.ts'
import { needsVirtualDisplay } from './display.ts'
import { findElectron } from './find-electron.ts'
import { openInVirtualDisplay } from './open-in-virtual-display.ts'
import { projectFolder } from './places.ts'
import { say } from './run.ts'
import { sandboxSwitches } from './switches.ts'
import { installSystemPackages } from './system-packages.ts'

/** `npm start`: sees to everything the program needs on this machine, builds it and opens its window. */
async function start(): Promise<void> {
  const virtual = needsVirtualDisplay()
  await installSystemPackages({ display: virtual, tests: false })
  const electron = await findElectron()
  await build()
  const asked = process.argv.slice(2)
  if (virtual) await openInVirtualDisplay(electron, asked)
  else open(electron, asked)
}

function open(electron: string, asked: string[]): void {
  const program = spawn(electron, [...sandboxSwitches, projectFolder, ...asked], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => program.kill(signal))
  program.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

await start().catch((error: unknown) => {
  say(`\nAmana could not be started: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
