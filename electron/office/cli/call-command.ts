import { isProcedure } from '@orpc/server'
import { officeRouter } from '../router.ts'
import { answered, withOpenOffice } from './open-office.ts'
import { type Done, UsedWrongly } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

/** `call stock.onHand '{"asOf":"2026-10-31"}'`: any procedure of the contract, as the signed-in person. */
export async function callCommand(commandLine: CommandLine): Promise<Done> {
  const [procedure, json = '{}', ...more] = commandLine.rest
  if (procedure === undefined) throw new UsedWrongly('Say which procedure, such as stock.onHand.')
  if (more.length > 0) throw new UsedWrongly('The input is one JSON value: put it in quotes.')
  const path = procedure.split('.')
  const found = path.reduce<unknown>((at, step) => (isBranch(at) ? at[step] : undefined), officeRouter)
  if (!isProcedure(found)) throw new UsedWrongly(`There is no procedure "${procedure}".`)
  const input = parse(json)
  const answer = await withOpenOffice(commandLine, (client) => {
    const call = path.reduce<unknown>((at, step) => (isBranch(at) ? at[step] : undefined), client)
    if (typeof call !== 'function') throw new UsedWrongly(`There is no procedure "${procedure}".`)
    return answered(Promise.resolve(call(input) as unknown))
  })
  return { answer, lines: [JSON.stringify(answer, null, 2)] }
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UsedWrongly(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
