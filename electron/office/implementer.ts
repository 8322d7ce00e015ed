import { type AnyProcedure, implement, ORPCError, ValidationError } from '@orpc/server'
import { nameStorageError } from '#db/storage-error.ts'
import { officeContract } from '#shared/contract/index.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { refusalOf } from '#shared/contract/refusal.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { may } from '#shared/domain/permissions.ts'
import type { ReadCall, WriteCall } from './context.ts'
import type { OfficeProcess, OpenOffice } from './office-process.ts'
import { answeredBefore, CallIdReused, callerOf, write } from './write.ts'

/** What every call brings: what its connection has of the office of this process. */
export interface ConnectionContext {
  running: OfficeProcess
}

const base = implement(officeContract).$context<ConnectionContext>()

/**
 * Runs around every procedure, before its input is even read: no permission declared, nobody signed in, a temporary
 * passphrase still in force or a role that may not (design §8). What goes wrong inside comes out under its declared
 * name; a surprise is logged with the procedure's name and reaches the page as no more than that.
 */
const guard = base.middleware(async ({ context, next, procedure, path }) => {
  const { running } = context
  const { permission, passive } = procedure['~orpc'].meta
  if (permission === undefined) throw new Error(`${path.join('.')} declares no permission`)
  if (permission !== 'anyone') {
    const { open } = running
    if (!open) throw new ORPCError('NOT_SIGNED_IN')
    if (permission !== 'signed-in') {
      if (open.user.mustChangePassphrase) throw new ORPCError('MUST_CHANGE_PASSPHRASE')
      if (!may(open.user.roles, permission)) throw new ORPCError('NOT_ALLOWED', { data: { permission } })
    }
  }
  if (!passive) running.lastActiveAt = running.vaultOptions.clock.now()
  try {
    return await next()
  } catch (error) {
    throw declared(error, path, running)
  }
})

/** Every procedure of the contract, guarded. An area's router gives each one its handler. */
export const os = base.use(guard)

/** For procedures that only read: gives `context.call`. */
export const reading = base.middleware(async ({ context, next }) => {
  const open = signedIn(context.running)
  const call: ReadCall = { ...callerOf(context.running, open), db: open.database.db }
  return next({ context: { call } })
})

/** For procedures that write: gives `context.call` inside the one transaction that also holds the journal entry. */
export const writing = base.middleware(async ({ context, next, path, procedure }, input) => {
  const open = signedIn(context.running)
  const touches = touchesOf(procedure)
  const request = { action: path.join('.'), callId: callIdOf(input), input, touches }
  const given: { call?: WriteCall } = {}
  const outcome = await write(context.running, open, request, async (call) => {
    given.call = call
    const result = await next({ context: { call } })
    return result.output
  })
  // A repeated call was answered without its handler, so that there is no context to hand back; oRPC takes the output only.
  return { output: outcome, context: given as { call: WriteCall } }
})

/**
 * For procedures whose work does not fit one transaction (a PDF, a copy of the file, the key slots): gives
 * `context.open` and `context.read`, `context.record` to write its one entry and its rows when the work is done, and
 * `context.answered` to ask before it whether the same call was done already.
 */
export const unmanaged = base.middleware(async ({ context, next, path, procedure }) => {
  const open = signedIn(context.running)
  const read: ReadCall = { ...callerOf(context.running, open), db: open.database.db }
  const record = <T>(callId: string, redactedInput: unknown, act: (call: WriteCall) => Promise<T>): Promise<T> =>
    write(
      context.running,
      open,
      { action: path.join('.'), callId, input: redactedInput, touches: touchesOf(procedure) },
      act,
    )
  const answered = <T>(callId: string, redactedInput: unknown): Promise<{ outcome: T } | undefined> =>
    answeredBefore<T>(open.database.db, { action: path.join('.'), callId, input: redactedInput })
  return next({ context: { open, read, record, answered } })
})

/** Every procedure that records something says in the contract what it touches: nobody would hear of it otherwise. */
function touchesOf(procedure: AnyProcedure): readonly Topic[] {
  const { touches = [] }: ProcedureMeta = procedure['~orpc'].meta
  if (touches.length === 0) throw new Error('A procedure that writes declares nothing that it touches')
  return touches
}

function signedIn(running: OfficeProcess): OpenOffice {
  if (!running.open) throw new ORPCError('NOT_SIGNED_IN')
  return running.open
}

function callIdOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'callId' in input && typeof input.callId === 'string') {
    return input.callId
  }
  throw new Error('A procedure that writes has no callId in its input')
}

function declared(error: unknown, path: readonly string[], running: OfficeProcess): unknown {
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      return new ORPCError('BAD_INPUT', { data: { fields: error.cause.issues.map(refusalOf) } })
    }
    return error
  }
  if (error instanceof CallIdReused) return new ORPCError('CALL_ID_REUSED')
  const trouble = nameStorageError(error)
  running.log(`${path.join('.')} failed`, error)
  if (trouble) return new ORPCError(trouble)
  return error
}
