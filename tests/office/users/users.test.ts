import { readFileSync, writeFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyJournal } from '#office/journal/verify-journal.ts'
import { readKeyFile } from '#office/key-file/key-file.ts'
import { changePassphrase } from '#office/keys/change-passphrase.ts'
import { lockVault } from '#office/session/lock-vault.ts'
import { unlock } from '#office/session/unlock.ts'
import type { Vault } from '#office/session/vault.ts'
import { addUser } from '#office/users/add-user.ts'
import { reinstateUser } from '#office/users/reinstate-user.ts'
import { suspendUser } from '#office/users/suspend-user.ts'
import { lastSaid } from '#tests/support/journal.ts'
import { actionsOf, makeOffice, mariam, recorderOf, type TestOffice } from '#tests/support/office.ts'

let office: TestOffice
let vault: Vault
beforeEach(async () => {
  office = await makeOffice()
  vault = await office.signIn()
})
afterEach(() => office.remove())

const temporary = 'blue kettle under nine stars'
const own = 'the heron waits for the ferry'
const record = (action: string) => recorderOf(vault, action)
const keyText = () => readFileSync(office.paths.keys, 'utf8')
const slotOwners = () => {
  const keyFile = readKeyFile(office.paths.keys)
  return 'problem' in keyFile ? [keyFile.problem] : keyFile.users.map((slot) => slot.userId)
}
const add = (over: Partial<Parameters<typeof addUser>[2]> = {}) =>
  addUser(vault, record('users.add'), {
    callId: newId(),
    id: newId(),
    name: 'Samir Aziz',
    roles: ['storekeeper'],
    temporaryPassphrase: temporary,
    language: 'ar',
    ...over,
  })
const people = () =>
  vault.database.db.selectFrom('office_user').select(['id', 'status', 'must_change']).orderBy('id').execute()
const signInAs = async (id: string, passphrase: string) => {
  await lockVault(vault, 'asked')
  vault = await office.signIn(id, passphrase)
}

describe('adding a person', () => {
  test('they sign in with the temporary passphrase, must change it, and it then opens nothing', async () => {
    const id = newId()
    expect(await add({ id })).toBeUndefined()
    await signInAs(id, temporary)
    expect(vault.mustChangePassphrase).toBe(true)
    const seal = Buffer.from(vault.signingSeal)
    const change = { callId: newId(), current: temporary, next: own }
    expect(await changePassphrase(vault, record('keys.changePassphrase'), change)).toBeUndefined()
    expect(vault.mustChangePassphrase).toBe(false)
    expect(vault.signingSeal.equals(seal)).toBe(false)
    const sealNow = Buffer.from(vault.signingSeal)
    await lockVault(vault, 'asked')
    expect(await unlock(office.folder, { userId: id, passphrase: temporary })).toMatchObject({
      problem: 'WRONG_PASSPHRASE',
    })
    vault = await office.signIn(id, own)
    expect(vault.mustChangePassphrase).toBe(false)
    expect(vault.signingSeal.equals(sealNow)).toBe(true)
  })

  test('the same call again adds nobody; a name in use is refused; each leaves slots and people in step', async () => {
    const call = { callId: newId(), id: newId() }
    await add(call)
    expect(await add(call)).toBeUndefined()
    expect(await people()).toHaveLength(2)
    const before = keyText()
    expect(await add({ name: 'SAMIR aziz' })).toEqual({
      problem: 'ALREADY_USED',
      data: { field: 'name', value: 'SAMIR aziz' },
    })
    expect(await add({ id: call.id, name: 'Other' })).toMatchObject({ problem: 'ALREADY_USED', data: { field: 'id' } })
    expect(await add({ name: 'Other', temporaryPassphrase: 'Other 1' })).toMatchObject({ problem: 'WEAK_PASSPHRASE' })
    expect(keyText()).toBe(before)
    expect(await people()).toHaveLength(2)
  })

  test('two at once both get their slot', async () => {
    expect(await Promise.all([add({ name: 'Samir' }), add({ name: 'Huda' })])).toEqual([undefined, undefined])
    const keyFile = readKeyFile(office.paths.keys)
    if ('problem' in keyFile) throw new Error(keyFile.problem)
    expect(keyFile.users.map((slot) => slot.name).sort()).toEqual(['Huda', mariam.name, 'Samir'])
  })

  test('when the journal entry cannot be written, neither slot nor person is there', async () => {
    const before = keyText()
    vault.database.raw.exec(
      "create temp trigger full before insert on main.journal begin select raise(abort, 'no'); end",
    )
    await expect(add()).rejects.toThrow('no')
    expect(keyText()).toBe(before)
    expect(await people()).toHaveLength(1)
  })
})

