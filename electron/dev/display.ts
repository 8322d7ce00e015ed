import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface Display {
  /** For the `DISPLAY` variable, such as `:99`. */
  name: string
  stop(): void
}

/** Whether windows opened from here have nowhere to go: Linux without X or Wayland. */
export function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/** Starts Xvfb on a free number and returns when it takes windows. */
export function startVirtualDisplay(): Promise<Display> {
  return new Promise((resolve, reject) => {
    // -displayfd: the server picks a free number and writes it when it is ready, so nobody guesses or waits.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const stop = (): void => {
      server.kill()
    }
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with status ${code} before it was ready`)))
    const numbers = server.stdio[3] as Readable
    numbers.once('data', (data: Buffer) => {
      process.once('exit', stop)
      resolve({ name: `:${data.toString().trim()}`, stop })
    })
  })
}
