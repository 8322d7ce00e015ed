import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { startVirtualDisplay } from './display.ts'
import { projectFolder } from './places.ts'
import { say } from './run.ts'
import { noGraphicsCard, sandboxSwitches } from './switches.ts'

/** The program being worked on. */
export interface OpenProgram {
  /** Ends it in order and starts it anew, with what was built since. */
  restart(): Promise<void>
}

/**
 * Opens the program, in a virtual display where there is no other, until the person closes its window or presses Ctrl+C;
 * then this process ends too.
 */
export async function keepProgramOpen(electron: string, asked: string[], virtual: boolean): Promise<OpenProgram> {
  const display = virtual ? await startVirtualDisplay() : undefined
  if (display) say(`There is no display here: Amana opens in a virtual one, ${display.name}.`)
  const switches = display ? [...sandboxSwitches, noGraphicsCard] : sandboxSwitches
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env
  let restarting = false
  let child = open()

  function open(): ChildProcess {
    const started = spawn(electron, [...switches, projectFolder, ...asked], { stdio: 'inherit', env })
    started.once('exit', (code) => {
      if (!restarting) end(code ?? 1)
    })
    return started
  }
  function end(status: number): void {
    display?.stop()
    process.exit(status)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))

  return {
    async restart() {
      if (restarting) return
      restarting = true
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      restarting = false
      child = open()
    },
  }
}
