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

type Problem = { problem: string; data?: unknown }
type CodesIn<T> = Extract<T, Problem>['problem']

const looksLikeProblem = (outcome: unknown): outcome is Problem =>
  typeof outcome === 'object' && outcome !== null && 'problem' in outcome

/** Whether an outcome is a problem: no outcome has a field of that name. */
export function isProblem<T>(outcome: T): outcome is Extract<T, Problem> {
  return looksLikeProblem(outcome)
}

/**
 * The outcome of an action, or its problem thrown as the error that the procedure declares: what a router puts around
 * every action. A transaction around it is rolled back. `errors` is what oRPC gives the handler: a problem that the
 * procedure does not declare does not compile.
 */
export function orRefuse<T, E extends Record<CodesIn<T>, unknown>>(
  errors: E,
  outcome: T | Promise<T>,
): Promise<Exclude<T, Problem>>
export async function orRefuse(_errors: object, outcome: unknown): Promise<unknown> {
  const given = await outcome
  if (looksLikeProblem(given)) throw new ORPCError(given.problem, { data: given.data })
  return given
}
