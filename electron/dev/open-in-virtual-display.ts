import { join } from 'node:path'
import { _electron } from 'playwright'
import { startVirtualDisplay } from './display.ts'
import { projectFolder } from './places.ts'
import { say } from './run.ts'
import { isRoot, noGraphicsCard } from './switches.ts'

/** How the page says that it shows something: its main part is there and not busy. */
export const shownPage = 'main:not([aria-busy="true"])'

const screenshot = join(projectFolder, 'screenshots/start.png')

/**
 * Opens the program where nobody can see it, says so, and saves a picture of its window. It stays open until it is
 * asked to end (Ctrl+C, SIGTERM) or ends by itself.
 */
export async function openInVirtualDisplay(electron: string, asked: string[]): Promise<void> {
  const display = await startVirtualDisplay()
  say(`There is no display here: Amana opens in a virtual one, ${display.name}.`)
  try {
    const program = await _electron.launch({
      executablePath: electron,
      args: [noGraphicsCard, projectFolder, ...asked],
      chromiumSandbox: !isRoot,
      env: { ...definedEnvironment(), DISPLAY: display.name },
      timeout: 120_000,
    })
    const ended = new Promise<void>((resolve) => program.once('close', () => resolve()))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void program.close())
    const window = await program.firstWindow()
    await window.locator(shownPage).first().waitFor({ timeout: 60_000 })
    await window.screenshot({ path: screenshot })
    say(`Amana's window is open. A picture of it: ${screenshot}`)
    say('It stays open until Ctrl+C.')
    await ended
    say('Amana has ended.')
  } finally {
    display.stop()
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
