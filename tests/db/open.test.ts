import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, readlinkSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { quickCheck } from '#db/check.ts'
import { openDatabase, openForReading } from '#db/open.ts'
import { nameStorageError } from '#db/storage-error.ts'
import { filesIn, makeDatabase, makeFolder, must, type TestDatabase } from '#tests/support/office-file.ts'
import { readSqlcipherFile } from '#tests/support/sqlcipher-pages.ts'

const needle = 'Nadia Haddad, passport 07HA12345'

/** One database with a few hundred pages, so that a changed bit in the middle is not in the first page. */
let office: TestDatabase

beforeEach(async () => {
  office = await makeDatabase()
  await office.db
    .insertInto('setting')
    .values({ scope: 'office', name: 'note', value: JSON.stringify(needle) })
    .execute()
  for (let each = 0; each < 300; each++) {
    const value = JSON.stringify(randomBytes(2000).toString('hex'))
    await office.db
      .insertInto('setting')
      .values({ scope: 'office', name: `filler ${each}`, value })
      .execute()
  }
})
afterEach(() => office.remove())

describe('the fixed opening', () => {
  test('durable, strict, nothing on disk outside the two files', () => {
    const read = (name: string) => office.raw.pragma(name, { simple: true })
    expect(read('foreign_keys')).toBe(1)
    expect(read('main.journal_mode')).toBe('wal')
    expect(read('attachments.journal_mode')).toBe('wal')
    expect(read('main.synchronous')).toBe(2)
    expect(read('attachments.synchronous')).toBe(2)
    expect(read('temp_store')).toBe(2)
    expect(read('trusted_schema')).toBe(0)
    expect(read('main.page_size')).toBe(4096)
    expect(Number(read('main.cache_size'))).toBeLessThanOrEqual(-64 * 1024)
  })

  test('the schema cannot be rewritten by hand', () => {
    office.raw.pragma('writable_schema = on')
    expect(() => office.raw.exec("update sqlite_schema set sql = ''")).toThrow('may not be modified')
  })

  test('every table of ours is STRICT', () => {
    const lax = office.raw
      .prepare("select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'")
      .pluck()
      .all()
    expect(lax).toEqual([])
  })
})

