import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOffice, type Office } from '#office/serve.ts'
import type { OfficeContract } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { cheapKdf } from '#tests/support/office.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let made: WholeOffice
let office: Office
const ports: { close(): void }[] = []

beforeEach(async () => {
  made = await openTestOffice({ roles: ['administrator', 'storekeeper', 'auditor'] })
  await made.leave()
  office = createOffice({ vaultOptions: { clock: made.clock, kdf: cheapKdf }, lookForIdleMs: 10 })
})
afterEach(async () => {
  for (const port of ports.splice(0)) port.close()
  await office.stop()
  await made.close()
})

/** A page at its own port, as the window has it. */
function openPage() {
  const { port1, port2 } = new MessageChannel()
  office.connect(port1)
  port2.start()
  ports.push(port2)
  const client: ContractRouterClient<OfficeContract> = createORPCClient(new RPCLink({ port: port2 }))
  return { client, close: () => port2.close() }
}
type Client = ReturnType<typeof openPage>['client']

const signIn = (client: Client, role: Role) =>
  client.session.signIn({ userId: made.userOf(role), passphrase: made.passphraseOf(role) })
const stateOf = async (client: Client) => (await client.session.status()).state
const isOpen = () => office.running.folder?.opened !== null
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ANSWERED',
    (error: { code?: string }) => error.code,
  )

describe('two desks on one office', () => {
  test('signing in at one signs nobody in at the other', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await signIn(one, 'administrator')
    expect(await stateOf(other)).toBe('locked')
    expect(await codeOf(other.users.list())).toBe('NOT_SIGNED_IN')
  })

  test('two people work at once, each with what their own roles allow', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await Promise.all([signIn(one, 'administrator'), signIn(other, 'storekeeper')])
    expect((await one.session.status()).user?.name).toBe('Mariam Haddad')
    expect((await other.session.status()).user?.name).toBe('The storekeeper')
    expect(await codeOf(other.users.list())).toBe('NOT_ALLOWED')
    const writes = [1, 2, 3].flatMap((each) => [
      one.settings.changeSettings({ callId: newId(), idleMinutes: 10 + each }),
      other.draft.save({ id: newId(), kind: 'receipt', subjectId: 'x', content: { each } }),
    ])
    await Promise.all(writes)
    expect((await one.journal.verify()).broken).toBeNull()
  })

  test('locking one leaves the other at work; the last one closes the database', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await signIn(one, 'administrator')
    await signIn(other, 'auditor')
    await one.session.lock()
    expect(await stateOf(one)).toBe('locked')
    expect(await codeOf(other.users.list())).toBe('ANSWERED')
    expect(isOpen()).toBe(true)
    await other.session.lock()
    expect(isOpen()).toBe(false)
  })

  test('a lock after a grace ends the sessions of its asking, not one of somebody who came back meanwhile', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await signIn(one, 'administrator')
    await signIn(other, 'auditor')
    const locked = office.lock(2000)
    await one.session.lock()
    await signIn(one, 'administrator')
    expect(await stateOf(other)).toBe('open')
    await locked
    expect(await stateOf(one)).toBe('open')
    expect(await stateOf(other)).toBe('locked')
  })

  test('whoever is suspended is out at once at every desk; other roles count at once', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await signIn(one, 'administrator')
    await signIn(other, 'storekeeper')
    const id = made.userOf('storekeeper')
    await one.users.setRoles({ callId: newId(), id, roles: ['auditor'] })
    expect(await codeOf(other.users.list())).toBe('ANSWERED')
    await one.users.suspend({ callId: newId(), id, reason: 'has left' })
    expect(await stateOf(other)).toBe('locked')
    expect(await codeOf(other.users.list())).toBe('NOT_SIGNED_IN')
    expect(await stateOf(one)).toBe('open')
  })
})

test('a page that is gone, or was loaded anew, comes back locked', async () => {
  const page = openPage()
  await page.client.session.openFolder({ folder: made.folder })
  await signIn(page.client, 'administrator')
  page.close()
  expect(await stateOf(openPage().client)).toBe('locked')
  await vi.waitFor(() => expect(isOpen()).toBe(false))
})

describe('the idle lock is the office’s own', () => {
  test('nobody touched it for the minutes of the office: locked, whatever the page asks by itself', async () => {
    const { client } = openPage()
    await client.session.openFolder({ folder: made.folder })
    await signIn(client, 'administrator')
    made.clock.forward(9 * 60)
    await client.users.list()
    made.clock.forward(61)
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(await stateOf(client)).toBe('locked')
  })

  test('a touch puts it off, at that desk alone', async () => {
    const [one, other] = [openPage().client, openPage().client]
    await one.session.openFolder({ folder: made.folder })
    await signIn(one, 'administrator')
    await signIn(other, 'auditor')
    made.clock.forward(9 * 60)
    await one.session.reportActivity()
    made.clock.forward(2 * 60)
    await vi.waitFor(async () => expect(await stateOf(other)).toBe('locked'))
    expect(await stateOf(one)).toBe('open')
  })

  test('the minutes that were set count at once', async () => {
    const { client } = openPage()
    await client.session.openFolder({ folder: made.folder })
    await signIn(client, 'administrator')
    await client.settings.changeSettings({ callId: newId(), idleMinutes: 1 })
    made.clock.forward(61)
    await vi.waitFor(async () => expect(await stateOf(client)).toBe('locked'))
  })
})
