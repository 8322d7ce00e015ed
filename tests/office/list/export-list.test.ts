import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '#tests/support/office-file.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let office: WholeOffice
const place = makeFolder()
beforeAll(async () => {
  office = await openTestOffice({ roles: ['logistics-officer', 'auditor', 'manager'] })
  const { reference } = office.as('logistics-officer')
  await reference.addSampleItems({ callId: newId() })
  const names = { nameEn: '=HYPERLINK("http://x")', nameFr: '', nameAr: 'بطانية، 150×200' }
  await reference.saveItem({
    ...{ callId: newId(), id: newId(), code: '00012', ...names, category: 'nfi', unit: 'piece', packUnit: '' },
    ...{ unitsPerPack: 1, weightGrams: 1600, volumeMillilitres: 0, tracksBatch: false, tracksExpiry: false },
    ...{ warnDaysBeforeExpiry: 0, isMenstrualHygiene: false, barcode: '0613', status: 'active' },
  })
  await reference.saveDonor({ callId: newId(), id: newId(), code: 'D', name: 'Donor' })
  const donorId = (await reference.all()).donors[0]?.id ?? ''
  await reference.saveProject({
    ...{ callId: newId(), id: newId(), code: 'LY-0231', title: 'Relief', donorId, status: 'open' },
    ...{ startsOn: '2026-01-01', endsOn: '2027-12-31' },
  })
})
afterAll(async () => {
  await office.close()
  place.remove()
})

const columns = ['code', 'name', 'category', 'weight', 'barcode'].map((id) => ({
  ...{ id, label: id.toUpperCase() },
  words: id === 'category' ? { nfi: 'Household goods' } : {},
}))
/** Threads of this process; a worker that stays is one more. */
const threads = () => readdirSync('/proc/self/task').length
let atRest = 0
const items = () => office.as('logistics-officer').list.items

test('CSV: every row that answers, with head, count and marks against formulas; entered in the journal after', async () => {
  const path = join(place.path, 'items.csv')
  const { total } = await items().summary({})
  const exported = await items().export({ callId: newId(), columns, format: 'csv', path })
  expect(exported).toEqual({ rows: total })
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\ufeffCODE,NAME,CATEGORY')).toBe(true)
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(data).toHaveLength(total + 2)
  expect(data[1]).toEqual(['00012', `'=HYPERLINK("http://x")`, 'Household goods', '1600', '0613'])
  expect(data.at(-1)?.[0]).toBe(`Total ${total}`)
  // Another program counts the same.
  const counted = execFileSync('python3', [
    '-c',
    "import csv,sys; print(sum(1 for _ in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''))))",
    path,
  ])
  expect(Number(counted)).toBe(total + 2)
  const { rows } = await office.as('auditor').journal.list({ limit: 1 })
  expect(rows[0]).toMatchObject({
    action: 'list.items.export',
    subjects: [{ kind: 'list', id: 'items' }],
    after: { rows: total, format: 'csv', text: '' },
  })
  expect(readdirSync(place.path)).toEqual(['items.csv'])
})

test('XLSX: numbers are numbers, days are days, codes and formulas are text', async () => {
  const path = join(place.path, 'items.xlsx')
  await items().export({ callId: newId(), columns, format: 'xlsx', path, question: { text: '00012' } })
  const sheet = execFileSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })
  expect(sheet.match(/<row /g)).toHaveLength(3)
  expect(sheet).not.toContain('<f>')
  const strings = execFileSync('unzip', ['-p', path, 'xl/sharedStrings.xml'], { encoding: 'utf8' })
  expect(strings).toContain('=HYPERLINK')
  expect(strings).toContain('00012')
  expect(strings).not.toContain('1600')
  expect(sheet).toContain('<v>1600</v>')

  const days = join(place.path, 'projects.xlsx')
  await office.as('manager').list.projects.export({
    ...{ callId: newId(), format: 'xlsx', path: days },
    columns: [
      { id: 'code', label: 'Code' },
      { id: 'startsOn', label: 'Starts' },
    ],
  })
  // 1 January 2026 is day 46023 of a spreadsheet.
  expect(execFileSync('unzip', ['-p', days, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' })).toContain(
    '<v>46023</v>',
  )
})

test('a thread that has written ends', async () => {
  await new Promise((resolve) => setTimeout(resolve, 300))
  atRest = threads()
})