describe('changing the passphrase', () => {
  const change = (current: string, next: string, callId = newId()) =>
    changePassphrase(vault, record('keys.changePassphrase'), { callId, current, next })

  test('asks for the current one, and wrong ones slow down here too', async () => {
    for (let each = 0; each < 3; each++) await change('wrong', own)
    expect(await change(mariam.passphrase, own)).toEqual({ problem: 'WAIT_BEFORE_TRYING', data: { waitSeconds: 5 } })
  })

  test('the same or a weak one is refused', async () => {
    expect(await change(mariam.passphrase, mariam.passphrase)).toEqual({ problem: 'SAME_PASSPHRASE' })
    expect(await change(mariam.passphrase, 'Mariam 1')).toMatchObject({ problem: 'WEAK_PASSPHRASE' })
  })

  test('keeps the signing seal, and the call sent again is the same call', async () => {
    const seal = Buffer.from(vault.signingSeal)
    const callId = newId()
    expect(await change(mariam.passphrase, own, callId)).toBeUndefined()
    expect(await change(mariam.passphrase, own, callId)).toBeUndefined()
    await signInAs(mariam.id, own)
    expect(vault.signingSeal.equals(seal)).toBe(true)
    expect((await actionsOf(vault)).filter((action) => action === 'keys.changePassphrase')).toHaveLength(1)
  })
})

describe('suspending', () => {
  const suspend = (id: string) =>
    suspendUser(vault, record('users.suspend'), { callId: newId(), id, reason: 'has left' })

  test('takes the slot away; reinstated, they begin with a temporary passphrase again', async () => {
    const id = newId()
    await add({ id })
    expect(await suspend(id)).toBeUndefined()
    expect(slotOwners()).toEqual([mariam.id])
    await lockVault(vault, 'asked')
    expect(await unlock(office.folder, { userId: id, passphrase: temporary })).toMatchObject({ problem: 'SUSPENDED' })
    vault = await office.signIn()
    const again = { callId: newId(), id, temporaryPassphrase: 'forty pears in a silver boat' }
    expect(await reinstateUser(vault, record('users.reinstate'), again)).toBeUndefined()
    await signInAs(id, again.temporaryPassphrase)
    expect(vault.mustChangePassphrase).toBe(true)
  })

  test('the last administrator cannot be suspended; one of two can', async () => {
    expect(await suspend(mariam.id)).toEqual({ problem: 'LAST_ADMINISTRATOR' })
    await add({ roles: ['administrator'] })
    expect(await suspend(mariam.id)).toBeUndefined()
  })

  test('nobody of that id: UNKNOWN_RECORD', async () => {
    const id = newId()
    expect(await suspend(id)).toEqual({ problem: 'UNKNOWN_RECORD', data: { field: 'id', id } })
    const again = { callId: newId(), id, temporaryPassphrase: temporary }
    expect(await reinstateUser(vault, record('users.reinstate'), again)).toMatchObject({ problem: 'UNKNOWN_RECORD' })
  })
})

describe('killed between key file and commit', () => {
  /** The key file as after the action, the database as before it. */
  const halfDone = async (action: () => Promise<unknown>) => {
    await lockVault(vault, 'stop')
    const database = readFileSync(office.paths.database)
    vault = await office.signIn()
    await action()
    await lockVault(vault, 'stop')
    writeFileSync(office.paths.database, database)
    vault = await office.signIn()
  }
  const corrections = async () => {
    const said = await lastSaid(vault.database.db)
    const after = said?.after as { corrections?: { code: string }[] } | undefined
    return after?.corrections?.map((each) => each.code)
  }

  test('of adding: the slot without a person goes', async () => {
    const id = newId()
    await halfDone(() => add({ id }))
    expect(await corrections()).toEqual(['SLOT_REMOVED'])
    expect(keyText()).not.toContain(id)
    expect(await add({ id })).toBeUndefined()
  })

  test('of suspending: the person without a slot is suspended', async () => {
    const id = newId()
    await add({ id })
    await halfDone(() => suspendUser(vault, record('users.suspend'), { callId: newId(), id, reason: 'left' }))
    expect(await corrections()).toEqual(['SUSPENSION_COMPLETED'])
    expect((await people()).find((user) => user.id === id)).toMatchObject({ status: 'suspended' })
  })

  test('of reinstating: they stay suspended until it is done again', async () => {
    const id = newId()
    await add({ id })
    await suspendUser(vault, record('users.suspend'), { callId: newId(), id, reason: 'left' })
    await halfDone(() =>
      reinstateUser(vault, record('users.reinstate'), { callId: newId(), id, temporaryPassphrase: temporary }),
    )
    expect(await corrections()).toEqual(['SLOT_REMOVED'])
    await lockVault(vault, 'asked')
    expect(await unlock(office.folder, { userId: id, passphrase: temporary })).toMatchObject({ problem: 'SUSPENDED' })
  })

  test('of changing: the new passphrase opens, and the people say so', async () => {
    await lockVault(vault, 'stop')
    const database = readFileSync(office.paths.database)
    vault = await office.signIn()
    const change = { callId: newId(), current: mariam.passphrase, next: own }
    await changePassphrase(vault, record('keys.changePassphrase'), change)
    await lockVault(vault, 'stop')
    writeFileSync(office.paths.database, database)
    vault = await office.signIn(mariam.id, own)
    expect(await verifyJournal(vault.database.db)).not.toHaveProperty('broken')
  })

  test('an older key file put back does not let a suspended person in', async () => {
    const id = newId()
    await add({ id })
    const before = keyText()
    await suspendUser(vault, record('users.suspend'), { callId: newId(), id, reason: 'left' })
    await lockVault(vault, 'asked')
    writeFileSync(office.paths.keys, before)
    expect(await unlock(office.folder, { userId: id, passphrase: temporary })).toMatchObject({ problem: 'SUSPENDED' })
    vault = await office.signIn()
    expect(await corrections()).toEqual(['SLOT_REMOVED'])
  })
})
