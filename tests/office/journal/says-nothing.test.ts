import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveSettings } from '#db/queries/settings/office.ts'
import { lockVault } from '#office/session/lock-vault.ts'
import type { Vault } from '#office/session/vault.ts'
import { actionsOf, makeOffice, recorderOf, type TestOffice } from '#tests/support/office.ts'

let office: TestOffice
let vault: Vault
beforeEach(async () => {
  office = await makeOffice()
  vault = await office.signIn()
})
afterEach(async () => {
  await lockVault(vault, 'stop')
  await office.remove()
})

test('an action that changes something and says nothing is rolled back, and so is its answer', async () => {
  const callId = newId()
  const before = await actionsOf(vault)
  const silent = recorderOf(vault)(callId, {}, async ({ tx }) => {
    await saveSettings(tx, vault.officeId, { idleMinutes: 99 })
    return null
  })
  await expect(silent).rejects.toThrow('said nothing')
  const { db } = vault.database
  expect(await db.selectFrom('setting').select('value').where('name', '=', 'idleMinutes').execute()).toEqual([])
  expect(await db.selectFrom('call').selectAll().where('call_id', '=', callId).execute()).toEqual([])
  expect(await actionsOf(vault)).toEqual(before)
})