describe('the files are SQLCipher 4 and say nothing', () => {
  test('node:crypto alone verifies every page and reads the rows', async () => {
    await office.close()
    for (const file of [office.files.database, office.files.attachments]) {
      const plain = readSqlcipherFile(readFileSync(file), office.key)
      expect(plain.pagesVerified).toBe(statSync(file).size / 4096)
      expect(plain.bytes.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0')
      if (file === office.files.database) expect(plain.bytes.includes(needle)).toBe(true)
    }
  })

  test('neither file nor WAL holds plain text while it is open', () => {
    const names = readdirSync(office.folder)
    expect(names).toContain('office.amana-wal')
    for (const name of names) {
      const bytes = readFileSync(join(office.folder, name))
      expect(bytes.includes('Nadia Haddad')).toBe(false)
      expect(bytes.includes('SQLite format 3')).toBe(false)
      expect(bytes.includes('create table')).toBe(false)
    }
  })

  test('attachments live in the second file, under the same key', async () => {
    const blob = { id: 'b', sha256: 's', mime: 'image/png', name: 'scan.png', bytes: Buffer.from(needle) }
    await office.db
      .insertInto('attachments.blob')
      .values({ ...blob, created_at: '2026-11-22T08:00:00.000Z' })
      .execute()
    await office.close()
    const opened = must(await openDatabase(office.files, office.key))
    const read = await opened.db.selectFrom('attachments.blob').select('bytes').executeTakeFirstOrThrow()
    await opened.close()
    expect(Buffer.from(read.bytes).toString()).toBe(needle)
    expect(readFileSync(office.files.attachments).includes('Nadia')).toBe(false)
  })

  test('closing leaves no open file of the office', async () => {
    await office.close()
    expect(office.raw.open).toBe(false)
    const open = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    expect(open.filter((path) => path.startsWith(office.folder))).toEqual([])
  })
})

describe('what cannot be opened is named', () => {
  const copy = async (change: (file: string) => void, which: 'database' | 'attachments' = 'database') => {
    if (office.raw.open) await office.close()
    const folder = makeFolder()
    const files = filesIn(folder.path)
    copyFileSync(office.files.database, files.database)
    copyFileSync(office.files.attachments, files.attachments)
    change(files[which])
    const outcome = await openDatabase(files, office.key)
    try {
      if ('problem' in outcome) return { problem: outcome.problem, file: outcome.file === files[which] }
      const found = await quickCheck(outcome.db)
      await outcome.close()
      return found ? { foundLater: found.schema } : 'opened'
    } finally {
      folder.remove()
    }
  }
  const flip = (at: (size: number) => number) => (file: string) => {
    const bytes = readFileSync(file)
    const place = at(bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ 4
    writeFileSync(file, bytes)
  }
  const damaged = { problem: 'DAMAGED_DATABASE', file: true }

  test('an untouched copy opens', async () => {
    expect(await copy(() => undefined)).toBe('opened')
  })

  test.each([
    ['in the salt', flip(() => 3)],
    ['in the first page', flip(() => 900)],
  ])('one changed bit %s: DAMAGED_DATABASE', async (_where, change) => {
    expect(await copy(change)).toEqual(damaged)
  })

  test.each([
    ['in the middle', flip((size) => size >> 1)],
    ['in the last seal', flip((size) => size - 5)],
  ])('one changed bit %s: found when every page is read through', async (_where, change) => {
    expect(await copy(change)).toEqual({ foundLater: 'main' })
  })

  test.each([
    ['to nothing', () => 0],
    ['inside the first page', () => 1000],
    ['at a page border', (size: number) => size - 3 * 4096],
    ['inside a page', (size: number) => size - 2000],
  ])('cut short %s: DAMAGED_DATABASE', async (_where, length) => {
    expect(await copy((file) => truncateSync(file, length(statSync(file).size)))).toEqual(damaged)
  })

  test('a changed bit in the attachments names the attachments', async () => {
    const second = (at: number) =>
      copy(
        flip(() => at),
        'attachments',
      )
    expect(await second(90)).toEqual(damaged)
    expect(await second(4096 + 50)).toEqual({ foundLater: 'attachments' })
  })

  test('a file of another program: DAMAGED_DATABASE', async () => {
    expect(await copy((file) => writeFileSync(file, 'PK\u0003\u0004 not a database '.repeat(500)))).toEqual(damaged)
  })

  test('another key is not told apart from damage', async () => {
    await office.close()
    expect(await openDatabase(office.files, randomBytes(32))).toMatchObject(damagedAt(office.files.database))
  })
  const damagedAt = (file: string) => ({ problem: 'DAMAGED_DATABASE', file })

  test('a missing file: NOT_FOUND, and nothing is created', async () => {
    const folder = makeFolder()
    const files = filesIn(folder.path)
    expect(await openDatabase(files, office.key)).toEqual({ problem: 'NOT_FOUND', file: files.database })
    expect(readdirSync(folder.path)).toEqual([])
    folder.remove()
  })
})

describe('trouble while it is open is named', () => {
  test('no room left: DISK_FULL, and the row is not there', async () => {
    const pages = Number(office.raw.pragma('page_count', { simple: true }))
    office.raw.pragma(`max_page_count = ${pages}`)
    const value = JSON.stringify('x'.repeat(100_000))
    const failed = await office.db
      .insertInto('setting')
      .values({ scope: 'office', name: 'large', value })
      .execute()
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    expect(nameStorageError(failed)).toBe('DISK_FULL')
    const found = await office.db.selectFrom('setting').select('name').where('name', '=', 'large').execute()
    expect(found).toEqual([])
  })

  test('a full device under a plain file: DISK_FULL', () => {
    const write = () => writeFileSync('/dev/full', 'x')
    expect(write).toThrow('ENOSPC')
    try {
      write()
    } catch (error) {
      expect(nameStorageError(error)).toBe('DISK_FULL')
    }
  })

  test('a broken rule of the schema is no storage trouble', async () => {
    const failed = await office.db
      .insertInto('user_role')
      .values({ user_id: 'nobody', role: 'manager', given_at: '' })
      .execute()
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    expect(nameStorageError(failed)).toBeUndefined()
  })

  test('a killed process loses nothing committed and keeps nothing half done', async () => {
    await office.close()
    const script = join(import.meta.dirname, '../support/die-in-transaction.ts')
    const child = spawnSync(process.execPath, [script, office.folder, office.key.toString('hex')], { encoding: 'utf8' })
    expect(child.signal, child.stderr).toBe('SIGKILL')
    const opened = must(await openDatabase(office.files, office.key))
    const names = await opened.db.selectFrom('setting').select('name').where('scope', '=', 'kill').execute()
    await opened.close()
    expect(names).toEqual([{ name: 'committed' }])
  })
})

describe('a reader beside the office', () => {
  test('sees what is committed, writes nothing, and leaves when the office closes', async () => {
    const reader = must(await openForReading(office.files, office.key))
    await office.db.insertInto('setting').values({ scope: 'office', name: 'written meanwhile', value: '1' }).execute()
    const rows = await reader.db.selectFrom('setting').select('value').where('name', '=', 'written meanwhile').execute()
    expect(rows).toEqual([{ value: '1' }])
    await expect(reader.db.deleteFrom('setting').execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    await reader.close()
    expect(await quickCheck(office.db)).toBeUndefined()
  })
})
