import { isLastAdministrator, listUserRows, setDutyToChange, suspend } from '#db/queries/users/user.ts'
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
  const users = await listUserRows(tx)
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
      await suspend(tx, user.id, now.toISOString())
      corrections.push({ code: 'SUSPENSION_COMPLETED', userId: user.id, name: user.display_name })
    } else if ((user.must_change === 1) !== slot.mustChange) {
      await setDutyToChange(tx, user.id, slot.mustChange)
      corrections.push({ code: 'DUTY_TO_CHANGE_SET', userId: user.id, name: user.display_name })
    }
  }

  return { keyFile: { ...keyFile, users: kept, suspended: await listSuspended(tx) }, corrections }
}

/** Who is suspended, longest first, as the sign-in screen says it. */
async function listSuspended(tx: Tx): Promise<KeyFile['suspended']> {
  const users = await listUserRows(tx)
  return users
    .flatMap(({ id, display_name: name, suspended_at: since }) => (since === null ? [] : [{ userId: id, name, since }]))
    .sort((one, other) => (one.since < other.since ? -1 : 1))
}
