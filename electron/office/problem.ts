import type { AnySchema, ErrorMap, InferSchemaInput } from '@orpc/contract'
import { ORPCError } from '@orpc/server'

/**
 * Why an action could not be done: a union with one member for each error its procedure declares in the contract,
 * `{ problem: 'MONTH_CLOSED', data: {…} }`. An action returns it; the router turns it into the declared error.
 */
export type ProblemOf<P extends { '~orpc': { errorMap: ErrorMap } }> = ProblemsIn<P['~orpc']['errorMap']>

type ProblemsIn<M extends ErrorMap> = {
  [C in keyof M & string]: M[C] extends { data: infer S extends AnySchema }
    ? { problem: C; data: InferSchemaInput<S> }
    : { problem: C }
}[keyof M & string]

/** Whether an outcome is a problem: no outcome has a field of that name. */
export function isProblem<T extends object>(outcome: T): outcome is Extract<T, { problem: string }> {
  return 'problem' in outcome
}

/**
 * The declared error of a problem, to be thrown by the router. The transaction around it is rolled back. `errors` is
 * what oRPC gives the handler: only to prove to the compiler that the procedure declares every problem passed on.
 */
export function refusal<E extends Record<string, unknown>>(
  _errors: E,
  outcome: { problem: keyof E & string; data?: unknown },
): ORPCError<string, unknown> {
  return new ORPCError(outcome.problem, { data: outcome.data })
}
