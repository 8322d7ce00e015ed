import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { office, ownProcess } from './run-office.ts'

interface Demo {
  dir: string
  users: { name: string; role: string; passphraseFile: string }[]
  lastMonth: string
  reports: string[]
}

let folder: string
let demo: Demo
const as = (role: string) => {
  const user = demo.users.find((each) => each.role === role)
  if (!user) throw new Error(`nobody is ${role}`)
  return ['--dir', demo.dir, '--user', user.name, '--passphrase-file', user.passphraseFile]
}

/** Needs no office: goes on beside the commands that work in it, one after the other. */
let verifying: ReturnType<typeof startVerifying>
function startVerifying(authority: string) {
  const bytes = readFileSync(demo.reports[0] ?? '')
  const at = bytes.indexOf('stream', 2000) + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const [flipped, noPdf] = [join(folder, 'flipped.pdf'), join(folder, 'other.pdf')]
  writeFileSync(flipped, bytes)
  writeFileSync(noPdf, '%PDF-1.7\n1 0 obj\n<<')
  // As headquarters does, by the fingerprint that the office told it.
  const verify = (file: string) => office('verify', file, '--authority', authority, '--json')
  const reportIn = (language: string) => demo.reports.find((each) => each.includes(`-${language}.`)) ?? ''
  const english = ['verify', reportIn('en'), '--authority', authority]
  return {
    flipped: verify(flipped),
    unanchored: office('verify', reportIn('en'), '--json'),
    noPdf: verify(noPdf),
    inSentences: office(...english, '--month', demo.lastMonth, '--code', 'TIP'),
    ofAnother: office(...english, '--code', 'SEB'),
    fr: verify(reportIn('fr')),
    ar: verify(reportIn('ar')),
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amana-cli-'))
  const made = await ownProcess('demo', '--dir', join(folder, 'demo'), '--json')
  expect(made.status, made.err).toBe(0)
  demo = JSON.parse(made.out)
  const facts = JSON.parse((await office('call', 'settings.facts', '{}', ...as('manager'), '--json')).out)
  verifying = startVerifying(facts.authority.fingerprint)
}, 180_000)
afterAll(async () => {
  await stopPaperWorker()
  rmSync(folder, { recursive: true, force: true })
})

describe('demo', () => {
  test('says who its people are, which month is signed and where its reports are', () => {
    expect(demo.users.map((user) => user.role)).toContain('storekeeper')
    expect(demo.lastMonth).toMatch(/^\d{4}-\d\d$/)
    expect(demo.reports).toHaveLength(3)
    for (const file of [...demo.reports, ...demo.users.map((user) => user.passphraseFile)]) {
      expect(existsSync(file), file).toBe(true)
    }
  })

  test('has three warehouses, four projects, sixty-five cases and six months of work', async () => {
    const reference = JSON.parse((await office('call', 'reference.all', '{}', ...as('manager'), '--json')).out)
    expect(reference.warehouses).toHaveLength(3)
    expect(reference.projects).toHaveLength(4)
    const cases = JSON.parse(
      (await office('call', 'list.cases.summary', '{}', ...as('consular-officer'), '--json')).out,
    )
    expect(cases.total).toBe(65)
    const months = JSON.parse((await office('call', 'report.months', '{}', ...as('manager'), '--json')).out)
    expect(months.length).toBeGreaterThanOrEqual(6)
  }, 60_000)

  test('is refused in a folder that holds something', async () => {
    const again = await office('demo', '--dir', demo.dir, '--json')
    expect(again.status).toBe(1)
    expect(JSON.parse(again.out).refused).toBe('FOLDER_NOT_EMPTY')
  })
})

describe('report', () => {
  test('writes the signed PDF of an approved month, byte for byte the one that was signed', async () => {
    const out = join(folder, 'again.pdf')
    const ran = await office(
      'report',
      '--month',
      demo.lastMonth,
      '--lang',
      'ar',
      '--out',
      out,
      ...as('manager'),
      '--json',
    )
    expect(ran.status, ran.err).toBe(0)
    expect(JSON.parse(ran.out).signed).toBe(true)
    expect(readFileSync(out).equals(readFileSync(demo.reports.find((each) => each.includes('-ar.')) ?? ''))).toBe(true)
  }, 90_000)

  test('writes a draft of the month before, which does not verify', async () => {
    const [year, month] = demo.lastMonth.split('-').map(Number)
    const before = new Date(Date.UTC(year ?? 0, (month ?? 0) - 2, 1)).toISOString().slice(0, 7)
    const out = join(folder, 'draft.pdf')
    const ran = await office('report', '--month', before, '--lang', 'fr', '--out', out, ...as('manager'), '--json')
    expect(ran.status, ran.err).toBe(0)
    expect(JSON.parse(ran.out).signed).toBe(false)
    const draft = await office('verify', out, '--json')
    expect(draft.status).toBe(1)
    expect(JSON.parse(draft.out).reasons).toEqual([{ code: 'DRAFT', data: {} }])
  }, 90_000)

  test('an unknown language is a wrong use', async () => {
    const ran = await office('report', '--month', demo.lastMonth, '--lang', 'de', '--out', 'x.pdf', ...as('manager'))
    expect(ran.status).toBe(2)
  })
})

