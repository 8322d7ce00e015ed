import type { Tx } from '#db/schema.ts'
import type { KeyFile } from './key-file.ts'

export interface Reconciled {
  keyFile: KeyFile
  /** What was set right, as codes with names: for the journal. Empty on an ordinary day. */
  corrections: { code: 'SLOT_REMOVED' | 'SUSPENSION_COMPLETED' | 'DUTY_TO_CHANGE_SET'; userId: string; name: string }[]
}

/**
 * Brings key slots and the table of people together after a kill between the two, or after someone put an older key file
 * back. A slot whose owner is unknown or suspended goes: that person was never told they can sign in, or was told they
 * cannot. An active person without a slot becomes suspended: removing the slot was the first half of suspending. The
 * slot decides whether a passphrase is a temporary one. The last administrator is left as they are.
 */
export async function reconcileSlots(tx: Tx, keyFile: KeyFile, now: Date): Promise<Reconciled> {
  const corrections: Reconciled['corrections'] = []
  const users = await tx
    .selectFrom('office_user')
    .select(['id', 'display_name as name', 'status', 'must_change'])
    .execute()
  const active = new Map(users.filter((user) => user.status === 'active').map((user) => [user.id, user]))

  const kept = keyFile.users.filter((slot) => {
    if (active.has(slot.userId)) return true
    corrections.push({ code: 'SLOT_REMOVED', userId: slot.userId, name: slot.name })
    return false
  })
  const slots = new Map(kept.map((slot) => [slot.userId, slot]))

  for (const user of active.values()) {
    const slot = slots.get(user.id)
    if (!slot) {
      if (await isLastAdministrator(tx, user.id)) continue
      const change = { status: 'suspended', suspended_at: now.toISOString() } as const
      await tx.updateTable('office_user').set(change).where('id', '=', user.id).execute()
      corrections.push({ code: 'SUSPENSION_COMPLETED', userId: user.id, name: user.name })
    } else if ((user.must_change === 1) !== slot.mustChange) {
      const change = { must_change: slot.mustChange ? 1 : 0 }
      await tx.updateTable('office_user').set(change).where('id', '=', user.id).execute()
      corrections.push({ code: 'DUTY_TO_CHANGE_SET', userId: user.id, name: user.name })
    }
  }

  return { keyFile: { ...keyFile, users: kept, suspended: await listSuspended(tx) }, corrections }
}

/** Whether this person is an active administrator and no other active person is one. */
export async function isLastAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const administrators = await tx
    .selectFrom('office_user')
    .innerJoin('user_role', 'user_role.user_id', 'office_user.id')
    .select('office_user.id')
    .where('office_user.status', '=', 'active')
    .where('user_role.role', '=', 'administrator')
    .execute()
  return administrators.length === 1 && administrators[0]?.id === userId
}

async function listSuspended(tx: Tx): Promise<KeyFile['suspended']> {
  const rows = await tx
    .selectFrom('office_user')
    .select(['id as userId', 'display_name as name', 'suspended_at as since'])
    .where('status', '=', 'suspended')
    .orderBy('suspended_at')
    .execute()
  return rows.flatMap(({ since, ...row }) => (since === null ? [] : [{ ...row, since }]))
}
