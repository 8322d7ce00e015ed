import { ORPCError } from '@orpc/server'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OfficeClient } from '#office/context.ts'
import type { News, OfficeProcess } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import { lockIdleSessions } from '#office/session/lock-idle-sessions.ts'
import { openSession } from '#office/session/open-session.ts'
import { unlock } from '#office/session/unlock.ts'
import { must } from '#tests/support/office-file.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let whole: WholeOffice
let administrator: OfficeClient
let running: OfficeProcess
const logged: string[] = []
beforeAll(async () => {
  const log = (message: string) => void logged.push(message)
  whole = await openTestOffice({ roles: ['administrator', 'storekeeper'], log })
  administrator = whole.as('administrator')
  running = whole.running('administrator')
})
afterAll(() => whole.close())
beforeEach(() => void logged.splice(0))

const refusal = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    return error instanceof ORPCError ? { code: error.code, data: error.data } : error
  }
  return 'answered'
}
const change = (idleMinutes: number, callId = newId()) => administrator.settings.changeSettings({ callId, idleMinutes })
const entries = async () => (await running.open?.database.db.selectFrom('journal').select('seq').execute())?.length

describe('before a procedure runs', () => {
  test('somebody is signed in, unless anyone may ask', async () => {
    const nobody = running.connect()
    const client = clientOf(nobody)
    expect(await refusal(client.settings.facts())).toEqual({ code: 'NOT_SIGNED_IN', data: undefined })
    expect(await refusal(client.list.layout({ list: 'items' }))).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(await client.session.status()).toMatchObject({ state: 'locked' })
    running.connections.delete(nobody)
  })

  test('the role may, and is told so before its input is read', async () => {
    const storekeeper = whole.as('storekeeper')
    const refused = { code: 'NOT_ALLOWED', data: { permission: 'settings.change' } }
    expect(await refusal(storekeeper.settings.changeSettings({ callId: newId(), idleMinutes: 5 }))).toEqual(refused)
    expect(await refusal(storekeeper.settings.changeSettings({ callId: 'none', idleMinutes: 0 }))).toEqual(refused)
  })

  test('a temporary passphrase is changed first; what everybody may is not refused', async () => {
    const [userId, temporaryPassphrase] = [newId(), 'lent for the first day 52']
    const person = { id: userId, name: 'Nadia Amari', roles: ['administrator' as const], language: 'fr' as const }
    await administrator.users.add({ callId: newId(), ...person, temporaryPassphrase })
    const { folder } = running
    if (!folder) throw new Error('The office was left')
    const seat = running.connect()
    await openSession(seat, must(await unlock(folder, { userId, passphrase: temporaryPassphrase })))
    const client = clientOf(seat)
    expect(await refusal(client.settings.facts())).toEqual({ code: 'MUST_CHANGE_PASSPHRASE', data: undefined })
    expect(await refusal(client.list.layout({ list: 'items' }))).toBe('answered')
    seat.open = null
    running.connections.delete(seat)
  })

  test('input that is wrong is refused by its fields', async () => {
    const wrong = { callId: newId(), idleMinutes: 0.5 }
    const refused = await refusal(administrator.settings.changeSettings(wrong))
    expect(refused).toMatchObject({ code: 'BAD_INPUT', data: { fields: [{ path: 'idleMinutes' }] } })
  })
})

describe('an action that writes', () => {
  test('is done once: the same call again is the same answer, without another entry', async () => {
    const callId = newId()
    const before = (await entries()) ?? 0
    expect(await change(31, callId)).toEqual({ idleMinutes: 31 })
    expect(await change(31, callId)).toEqual({ idleMinutes: 31 })
    expect(await entries()).toBe(before + 1)
  })

  test('its call id is not another’s: neither with other content nor of another procedure', async () => {
    const callId = newId()
    await change(32, callId)
    expect(await refusal(change(33, callId))).toEqual({ code: 'CALL_ID_REUSED', data: undefined })
    const donor = { id: newId(), code: 'JPN', name: 'Japan' }
    expect(await refusal(administrator.reference.saveDonor({ callId, ...donor }))).toMatchObject({
      code: 'CALL_ID_REUSED',
    })
    expect((await administrator.settings.facts()).idleMinutes).toBe(32)
  })

  test('is told to the pages once it is kept: what it touches and the journal', async () => {
    const stop = new AbortController()
    const heard: News[] = []
    const listening = (async () => {
      for await (const news of running.news.subscribe('news', { signal: stop.signal })) heard.push(news)
    })().catch(() => undefined)
    await change(34)
    await refusal(change(0))
    stop.abort()
    await listening
    expect(heard).toEqual([{ topics: ['settings', 'session', 'journal'] }])
  })
})

