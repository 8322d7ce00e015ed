import { readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { verifyJournal } from '#office/journal/verify-journal.ts'
import { lockVault } from '#office/session/lock-vault.ts'
import { openOfficeFolder } from '#office/session/office-folder.ts'
import { unlock } from '#office/session/unlock.ts'
import { actionsOf, makeOffice, mariam, type TestOffice } from '#tests/support/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await makeOffice()
})
afterEach(() => office.remove())

const attempt = (passphrase: string, userId = mariam.id) => unlock(office.folder, { userId, passphrase })

describe('each thing that can be wrong has its own name', () => {
  test('WRONG_PASSPHRASE', async () => {
    expect(await attempt('seven green lamps on the rive')).toEqual({
      problem: 'WRONG_PASSPHRASE',
      data: { waitSeconds: 0 },
    })
  })

  test('somebody unknown: UNKNOWN_RECORD', async () => {
    const id = newId()
    expect(await attempt('x', id)).toEqual({ problem: 'UNKNOWN_RECORD', data: { field: 'userId', id } })
  })

  const flip = (file: string, place: number) => {
    const bytes = readFileSync(file)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }

  test.each([
    ['one changed bit', (file: string) => flip(file, 400)],
    [
      'a changed bit in a wrapped key',
      (file: string) => flip(file, readFileSync(file, 'utf8').indexOf('"dataKey"') + 30),
    ],
    ['cut in half', (file: string) => truncateSync(file, 500)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['another file', (file: string) => writeFileSync(file, '{"format":"something else"}')],
  ])('key file with %s: DAMAGED_KEY_FILE', async (_what, change) => {
    change(office.paths.keys)
    const damaged = { problem: 'DAMAGED_KEY_FILE', data: { file: office.paths.keys } }
    expect(await attempt(mariam.passphrase)).toEqual(damaged)
    office.folder.inUse.release()
    expect(openOfficeFolder(office.paths.folder, { clock: office.clock })).toEqual(damaged)
  })

  test('an office that lost its key file: DAMAGED_KEY_FILE; a folder of something else: NOT_AN_OFFICE', () => {
    office.folder.inUse.release()
    rmSync(office.paths.keys)
    const open = () => openOfficeFolder(office.paths.folder, { clock: office.clock })
    expect(open()).toEqual({ problem: 'DAMAGED_KEY_FILE', data: { file: office.paths.keys } })
    rmSync(office.paths.database)
    expect(open()).toEqual({ problem: 'NOT_AN_OFFICE', data: { folder: office.paths.folder } })
  })

  test('a key file of a newer program: NEWER_FILE', async () => {
    const text = readFileSync(office.paths.keys, 'utf8').replace('"version": 1', '"version": 2')
    writeFileSync(office.paths.keys, text)
    expect(await attempt(mariam.passphrase)).toEqual({
      problem: 'NEWER_FILE',
      data: { fileVersion: 2, programVersion: 1 },
    })
  })

  test.each([
    ['cut short', () => truncateSync(office.paths.database, 5000), 'database'],
    ['with a changed bit', () => flip(office.paths.database, 8000), 'database'],
    ['missing', () => rmSync(office.paths.database), 'database'],
    ['missing its attachments', () => rmSync(office.paths.attachments), 'attachments'],
  ] as const)('database %s: DAMAGED_DATABASE', async (_what, change, which) => {
    change()
    expect(await attempt(mariam.passphrase)).toMatchObject({
      problem: 'DAMAGED_DATABASE',
      data: { file: office.paths[which] },
    })
  })

  test('a database that a newer program has changed: NEWER_FILE, and nothing is written', async () => {
    const vault = await office.signIn()
    vault.database.raw.exec("insert into migration values (9990, 'later', 'then')")
    await lockVault(vault, 'asked')
    const newest = Math.max(...migrations.map((each) => each.number))
    expect(await attempt(mariam.passphrase)).toMatchObject({
      problem: 'NEWER_FILE',
      data: { fileVersion: 9990, programVersion: newest },
    })
    expect(readdirSync(office.paths.backups)).toEqual([])
  })

  test('a slot edited by hand with its checksum made right opens with no passphrase', async () => {
    const { writeKeyFile, readKeyFile } = await import('#office/key-file/key-file.ts')
    const keyFile = readKeyFile(office.paths.keys)
    if ('problem' in keyFile) throw new Error(keyFile.problem)
    const users = keyFile.users.map((slot) => ({ ...slot, mustChange: true }))
    writeKeyFile(office.paths, { ...keyFile, users })
    expect(await attempt(mariam.passphrase)).toMatchObject({ problem: 'WRONG_PASSPHRASE' })
  })
})

describe('the lock', () => {
  test('wipes both keys, closes both files and leaves nothing of the office open', async () => {
    const vault = await office.signIn()
    expect(vault.dataKey.some((byte) => byte !== 0)).toBe(true)
    expect(vault.signingSeal.some((byte) => byte !== 0)).toBe(true)
    await lockVault(vault, 'asked')
    expect(vault.dataKey.every((byte) => byte === 0)).toBe(true)
    expect(vault.signingSeal.every((byte) => byte === 0)).toBe(true)
    expect(vault.database.raw.open).toBe(false)
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)]
      } catch {
        return []
      }
    })
    expect(open.filter((path) => path.endsWith('.amana') || path.includes('.amana-'))).toEqual([])
    expect(readdirSync(office.paths.folder).filter((name) => name.endsWith('-wal'))).toEqual([])
    const again = await office.signIn()
    expect(await actionsOf(again)).toEqual(['session.createOffice', 'session.signIn', 'session.lock', 'session.signIn'])
  })

  test('wipes and closes even when the disk has no room for the journal entry', async () => {
    const vault = await office.signIn()
    const pages = Number(vault.database.raw.pragma('page_count', { simple: true }))
    vault.database.raw.pragma(`max_page_count = ${pages}`)
    const filler = { scope: 'office', name: 'filler', value: JSON.stringify('x'.repeat(3000)) }
    for (let each = 0; each < 50; each++) {
      const row = { ...filler, name: `filler ${each}` }
      const full = await vault.database.db
        .insertInto('setting')
        .values(row)
        .execute()
        .catch(() => 'full')
      if (full === 'full') break
    }
    await lockVault(vault, 'asked').catch(() => undefined)
    expect(vault.dataKey.every((byte) => byte === 0)).toBe(true)
    expect(vault.database.raw.open).toBe(false)
  })
})