describe('call', () => {
  test('a role that may not is refused with exit status 1 and the permission', async () => {
    const ran = await office('call', 'list.cases.summary', '{}', ...as('storekeeper'), '--json')
    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.out)).toEqual({ refused: 'NOT_ALLOWED', data: { permission: 'case.read' } })
  })

  test('bad input names the field', async () => {
    const ran = await office('call', 'stock.onHand', '{"asOf":"2026-02-30"}', ...as('storekeeper'), '--json')
    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({ refused: 'BAD_INPUT', data: { fields: [{ path: 'asOf' }] } })
  })

  test.each([[['call', 'stock.nothing', '{}']], [['call', 'stock.onHand', '{']], [['nothing']], [[]]])(
    '%j is a wrong use',
    async (args) => {
      expect((await office(...args, ...as('storekeeper'))).status).toBe(2)
    },
  )

  test('its exit status is that of its process', async () => {
    const used = await Promise.all([ownProcess('call', 'stock.nothing'), ownProcess('check', ...as('storekeeper'))])
    expect(used.map(({ status }) => status)).toEqual([2, 1])
  })

  test('a wrong passphrase is refused and the passphrase is nowhere in the output', async () => {
    const file = join(folder, 'wrong.txt')
    writeFileSync(file, 'quite another passphrase\n')
    const user = demo.users[0]?.name ?? ''
    const ran = await office('check', '--dir', demo.dir, '--user', user, '--passphrase-file', file, '--json')
    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.out).refused).toBe('WRONG_PASSPHRASE')
    expect(ran.out + ran.err).not.toContain('quite another')
  })
})

describe('check, backup, restore', () => {
  test('the office is sound; a copy is made, restored elsewhere, and sound as well', async () => {
    const check = await office('check', ...as('manager'), '--json')
    expect(check.status, check.out).toBe(0)
    expect(JSON.parse(check.out)).toMatchObject({ ok: true, database: [], ledger: { differences: 0 } })
    const backup = JSON.parse((await office('backup', ...as('manager'), '--json')).out)
    expect(backup.verified).toBe(true)
    const target = join(folder, 'restored')
    const from = join(demo.dir, 'backups', backup.name)
    expect((await office('restore', '--from', from, '--dir', target, '--json')).status).toBe(0)
    const [, , ...rest] = as('manager')
    expect((await office('check', '--dir', target, ...rest, '--json')).status).toBe(0)
    expect((await office('restore', '--from', from, '--dir', target, '--json')).status).toBe(1)
  }, 90_000)
})

describe('sql', () => {
  const ask = (sql: string) => office('sql', sql, '--dir', demo.dir, '--json')

  test('answers what stands in the tables of the example office', async () => {
    const { status, out } = await ask("select count(*) as receipts from document where kind = 'receipt'")
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual([{ receipts: expect.any(Number) }])
  })

  const rows = async () => (await ask('select count(*) as n from movement')).out
  let before: string
  beforeAll(async () => {
    before = await rows()
  })

  test.each([
    'delete from movement',
    'with one as (select 1) delete from movement',
    "pragma rekey = 'x'",
    'select 1; delete from movement',
    'select * from nowhere',
  ])('%s is a wrong use', async (sql) => {
    expect((await ask(sql)).status).toBe(2)
  })

  test('what was used wrongly changed nothing', async () => {
    expect(await rows()).toBe(before)
  })
})

describe('verify', () => {
  test.each(['fr', 'ar'] as const)(
    'the signed %s report is valid by the fingerprint that its office told',
    async (language) => {
      const { status, out } = await verifying[language]
      const found = JSON.parse(out)
      expect(found).toMatchObject({ verdict: 'valid', changedSince: false, attachedDataAgrees: true, reasons: [] })
      expect(found.signatures).toMatchObject([
        { role: 'prepared', officeRoles: ['report-officer'] },
        { role: 'approved', officeRoles: ['manager'] },
      ])
      expect(status).toBe(0)
    },
  )

  test('without an anchor nothing is proved, exit status 1', async () => {
    const { status, out } = await verifying.unanchored
    expect(JSON.parse(out)).toMatchObject({ verdict: 'not-proved', attachedDataAgrees: true, reasons: [] })
    expect(status).toBe(1)
  })

  test('with the authority that its office told it is valid, and says in sentences whose it is', async () => {
    const ran = await verifying.inSentences
    expect(ran.err).toBe('')
    expect(ran.status).toBe(0)
    expect(ran.out).toContain(`VALID: signed under an authority`)
    expect(ran.out).toContain(`Report of Tripoli (TIP) for ${demo.lastMonth}, an EXAMPLE office`)
    expect(ran.out).toMatch(/Approved by Nadia Amari \(manager\)/)
    expect((await office('verify', demo.reports[0] ?? '', '--authority', 'told by phone')).status).toBe(2)
    const other = await verifying.ofAnother
    expect(other.status).toBe(1)
    expect(other.err).toContain(
      'It is the report of the office TIP, not of the one that was asked for. [ANOTHER_OFFICE]',
    )
  }, 90_000)

  test('a flipped byte makes it invalid, exit status 1, with reasons', async () => {
    const { status, out } = await verifying.flipped
    expect(status).toBe(1)
    expect(JSON.parse(out).verdict).toBe('not-valid')
    expect(JSON.parse(out).reasons.length).toBeGreaterThan(0)
  })

  test('what is no PDF is told, not a crash', async () => {
    const { status, out } = await verifying.noPdf
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'not-valid', signatures: [] })
  })

  test('a missing file is a wrong use', async () => {
    expect((await office('verify', join(folder, 'nowhere.pdf'))).status).toBe(2)
  })
})
