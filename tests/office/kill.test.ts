import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeClient } from '#office/context.ts'
import { clientOf } from '#office/router.ts'
import { createOffice, type Office } from '#office/serve.ts'
import { leaveOffice } from '#office/session/lock-office.ts'
import { cheapKdf } from '#tests/support/office.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

/** Promise 3: a killed process loses nothing that was acknowledged and leaves nothing half done. */
let whole: WholeOffice
let userId: string
let passphrase: string
const ids = { warehouse: newId(), elsewhere: newId(), project: newId(), item: '' }

beforeAll(async () => {
  whole = await openTestOffice({ now: new Date().toISOString(), roles: ['administrator', 'storekeeper', 'auditor'] })
  const reference = whole.as('administrator').reference
  await reference.addSampleItems({ callId: newId() })
  const { items } = await reference.all()
  ids.item = items.find((item) => !item.tracksExpiry)?.id ?? ''
  for (const [id, code] of [
    [ids.warehouse, 'TIP'],
    [ids.elsewhere, 'SEB'],
  ] as const) {
    await reference.saveWarehouse({
      callId: newId(),
      id,
      code,
      nameEn: code,
      nameFr: '',
      nameAr: '',
      type: 'central',
      pcode: 'LY021104',
      status: 'open',
    })
  }
  const donorId = newId()
  await reference.saveDonor({ callId: newId(), id: donorId, code: 'NRF', name: 'Northern Relief Fund' })
  await reference.saveProject({
    callId: newId(),
    id: ids.project,
    code: 'LY-0231',
    title: 'Relief',
    donorId,
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    status: 'open',
  })
  userId = whole.userOf('storekeeper')
  passphrase = whole.passphraseOf('storekeeper')
  await whole.leave()
}, 120_000)
afterAll(() => whole.close())

async function postAndKill(afterMs: number): Promise<Map<string, { number: string; movements: number }>> {
  const child = spawn(
    process.execPath,
    [
      'tests/support/post-until-killed.ts',
      whole.folder,
      userId,
      passphrase,
      ids.warehouse,
      ids.project,
      ids.item,
      ids.elsewhere,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const acknowledged = new Map<string, { number: string; movements: number }>()
  let ready: () => void = () => undefined
  const started = new Promise<void>((resolve) => {
    ready = resolve
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [id = '', number = '', movements = ''] = line.split(' ')
    if (id === 'ready') ready()
    else acknowledged.set(id, { number, movements: Number(movements) })
  })
  await started
  await wait(afterMs)
  child.kill('SIGKILL')
  await once(child, 'close')
  return acknowledged
}

async function reopen(): Promise<{ office: Office; client: OfficeClient }> {
  const office = createOffice({ vaultOptions: { clock: { now: () => new Date() }, kdf: cheapKdf } })
  const client = clientOf(office.running)
  await client.session.openFolder({ folder: whole.folder })
  await client.session.signIn({ userId: whole.userOf('auditor'), passphrase: whole.passphraseOf('auditor') })
  return { office, client }
}

/** Every document, asked page by page. */
async function allDocuments(client: Awaited<ReturnType<typeof reopen>>['client']) {
  const rows: { id: string; number: string; kind: string }[] = []
  for (;;) {
    const page = await client.list.documents.rows({ columns: ['number', 'kind'], offset: rows.length, limit: 500 })
    rows.push(...page.map(({ id, number, kind }) => ({ id: String(id), number: String(number), kind: String(kind) })))
    if (page.length < 500) return rows
  }
}

test('killed at random points, everything acknowledged is there and nothing is half there', async () => {
  const acknowledged = new Map<string, { number: string; movements: number }>()
  for (let round = 0; round < 6; round++) {
    for (const [id, posted] of await postAndKill(40 + Math.floor(Math.random() * 700))) acknowledged.set(id, posted)
    const { office, client } = await reopen()
    try {
      const check = await client.journal.check()
      expect(check.ok, JSON.stringify(check)).toBe(true)
      const rows = await allDocuments(client)
      const there = new Map(rows.map((row) => [row.id, row.number]))
      for (const [id, { number }] of acknowledged) expect(there.get(id)).toBe(number)
      expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length)
      // At most the one document that was being posted when the process died was kept without its answer being heard.
      expect(rows.length - acknowledged.size).toBeLessThanOrEqual(round + 1)
      for (const row of rows) {
        const document = await client.stock.document({ id: row.id })
        const expected = acknowledged.get(row.id)?.movements
        if (row.kind === 'receipt') expect(document.movements).toHaveLength(10)
        else if (expected !== undefined) expect(document.movements).toHaveLength(expected)
      }
    } finally {
      await leaveOffice(office.running, 'stop')
    }
  }
  expect(acknowledged.size).toBeGreaterThan(10)
}, 180_000)
