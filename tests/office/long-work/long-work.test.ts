import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { checking } from '#office/check/check-worker.ts'
import { runLongWork } from '#office/long-work/run-long-work.ts'
import { newOfficeProcess, type OfficeProcess } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import { leaveOffice } from '#office/session/lock-office.ts'
import { lastProof } from '#office/stock/balance/last-proof.ts'
import { cheapKdf } from '#tests/support/office.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let office: WholeOffice
beforeAll(async () => {
  office = await openTestOffice({ roles: ['administrator'] })
})
afterAll(() => office.close())

const open = () => {
  const { open } = office.running('administrator')
  if (!open) throw new Error('The office is not open')
  return open
}

describe('long work', () => {
  test('goes on beside other calls, says how far it is, and answers', async () => {
    const { news } = office.running('administrator')
    const heard: number[] = []
    const stop = news.subscribe('news', ({ progress }) => {
      if (progress?.work === 'check') heard.push(progress.done)
    })
    const checking = office.as('administrator').journal.check()
    const status = await office.as('administrator').session.status()
    expect(status.state).toBe('open')
    expect(await checking).toMatchObject({ ok: true, database: [], ledger: { differences: 0, altered: [] } })
    stop()
    expect(heard).toEqual([0, 1, 2, 3, 4])
  })

  test('that nobody waits for any more ends, and a copy that was begun is gone', async () => {
    const nobody = new AbortController()
    const making = office.as('administrator').backup.make({ callId: newId() }, { signal: nobody.signal })
    setTimeout(() => nobody.abort(), 30)
    await expect(making).rejects.toThrow()
    const backups = join(office.folder, 'backups')
    await expect.poll(() => readdirSync(backups).filter((name) => name.startsWith('.making'))).toEqual([])
    expect(await office.as('administrator').list.backups.rows({})).toEqual([])
  })

  test('that nobody waits for any more ends before its next statement', async () => {
    const { vault } = open()
    const welcomed = vi.spyOn(vault.database.guests, 'welcome')
    const nobody = new AbortController()
    const heard: number[] = []
    const { profile } = open()
    const onProgress = (done: number) => {
      heard.push(done)
      nobody.abort()
    }
    const input = { profile, today: '2026-11-22' }
    const work = runLongWork<typeof checking>('check/check-worker', vault, input, { signal: nobody.signal, onProgress })
    await expect(work).rejects.toThrow()
    await welcomed.mock.calls[0]?.[0]
    // A check that goes on to its end says 4 of 5.
    expect(heard).not.toContain(4)
    welcomed.mockRestore()
  })

  test('takes a copy of the key, not the key', async () => {
    const before = Buffer.from(open().vault.dataKey)
    await office.as('administrator').journal.verify()
    expect(open().vault.dataKey.equals(before)).toBe(true)
  })
})

describe('after the first screen', () => {
  let running: OfficeProcess
  const start = () => {
    running = newOfficeProcess({
      vaultOptions: { clock: office.clock, kdf: cheapKdf, checkAfterMs: 0 },
      programVersion: 'test',
      log: () => undefined,
    })
    return clientOf(running)
  }
  const signIn = async (client: ReturnType<typeof clientOf>) => {
    await client.session.openFolder({ folder: office.folder })
    return client.session.signIn({
      userId: office.userOf('administrator'),
      passphrase: office.passphraseOf('administrator'),
    })
  }

  test('a sound office is proved', async () => {
    await office.leave()
    await signIn(start())
    const database = running.open?.vault.database
    await expect.poll(() => database && lastProof(database), { timeout: 20_000 }).toMatchObject({ differences: [] })
    await leaveOffice(running, 'asked')
  })

  test('a damaged page closes the office, which says so and does not open again', async () => {
    const file = join(office.folder, 'office.amana')
    const bytes = readFileSync(file)
    const whole = Buffer.from(bytes)
    const last = bytes.length - 5
    bytes[last] = (bytes[last] ?? 0) ^ 4
    writeFileSync(file, bytes)
    const client = start()
    expect((await signIn(client)).state).toBe('open')
    await expect.poll(async () => (await client.session.status()).state, { timeout: 20_000 }).toBe('locked')
    expect(await client.session.status()).toMatchObject({ damaged: true, user: null })
    const again = { userId: office.userOf('administrator'), passphrase: office.passphraseOf('administrator') }
    await expect(client.session.signIn(again)).rejects.toMatchObject({ code: 'DAMAGED_DATABASE' })
    await leaveOffice(running, 'asked')
    writeFileSync(file, whole)
  })
})
