import { spawn } from 'node:child_process'

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** `inherit` shows the command's own output; `collect` keeps it for the error message. */
  output?: 'inherit' | 'collect'
}

/** Runs a command to its end; throws with its last words when it fails. Returns what it wrote when collected. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const show = options.output === 'inherit'
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    let written = ''
    let complaints = ''
    child.stdout?.on('data', (data: Buffer) => {
      written += data.toString()
    })
    child.stderr?.on('data', (data: Buffer) => {
      complaints += data.toString()
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(written)
      const ending = signal ? `was stopped by ${signal}` : `ended with status ${code}`
      reject(new Error(`${command} ${args.join(' ')} ${ending}\n${(complaints || written).slice(-2000)}`))
    })
  })
}

/** Prints one line of what the launcher is doing. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
