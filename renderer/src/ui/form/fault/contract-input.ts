import type { z } from 'zod'

/** The input that a procedure of the contract takes, as its schema: what a form is checked by. */
export function inputOf<S extends z.ZodType>(procedure: { '~orpc': { inputSchema?: S | undefined } }): S {
  const schema = procedure['~orpc'].inputSchema
  if (!schema) throw new Error('A form sends to a procedure that takes an input')
  return schema
}
