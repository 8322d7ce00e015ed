import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { deriveKey, type KdfParameters } from './derive-key.ts'
import type { UserSlot } from './key-file.ts'
import { unwrapKey, wrapKey } from './wrap-key.ts'

/** What a slot gives to the person who knows the passphrase. Whoever holds it wipes both when done. */
export interface SlotKeys {
  dataKey: Buffer
  signingSeal: Buffer
}

export interface SlotOwner {
  officeId: string
  userId: string
  name: string
  mustChange: boolean
}

/**
 * A new slot for a person: the passphrase, through Argon2id and one HKDF key for each purpose, wraps the office's data
 * key and the person's signing seal. Slots are never edited, only replaced.
 */
export async function makeUserSlot(
  owner: SlotOwner,
  keys: SlotKeys,
  passphrase: string,
  kdf: KdfParameters,
  now: Date,
): Promise<UserSlot> {
  const salt = randomBytes(16)
  const slotId = newId()
  const secret = await deriveKey(passphrase, salt, kdf)
  const bound = boundTo(owner.officeId, { ...owner, slotId })
  try {
    return {
      slotId,
      userId: owner.userId,
      name: owner.name,
      mustChange: owner.mustChange,
      madeAt: now.toISOString(),
      kdf: { name: 'argon2id', ...kdf },
      salt: salt.toString('base64'),
      dataKey: wrapKey(keys.dataKey, secret, 'data-key', bound),
      signingSeal: wrapKey(keys.signingSeal, secret, 'signing-seal', bound),
    }
  } finally {
    secret.fill(0)
  }
}

/** The keys of a slot, or undefined when the passphrase is not the one it was made with. */
export async function openUserSlot(
  officeId: string,
  slot: UserSlot,
  passphrase: string,
): Promise<SlotKeys | undefined> {
  const secret = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.kdf)
  const bound = boundTo(officeId, slot)
  try {
    const dataKey = unwrapKey(slot.dataKey, secret, 'data-key', bound)
    const signingSeal = unwrapKey(slot.signingSeal, secret, 'signing-seal', bound)
    if (dataKey && signingSeal) return { dataKey, signingSeal }
    dataKey?.fill(0)
    signingSeal?.fill(0)
    return undefined
  } finally {
    secret.fill(0)
  }
}

/** Ties a wrap to office, slot, person and to the duty to change it: none can be edited in the file. */
function boundTo(officeId: string, slot: Pick<UserSlot, 'slotId' | 'userId' | 'mustChange'>): string {
  return [officeId, slot.slotId, slot.userId, slot.mustChange ? 'temporary' : 'own'].join('|')
}
