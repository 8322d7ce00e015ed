import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { officePaths } from '#office/folder/office-paths.ts'
import { createOffice } from '#office/session/create-office.ts'
import { closeOfficeFolder, openOfficeFolder } from '#office/session/office-folder.ts'
import { unlock } from '#office/session/unlock.ts'
import { actionsOf, cheapKdf, mariam } from '#tests/support/office.ts'
import { makeClock, makeFolder, must } from '#tests/support/office-file.ts'

const options = { clock: makeClock(), kdf: cheapKdf }
let place: { path: string; remove(): void }
let folder: string
beforeEach(() => {
  place = makeFolder()
  folder = join(place.path, 'مكتب طرابلس')
})
afterEach(() => place.remove())

const input = () => ({
  folder,
  office: { id: newId(), name: 'Tripoli', code: 'TIP', country: 'libya', demo: false },
  administrator: { id: mariam.id, name: mariam.name, language: 'ar' as const },
  passphrase: mariam.passphrase,
})

test('a made office opens for its administrator, with its first entries in the journal', async () => {
  const made = must(await createOffice(input(), options))
  expect(made.words).toHaveLength(24)
  const opened = must(openOfficeFolder(folder, options))
  const vault = must(await unlock(opened, { userId: mariam.id, passphrase: mariam.passphrase }))
  expect(vault).toMatchObject({ userName: mariam.name, mustChangePassphrase: false })
  expect(await actionsOf(vault)).toEqual(['session.createOffice', 'session.signIn'])
  await vault.database.close()
  closeOfficeFolder(opened)
  expect(readdirSync(folder).sort()).toEqual([
    'attachments.amana',
    'backups',
    'in-use.lock',
    'keys.json',
    'office.amana',
  ])
})

test('nothing in the folder says a word of the passphrase, the recovery words or the journal', async () => {
  const { words } = must(await createOffice(input(), options))
  const files = ['office.amana', 'attachments.amana', 'keys.json'].map((name) =>
    readFileSync(join(folder, name), 'latin1'),
  )
  for (const file of files) {
    expect(file).not.toContain(mariam.passphrase)
    expect(file).not.toContain('session.createOffice')
    expect(file).not.toContain(words.slice(0, 3).join(' '))
  }
})

test('a folder with anything in it is refused and left as it is', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'letter.txt'), 'mine')
  expect(await createOffice(input(), options)).toEqual({ problem: 'FOLDER_NOT_EMPTY', data: { folder } })
  expect(readdirSync(folder)).toEqual(['letter.txt'])
})

test('an office is never written over, not even one that lost its key file', async () => {
  must(await createOffice(input(), options))
  expect(await createOffice(input(), options)).toMatchObject({ problem: 'FOLDER_NOT_EMPTY' })
  const paths = officePaths(folder)
  rmSync(paths.keys)
  expect(await createOffice(input(), options)).toMatchObject({ problem: 'FOLDER_NOT_EMPTY' })
  expect(existsSync(paths.database)).toBe(true)
})

test.each([
  ['under a file', () => join(place.path, 'file', 'office')],
  ['that no disk can name', () => join(place.path, 'x'.repeat(300))],
  ['in the list of processes', () => '/proc/office'],
])('a folder %s: FOLDER_NOT_WRITABLE', async (_what, where) => {
  writeFileSync(join(place.path, 'file'), '')
  folder = where()
  expect(await createOffice(input(), options)).toEqual({ problem: 'FOLDER_NOT_WRITABLE', data: { folder } })
})

test('a passphrase that can be guessed is refused before anything is made', async () => {
  const weak = await createOffice({ ...input(), passphrase: 'Tripoli 2026' }, options)
  expect(weak).toMatchObject({ problem: 'WEAK_PASSPHRASE', data: { needed: 3 } })
  expect(existsSync(folder)).toBe(false)
})

describe('killed while it is made', () => {
  const killAt = (file: string) => {
    const script = join(import.meta.dirname, '../../support/die-making-office.ts')
    const child = spawnSync(process.execPath, [script, folder, file], { encoding: 'utf8', timeout: 30_000 })
    // A file that is there for a moment only may be missed; then the office is whole.
    expect(child.signal === 'SIGKILL' || child.status === 0, child.stderr).toBe(true)
  }

  const opens = async () => {
    const opened = must(openOfficeFolder(folder, options))
    const vault = must(await unlock(opened, { userId: mariam.id, passphrase: mariam.passphrase }))
    expect(existsSync(join(folder, 'making.json'))).toBe(false)
    await vault.database.close()
    closeOfficeFolder(opened)
  }

  test.each(['making.json', 'office.amana', 'attachments.amana'])(
    'when %s appears: no office, and the next making succeeds',
    async (file) => {
      killAt(file)
      expect(openOfficeFolder(folder, options)).toEqual({ problem: 'NOT_AN_OFFICE', data: { folder } })
      must(await createOffice(input(), options))
      await opens()
    },
  )

  test.each(['keys.json.new', 'keys.json'])('when %s appears: no office or a whole one', async (file) => {
    killAt(file)
    if (!existsSync(join(folder, 'keys.json'))) must(await createOffice(input(), options))
    await opens()
  })
})
