import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from '#shared/domain/permissions.ts'
import { refusal } from './refusal.ts'
import type { Topic } from './topics.ts'

/**
 * What the office must know of a procedure before it runs it. The middleware refuses a procedure without `permission`.
 * - `anyone`: works with no session (the office is locked).
 * - `signed-in`: any person of the office, whatever the role; also while a temporary passphrase must be changed.
 */
export interface ProcedureMeta {
  permission?: Permission | 'anyone' | 'signed-in'
  /** Runs in one transaction, appends one journal entry, and answers a repeated `callId` with its first outcome. */
  writes?: boolean
  /**
   * A page asks it by itself (an answer that became stale, the news): it does not show that somebody is there, and does not
   * put the idle lock off.
   */
  passive?: boolean
  /** What records it changes: its news name them, so that whoever shows an answer made from them asks again. */
  touches?: readonly Topic[]
  /** What records its answer is made from; empty for one that nobody holds on to (a file, a check). */
  derivesFrom?: readonly Topic[]
}

/** What any call may meet before or after its own decision; a procedure's own errors come on top. */
const base = oc.$meta<ProcedureMeta>({}).errors({
  NOT_SIGNED_IN: {},
  NOT_ALLOWED: { data: z.object({ permission: z.string() }) },
  MUST_CHANGE_PASSPHRASE: {},
  /** One entry a field that was refused. */
  BAD_INPUT: { data: z.object({ fields: z.array(refusal) }) },
  /** The same call id came with other content: the page is out of step; nothing was saved. */
  CALL_ID_REUSED: {},
  DISK_FULL: {},
  DISK_FAILED: {},
  READ_ONLY: {},
  DAMAGED_DATABASE: {},
})

/** A procedure that only reads, with all records that its answer is made from. */
export const reads = (permission: NonNullable<ProcedureMeta['permission']>, ...derivesFrom: Topic[]) =>
  base.meta({ permission, writes: false, passive: true, derivesFrom })

/** A procedure that changes records, with the kinds it changes; its input carries `callId`. */
export const writes = (permission: Permission | 'signed-in', ...touches: Topic[]) =>
  base.meta({ permission, writes: true, touches })

/**
 * A procedure on key slots, files or the lock. It runs outside the one transaction because the database may be closed
 * or because its work (a PDF, a copy) is long; it writes its own journal entry, whose news name what it `touches`.
 */
export const unmanaged = (permission: NonNullable<ProcedureMeta['permission']>, ...touches: Topic[]) =>
  base.meta({ permission, writes: false, touches })
