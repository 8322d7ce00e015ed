import { rm } from 'node:fs/promises'
import { build } from '../../electron/dev/build.ts'
import { needsVirtualDisplay, startVirtualDisplay } from '../../electron/dev/display.ts'
import { findElectron } from '../../electron/dev/find-electron.ts'
import { installSystemPackages } from '../../electron/dev/system-packages.ts'
import { makeDemoOffice } from './demo-office.ts'

/**
 * What the tests in real Electron need, once for the whole run: system libraries, an Electron, the built program, the
 * example office, and one display that is ready before the first window opens. Returns the way to put it away again.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  const virtual = needsVirtualDisplay()
  await installSystemPackages({ display: virtual, tests: true })
  process.env.AMANA_ELECTRON = await findElectron()
  const [demo] = await Promise.all([makeDemoOffice(), build()])
  const display = virtual ? await startVirtualDisplay() : undefined
  if (display) process.env.DISPLAY = display.name
  return async () => {
    display?.stop()
    await rm(demo, { recursive: true, force: true })
  }
}
