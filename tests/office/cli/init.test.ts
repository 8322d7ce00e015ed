import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast } from '#office/demo/users.ts'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import { office } from './run-office.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amana-cli-'))
})
afterAll(async () => {
  await stopPaperWorker()
  rmSync(folder, { recursive: true, force: true })
})

describe('init', () => {
  test('makes an office that its administrator can open; the words are printed once', async () => {
    const passphraseFile = join(folder, 'admin.txt')
    writeFileSync(passphraseFile, 'eleven quiet boats at Zuwara\n')
    const dir = join(folder, 'beirut')
    const sheet = join(folder, 'sheet.pdf')
    const made = await office(
      ...['init', '--dir', dir, '--country', 'lebanon', '--name', 'Beirut', '--code', 'BEY', '--admin', 'Rana Khoury'],
      ...['--passphrase-file', passphraseFile, '--recovery-sheet', sheet, '--json'],
    )
    expect(made.status, made.err).toBe(0)
    expect(JSON.parse(made.out).words).toHaveLength(24)
    expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
    const check = await office('check', '--dir', dir, '--user', 'Rana Khoury', '--passphrase-file', passphraseFile)
    expect(check.status, check.err).toBe(0)
  }, 60_000)

  test('a weak passphrase is refused and no office is left behind', async () => {
    const passphraseFile = join(folder, 'weak.txt')
    writeFileSync(passphraseFile, 'password1\n')
    const dir = join(folder, 'weak')
    const made = await office(
      ...['init', '--dir', dir, '--country', 'libya', '--name', 'Tripoli', '--code', 'TIP', '--admin', 'Rana'],
      ...['--passphrase-file', passphraseFile, '--json'],
    )
    expect(made.status).toBe(1)
    expect(JSON.parse(made.out).refused).toBe('WEAK_PASSPHRASE')
    expect(existsSync(join(dir, 'keys.json'))).toBe(false)
  })
})

describe('sql', () => {
  const ask = (sql: string, dir: string) => office('sql', sql, '--dir', dir, '--json')

  test('is refused for an office that is no example, also when its key file says it were one', async () => {
    const passphraseFile = join(folder, 'real.txt')
    writeFileSync(passphraseFile, `${demoPassphrase}\n`)
    const dir = join(folder, 'real')
    const made = await office(
      ...['init', '--dir', dir, '--country', 'libya', '--name', 'Sebha', '--code', 'SEB', '--admin', cast[0].name],
      ...['--passphrase-file', passphraseFile, '--json'],
    )
    expect(made.status, made.err).toBe(0)
    const refused = await ask('select 1', dir)
    expect([refused.status, JSON.parse(refused.out)]).toEqual([1, { refused: 'NOT_A_DEMO' }])
    const keys = join(dir, 'keys.json')
    writeFileSync(keys, readFileSync(keys, 'utf8').replace(/"demo":\s*false/, '"demo":true'))
    expect((await ask('select 1', dir)).status).toBe(1)
  }, 60_000)
})
