import type { Program } from './fixtures.ts'
import { officePid } from './office-pid.ts'

/** Kills the program's office process as a crash would: no warning, no chance to close anything. Returns its id. */
export async function killOffice(program: Program): Promise<number> {
  const pid = await officePid(program)
  process.kill(pid, 'SIGKILL')
  return pid
}
