import type { OpenedDatabase } from '#db/open.ts'
import type { WriteCall } from '../context.ts'
import { usualKdf } from '../key-file/derive-key.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from '../key-file/key-file.ts'
import { makeUserSlot } from '../key-file/key-slot.ts'
import type { OfficeFolder } from './office-folder.ts'

/**
 * One session's keys and the open database. The keys exist only in this object and are wiped by `lockVault`; the database
 * is the folder's, one for all sessions.
 */
export interface Vault {
  readonly folder: OfficeFolder
  readonly database: OpenedDatabase
  readonly dataKey: Buffer
  readonly officeId: string
  readonly userId: string
  readonly userName: string
  /** The person's signing key is sealed under it. New whenever an administrator or the recovery words made the slot. */
  signingSeal: Buffer
  /** The passphrase is one that an administrator chose: nothing else may be done before it is changed. */
  mustChangePassphrase: boolean
}

/**
 * Runs an act in one transaction with its journal entry and its call id: what the `unmanaged` middleware gives as
 * `context.record`. `redactedInput` is hashed and must hold no passphrase.
 */
export type Recorder = <T>(callId: string, redactedInput: unknown, act: (call: WriteCall) => Promise<T>) => Promise<T>

/** Ends a transaction with a problem: everything is rolled back and `recordChange` answers the problem. */
export class Stop<P extends { problem: string }> extends Error {
  readonly outcome: P
  constructor(outcome: P) {
    super(outcome.problem)
    this.outcome = outcome
  }
}

/**
 * Changes key slots and records together. `act` does its work on the transaction and answers the new slots, or throws
 * `Stop`; the key file is written as the last step before the journal entry and the commit.
 *
 * Why in this order: a kill between the key file and the commit leaves slots that are one step ahead of the records.
 * That is the safe side: the next opening sees it and sets the records or slots right (`reconcileSlots`), and a slot that
 * was removed is never alive again. When the commit itself fails, the key file is put back as it was.
 */
export function recordChange<P extends { problem: string }>(
  vault: Vault,
  record: Recorder,
  request: { callId: string; redactedInput: unknown },
  act: (call: WriteCall, keyFile: KeyFile) => Promise<KeyFile>,
): Promise<undefined | P> {
  // Putting the key file back happens after the rollback, when another call's transaction could already have begun.
  const change = vault.folder.lastKeyChange.then(() => changeBoth<P>(vault, record, request, act))
  vault.folder.lastKeyChange = change.catch(() => undefined)
  return change
}

async function changeBoth<P extends { problem: string }>(
  vault: Vault,
  record: Recorder,
  request: { callId: string; redactedInput: unknown },
  act: (call: WriteCall, keyFile: KeyFile) => Promise<KeyFile>,
): Promise<undefined | P> {
  const { paths } = vault.folder
  const before = keyFileOf(vault)
  let written = false
  try {
    await record(request.callId, request.redactedInput, async (call) => {
      const after = await act(call, before)
      if (after === before) return null
      written = true
      writeKeyFile(paths, after)
      return null
    })
    return undefined
  } catch (error) {
    if (written) writeKeyFile(paths, before)
    // Thrown by the act of this same caller, so it is of the caller's kind.
    if (error instanceof Stop) return error.outcome
    throw error
  }
}

/** The key file of an open office. It was whole when the office was opened: damage now is a surprise and throws. */
export function keyFileOf(vault: Vault): KeyFile {
  const keyFile = readKeyFile(vault.folder.paths.keys)
  if ('problem' in keyFile) throw new Error(`The key file cannot be used: ${keyFile.problem}`)
  return keyFile
}

/** A slot on this office's data key. */
export function slotFor(
  vault: Vault,
  owner: { userId: string; name: string; mustChange: boolean },
  signingSeal: Buffer,
  passphrase: string,
) {
  const { clock, kdf } = vault.folder
  const keys = { dataKey: vault.dataKey, signingSeal }
  return makeUserSlot({ ...owner, officeId: vault.officeId }, keys, passphrase, kdf ?? usualKdf, clock.now())
}
