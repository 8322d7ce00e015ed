import type { RawDatabase } from '#db/open.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import { cast } from '../demo/users.ts'
import { answered, startOffice } from './open-office.ts'
import { type Done, Refused, UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'

/** What may begin a question: everything else changes something, or the file's settings. */
const asksOnly = /^\s*(select|with|explain|values)\b/i

/**
 * `sql 'select …'`: looks into the tables of an example office, for whoever works on the program. Refused for a real
 * office, whoever asks: there, what may be seen is decided by the contract. Nothing can be changed by it.
 */
export async function sqlCommand(commandLine: CommandLine): Promise<Done> {
  const [sql, ...more] = commandLine.rest
  if (sql === undefined || more.length > 0) throw new UsedWrongly('Say one statement, in quotes.')
  if (!asksOnly.test(sql)) throw new UsedWrongly('Only select, with, values and explain are asked.')
  const { office, client } = startOffice()
  try {
    const status = await answered(client.session.openFolder({ folder: needed(commandLine, 'dir') }))
    const person = status.users.find(({ name }) => name === cast[0].name)
    if (!status.office?.demo || !person) throw notDemo()
    await answered(client.session.signIn({ userId: person.id, passphrase: demoPassphrase }))
    const { open } = office.running
    // The key file's word is not enough: the office's own record says it too.
    if (!open?.record.demo) throw notDemo()
    const rows = readOnly(open.database.raw, sql)
    return { answer: rows, lines: rows.map((row) => JSON.stringify(row)) }
  } finally {
    await office.stop()
  }
}

function readOnly(raw: RawDatabase, sql: string): unknown[] {
  raw.pragma('query_only = on')
  try {
    return raw.prepare(sql).all()
  } catch (error) {
    throw new UsedWrongly(error instanceof Error ? error.message : String(error))
  } finally {
    raw.pragma('query_only = off')
  }
}

function notDemo(): Refused {
  return new Refused('Refused: NOT_A_DEMO. Tables are shown of example offices only.', { refused: 'NOT_A_DEMO' })
}
