import { ORPCError } from '@orpc/server'
import type { OfficeClient } from '../context.ts'
import { clientOf } from '../router.ts'
import { createOffice, type Office } from '../serve.ts'
import { Refused, UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'
import { readPassphrase } from './passphrase.ts'

/** An office in this process with nothing opened, and a client that asks it what a page would ask. */
export function startOffice(): { office: Office; client: OfficeClient } {
  const office = createOffice()
  return { office, client: clientOf(office.running) }
}

/** Runs `work` on the office of `--dir`, signed in as `--user`; closes it however the work ends. */
export async function withOpenOffice<T>(
  commandLine: CommandLine,
  work: (client: OfficeClient) => Promise<T>,
): Promise<T> {
  const folder = needed(commandLine, 'dir')
  const user = needed(commandLine, 'user')
  const { office, client } = startOffice()
  try {
    const status = await answered(client.session.openFolder({ folder }))
    const person = status.users.find((each) => each.id === user || each.name === user)
    if (!person) throw new UsedWrongly(`Nobody is called "${user}" in this office.`)
    const passphrase = await readPassphrase(commandLine)
    await answered(client.session.signIn({ userId: person.id, passphrase }))
    return await work(client)
  } finally {
    await office.stop()
  }
}

/** Waits for an answer; an error that the contract declares becomes Refused with its code and data. */
export async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
      const data: unknown = error.data
      throw new Refused(`Refused: ${error.code}${data === undefined ? '' : ` ${JSON.stringify(data)}`}`, {
        refused: error.code,
        data: data ?? null,
      })
    }
    throw error
  }
}
