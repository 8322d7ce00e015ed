import { build } from '../../electron/dev/build.ts'
import { needsVirtualDisplay, startVirtualDisplay } from '../../electron/dev/display.ts'
import { findElectron } from '../../electron/dev/find-electron.ts'
import { installSystemPackages } from '../../electron/dev/system-packages.ts'

/**
 * What the tests in real Electron need, once for the whole run: system libraries, an Electron, the built program, and
 * one display that is ready before the first window opens. Returns the way to put it away again.
 */
export default async function prepare(): Promise<() => void> {
  const virtual = needsVirtualDisplay()
  await installSystemPackages({ display: virtual, tests: true })
  process.env.AMANA_ELECTRON = await findElectron()
  await build()
  if (!virtual) return () => undefined
  const display = await startVirtualDisplay()
  process.env.DISPLAY = display.name
  return display.stop
}
