import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '#office/cli/run-command.ts'

interface Ran {
  status: number
  out: string
  err: string
}

/** The command line as an administrator uses it: a process of its own, exit status and output. A second to load. */
export function ownProcess(...args: string[]): Promise<Ran> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'amana-test-code') }
  const started = ['electron/office/cli.ts', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, started, { env, maxBuffer: 64 << 20 }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err })
    })
  })
}

/** The same command in this process. */
export async function office(...args: string[]): Promise<Ran> {
  const ran = { out: '', err: '' }
  const status = await runCommand(args, {
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
  })
  return { status, ...ran }
}
