import type { z } from 'zod'
import { officeContract } from './index.ts'
import type { ProcedureMeta } from './procedure.ts'

/** One procedure of the contract; `path` is its name with dots, such as `stock.receive`. */
export interface Procedure {
  path: string
  meta: ProcedureMeta
  /** Undefined for one that takes nothing. */
  input: z.ZodType | undefined
  /** Codes of the errors it declares. */
  errors: string[]
}

/** Every procedure of the contract, in its order. */
export function allProcedures(): Procedure[] {
  return walk(officeContract, [])
}

function walk(branch: object, path: string[]): Procedure[] {
  return Object.entries(branch).flatMap(([name, value]) => {
    if (!('~orpc' in value)) return walk(value, [...path, name])
    const { meta, inputSchema, errorMap } = value['~orpc']
    return [{ path: [...path, name].join('.'), meta, input: inputSchema, errors: Object.keys(errorMap) }]
  })
}