test('only the chosen rows, and all but some', async () => {
  const [first, second] = await items().rows({ limit: 2 })
  const { total } = await items().summary({})
  const ids = [first?.id ?? '', second?.id ?? '']
  const only = { callId: newId(), columns, format: 'csv' as const, path: join(place.path, 'only.csv') }
  expect((await items().export({ ...only, selection: { only: ids } })).rows).toBe(2)
  const but = { ...only, callId: newId(), path: join(place.path, 'but.csv') }
  expect((await items().export({ ...but, selection: { allBut: ids } })).rows).toBe(total - 2)
})

test('what cannot be written leaves nothing behind and nothing in the journal', async () => {
  const { client, head } = { client: items(), head: await lastEntry() }
  const refused = { code: 'CANNOT_WRITE' }
  const export_ = (path: string, format: 'csv' | 'xlsx' = 'csv') =>
    client.export({ callId: newId(), columns, format, path })
  await expect(export_(join(place.path, 'nowhere', 'items.csv'))).rejects.toMatchObject(refused)
  await expect(export_('items.csv')).rejects.toMatchObject(refused)
  await expect(export_(join(place.path, 'items.exe'))).rejects.toMatchObject(refused)
  await expect(export_(join(office.folder, 'items.csv'))).rejects.toMatchObject(refused)
  mkdirSync(join(place.path, 'taken.csv'))
  await expect(export_(join(place.path, 'taken.csv'))).rejects.toMatchObject(refused)
  expect(readdirSync(place.path).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await lastEntry()).toBe(head)
})

test('cancelled, the file does not come to be', async () => {
  const path = join(place.path, 'cancelled.csv')
  const asked = items().export({ callId: newId(), columns, format: 'csv', path }, { signal: AbortSignal.abort() })
  await expect(asked).rejects.toBeTruthy()
  expect(existsSync(path)).toBe(false)
})

test.each(['csv', 'xlsx'] as const)(
  'X-1 cancelled at any moment, %s: either the whole file and its entry, or the former file and no entry',
  async (format) => {
    const path = join(place.path, `any-moment.${format}`)
    const whole = Date.now()
    await items().export({ callId: newId(), columns, format, path })
    const takes = Date.now() - whole
    for (let part = 0; part <= 12; part++) {
      writeFileSync(path, 'the file of last month')
      const head = await lastEntry()
      const stop = new AbortController()
      const asked = items().export({ callId: newId(), columns, format, path }, { signal: stop.signal })
      setTimeout(() => stop.abort(), (takes * part) / 10)
      const exported = await asked.then(
        () => true,
        () => false,
      )
      const left = () => readdirSync(place.path).filter((name) => name.startsWith(`any-moment.${format}.`))
      await expect.poll(() => [left(), threads() <= atRest], { timeout: 10_000 }).toEqual([[], true])
      const former = readFileSync(path, 'utf8') === 'the file of last month'
      expect({ former, entry: (await lastEntry()) !== head }).toEqual({ former: !exported, entry: exported })
    }
  },
)

test('an entry that cannot be written leaves the former file, and one that the disk refuses no thread', async () => {
  const path = join(place.path, 'former.csv')
  writeFileSync(path, 'the file of last month')
  const raw = office.running('logistics-officer').open?.vault.database.raw
  raw?.exec(`create temp trigger refused before insert on main.journal
    when new.action = 'list.items.export' begin select raise(abort, 'REFUSED'); end`)
  await expect(items().export({ callId: newId(), columns, format: 'csv', path })).rejects.toBeTruthy()
  raw?.exec('drop trigger temp.refused')
  expect(readFileSync(path, 'utf8')).toBe('the file of last month')
  const nowhere = join(place.path, 'nowhere', 'items.xlsx')
  await expect(items().export({ callId: newId(), columns, format: 'xlsx', path: nowhere })).rejects.toBeTruthy()
  await expect.poll(() => threads() <= atRest, { timeout: 10_000 }).toBe(true)
  expect(readdirSync(place.path).filter((name) => name.includes('.part'))).toEqual([])
})

test('the same call again is the same file', async () => {
  const asked = { callId: newId(), columns, format: 'csv' as const, path: join(place.path, 'again.csv') }
  await items().export(asked)
  const head = await lastEntry()
  await items().export(asked)
  expect(await lastEntry()).toBe(head)
})

test('whoever may not read the list may not take it away', async () => {
  const asked = { callId: newId(), columns: [{ id: 'name', label: 'Name' }], format: 'csv' as const }
  const path = join(place.path, 'users.csv')
  await expect(office.as('logistics-officer').list.users.export({ ...asked, path })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(existsSync(path)).toBe(false)
})

const lastEntry = async () => (await office.as('auditor').journal.list({ limit: 1 })).rows[0]?.sequence