describe('wrong passphrases slow down', () => {
  const waitAfter = async (failures: number) => {
    const outcome = await attempt(`wrong ${failures}`)
    if (!('problem' in outcome) || outcome.problem !== 'WRONG_PASSPHRASE') throw new Error(JSON.stringify(outcome))
    office.clock.forward(outcome.data.waitSeconds)
    return outcome.data.waitSeconds
  }

  test('after the third by 5 s, then longer, at most five minutes', async () => {
    const waits: number[] = []
    for (let each = 1; each <= 9; each++) waits.push(await waitAfter(each))
    expect(waits).toEqual([0, 0, 5, 15, 60, 120, 300, 300, 300])
  })

  test('during the wait even the right passphrase is not looked at, also after a restart', async () => {
    for (let each = 1; each <= 2; each++) await waitAfter(each)
    await attempt('wrong 3')
    office.clock.forward(2)
    const waiting = { problem: 'WAIT_BEFORE_TRYING', data: { waitSeconds: 3 } }
    expect(await attempt(mariam.passphrase)).toEqual(waiting)
    const restarted = { ...office.folder }
    expect(await unlock(restarted, { userId: mariam.id, passphrase: mariam.passphrase })).toEqual(waiting)
    office.clock.forward(3)
    await office.signIn()
  })

  test('a clock set back a year does not lock for a year', async () => {
    for (let each = 1; each <= 2; each++) await waitAfter(each)
    await attempt('wrong 3')
    office.clock.set('2025-01-01T00:00:00.000Z')
    expect(await attempt(mariam.passphrase)).toEqual({ problem: 'WAIT_BEFORE_TRYING', data: { waitSeconds: 5 } })
    office.clock.forward(5)
    await office.signIn()
  })

  test('failed attempts are in the journal after the next sign-in, once, and the wait is forgotten', async () => {
    await attempt('wrong 1')
    office.clock.forward(60)
    await attempt('wrong 2')
    const vault = await office.signIn()
    const rows = await vault.database.db
      .selectFrom('journal')
      .leftJoin('office_user', 'office_user.id', 'journal.user_id')
      .select(['at', 'display_name'])
      .where('action', '=', 'session.signInRefused')
      .execute()
    expect(rows).toEqual([
      { at: '2026-11-22T08:00:00.000Z', display_name: mariam.name },
      { at: '2026-11-22T08:01:00.000Z', display_name: mariam.name },
    ])
    await lockVault(vault, 'asked')
    const again = await office.signIn()
    expect((await actionsOf(again)).filter((action) => action === 'session.signInRefused')).toHaveLength(2)
    expect(await verifyJournal(again.database.db)).not.toHaveProperty('broken')
    await lockVault(again, 'asked')
    expect(await waitAfter(1)).toBe(0)
  })

  test('a kill between journal and attempts file does not write an attempt twice', async () => {
    await attempt('wrong')
    const before = readFileSync(office.paths.attempts)
    await lockVault(await office.signIn(), 'asked')
    writeFileSync(office.paths.attempts, before)
    const again = await office.signIn()
    expect((await actionsOf(again)).filter((action) => action === 'session.signInRefused')).toHaveLength(1)
  })

  test('a script that guesses does not fill the disk: of the attempts the last thousand are kept, all are counted', async () => {
    const at = '2026-11-21T08:00:00.000Z'
    const unreported = Array.from({ length: 1000 }, () => ({ id: newId(), userId: mariam.id, at }))
    const failing = { [mariam.id]: { failures: 1000, lastAt: at } }
    writeFileSync(office.paths.attempts, JSON.stringify({ format: 'amana-attempts', version: 1, failing, unreported }))
    await attempt('wrong 1001')
    const kept = JSON.parse(readFileSync(office.paths.attempts, 'utf8')) as typeof before
    const before = { unreported, failing }
    expect(kept.unreported).toHaveLength(1000)
    expect(kept.unreported.slice(0, -1)).toEqual(unreported.slice(1))
    expect(kept.unreported.at(-1)?.at).toBe('2026-11-22T08:00:00.000Z')
    expect(kept.failing[mariam.id]?.failures).toBe(1001)
  })

  test('half an attempts file keeps nobody out', async () => {
    await attempt('wrong')
    truncateSync(office.paths.attempts, 20)
    await office.signIn()
  })
})