describe('what goes wrong inside', () => {
  const failing = async (error: unknown) => {
    const { open } = running
    if (!open) throw new Error('Nobody is signed in')
    const db = new Proxy(open.database.db, {
      get() {
        throw error
      },
    })
    running.open = { ...open, database: { ...open.database, db } }
    try {
      return await refusal(administrator.settings.facts())
    } finally {
      running.open = open
    }
  }

  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'DISK_FAILED'],
    ['SQLITE_READONLY', 'READ_ONLY'],
    ['SQLITE_CORRUPT', 'DAMAGED_DATABASE'],
  ])('%s comes out as %s', async (code, name) => {
    expect(await failing(Object.assign(new Error('no'), { code }))).toMatchObject({ code: name })
    expect(logged).toEqual(['settings.facts failed'])
  })

  test('a surprise is logged under the procedure’s name', async () => {
    const surprise = new Error('a mistake of the program')
    expect(await failing(surprise)).toBe(surprise)
    expect(logged).toEqual(['settings.facts failed'])
  })

  test('a refusal is no trouble, and is not logged', async () => {
    await refusal(change(0))
    await refusal(whole.as('storekeeper').settings.changeSettings({ callId: newId(), idleMinutes: 5 }))
    expect(logged).toEqual([])
  })
})

describe('the idle lock', () => {
  const seconds = (count: number) => whole.clock.forward(count)
  const isOpen = (role: 'administrator' | 'storekeeper') => whole.running(role).open !== null
  const desk = () => {
    // Each person of the test has a process of their own: another desk of the administrator's is another connection.
    const second = running.connect()
    second.open = running.open
    second.lastActiveAt = whole.clock.now()
    return second
  }

  test('counts what a person does, not what a page asks by itself', async () => {
    seconds(10)
    await administrator.settings.facts()
    await administrator.list.layout({ list: 'items' })
    expect(running.lastActiveAt).not.toEqual(whole.clock.now())
    await change(5)
    expect(running.lastActiveAt).toEqual(whole.clock.now())
  })

  test('ends a session after the minutes that were set, not before, and each by its own clock', async () => {
    await change(5)
    seconds(200)
    const second = desk()
    seconds(99)
    await lockIdleSessions(running)
    expect([isOpen('administrator'), second.open !== null]).toEqual([true, true])
    seconds(1)
    second.lastActiveAt = whole.clock.now()
    running.lastActiveAt = new Date(whole.clock.now().getTime() - 299_999)
    await lockIdleSessions(running)
    expect(isOpen('administrator')).toBe(true)
    second.open = null
    running.connections.delete(second)
  })

  test('a clock that was set back begins the minutes anew', async () => {
    running.lastActiveAt = new Date(whole.clock.now().getTime() + 3_600_000)
    await lockIdleSessions(running)
    expect(running.lastActiveAt).toEqual(whole.clock.now())
    expect(isOpen('administrator')).toBe(true)
  })

  test('a connection on which nobody is signed in is passed by; exactly then, the other is locked', async () => {
    const nobody = running.connect()
    nobody.lastActiveAt = new Date(0)
    running.lastActiveAt = new Date(whole.clock.now().getTime() - 300_000)
    await lockIdleSessions(running)
    expect(isOpen('administrator')).toBe(false)
    expect(isOpen('storekeeper')).toBe(true)
  })
})
