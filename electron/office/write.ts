import { createHash } from 'node:crypto'
import { findCall, saveCall } from '#db/queries/journal/call.ts'
import type { Reader } from '#db/schema.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { Caller, Subject, WriteCall } from './context.ts'
import { appendEntry } from './journal/append-entry.ts'
import type { OfficeProcess, OpenOffice } from './office-process.ts'

/** Thrown when a call id comes back with another procedure or other content. */
export class CallIdReused extends Error {}

/** What is asked: the procedure's name, the caller's id, and the input without anything secret. */
interface Request {
  action: string
  callId: string
  input: unknown
  /** What kinds of records it changes, as its procedure declares; the news of it name them. */
  touches: readonly Topic[]
}

interface Said {
  subjects: Subject[]
  before: unknown
  after: unknown
}

/** Who asks of an open office, and the day it is there. */
export function callerOf(running: OfficeProcess, open: OpenOffice): Caller {
  const now = running.vaultOptions.clock.now()
  return {
    by: open.user,
    office: open.record,
    profile: open.profile,
    now,
    today: dayOf(now.toISOString(), open.record.timeZone),
  }
}

/**
 * Runs an action that changes records: one transaction, in it the action, one journal entry and the remembered outcome.
 * The same call again answers the first outcome and changes nothing; the same id with other content throws
 * CallIdReused. If `act` throws, nothing is kept. The news goes out after the commit, never before.
 */
export async function write<T>(
  running: OfficeProcess,
  open: OpenOffice,
  request: Request,
  act: (call: WriteCall) => Promise<T>,
): Promise<T> {
  const outcome = await open.database.db.transaction().execute(async (tx) => {
    const earlier = await answeredBefore<T>(tx, request)
    if (earlier) return earlier.outcome
    const said: Said[] = []
    const caller = callerOf(running, open)
    const done = await act({
      ...caller,
      tx,
      callId: request.callId,
      journal({ subjects, before = null, after = null }) {
        said.push({ subjects, before, after })
      },
    })
    if (said.length === 0) throw new Error(`${request.action} changed something and said nothing`)
    const head = await appendEntry(tx, {
      at: caller.now.toISOString(),
      userId: caller.by.id,
      action: request.action,
      callId: request.callId,
      parts: said,
    })
    await saveCall(tx, {
      call_id: request.callId,
      procedure: request.action,
      input_hash: hashOf(request.input),
      outcome: JSON.stringify(done ?? null),
      journal_seq: head.sequence,
      user_id: caller.by.id,
      at: caller.now.toISOString(),
    })
    return done
  })
  running.news.publish('news', { topics: [...new Set<Topic>([...request.touches, 'journal'])] })
  return outcome
}

/**
 * The outcome that the same call had before, for work that is too long to be done twice and found out at its end;
 * undefined for a new call. Throws CallIdReused when the id came with another procedure or other content.
 */
export async function answeredBefore<T>(
  db: Reader,
  request: Omit<Request, 'touches'>,
): Promise<{ outcome: T } | undefined> {
  const earlier = await findCall(db, request.callId)
  if (!earlier) return undefined
  if (earlier.procedure !== request.action || earlier.input_hash !== hashOf(request.input)) throw new CallIdReused()
  return { outcome: JSON.parse(earlier.outcome) as T }
}

function hashOf(input: unknown): string {
  return createHash('sha256').update(canonicalJson(input)).digest('hex')
}
