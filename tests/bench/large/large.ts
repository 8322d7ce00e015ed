// `npm run bench -- --large [share]`: an office as large as five years make it, built through its own contract, and every
// figure that it must keep. The milliseconds are this machine's; what must be is printed beside them.
import { rmSync, statSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { unlock } from '#office/session/unlock.ts'
import { addDays, firstDay } from '#shared/domain/dates.ts'
import { type Role, roles } from '#shared/domain/permissions.ts'
import { must } from '#tests/support/office-file.ts'
import { measureSmallCalls } from '#tests/support/small-calls.ts'
import { buildLargeOffice } from './build-large.ts'
import { answerVisas, requestVisas } from './live-cases.ts'
import { arrive, dispatch, propose, receive } from './live-stock.ts'

const share = Number(process.argv[3] ?? 1)
const say = (line: string) => process.stdout.write(`${line}\n`)

const began = performance.now()
const { whole, client, reference, items, ready, today, lastMonth } = await buildLargeOffice(share, say)
const { open } = whole.running('manager')
if (!open) throw new Error('The office is closed')
const { stock, consular, today: start, report, journal, backup, distribution } = client
const counts = await counted()
say(`${counts}, made in ${Math.round((performance.now() - began) / 1000)} s\n`)

const { tripoli } = reference.warehouses
let drawn = 0
const next = () => {
  drawn += 1
  return drawn
}
await row('post a receipt of 100 lines', 60, 12, () => receive(client, reference, items, today, `9${next()}-1`))
await row('propose 100 lots by FEFO', 120, 12, () => propose(client, reference, items, today))
await row('dispatch of 100 lines', 120, 8, (lines) => dispatch(client, reference, lines, today), {
  prepare: () => propose(client, reference, items, today, next() * 11),
})
await bulk()
const here = { warehouseId: null, projectId: null, itemId: null }
await row('stock everywhere, now', 60, 12, () => stock.onHand({ ...here, everywhere: true }))
const past = addDays(firstDay(lastMonth), -40)
await row('stock everywhere, on a past day', 120, 12, () => stock.onHand({ ...here, everywhere: true, asOf: past }))
await row('stock of one item', 2, 40, () => stock.onHand({ ...here, itemId: items[4] ?? '' }))
const card = {
  warehouseId: tripoli,
  itemId: items[4] ?? '',
  from: firstDay(lastMonth),
  to: addDays(firstDay(lastMonth), 27),
}
await row('stock card of a month', 5, 40, () => stock.stockCard(card))
const texts = ['Mohamed Diallo', 'محمد', 'traore', 'Fatoumata', 'Cisse', 'mo', 'VHR-TIP-2024-00077']
await row(
  'name search, p95 over scripts',
  20,
  56,
  () => consular.search({ text: texts[next() % texts.length] ?? '' }),
  { at: 0.95 },
)
await visas()
await row('list of cases, first page', 50, 12, () => consular.list({ limit: 200 }))
await row('list of documents, first page', 50, 12, () => stock.documents({}))
await row('list of distributions', 50, 12, () => distribution.list({}))
await row('journal, first page', 50, 12, () => journal.list({ limit: 200 }))
await row('board of the consular desk', 50, 12, () => consular.board({}))
for (const role of roles) await row(`Today of ${role}`, 100, 5, () => as(role, () => start.queues()))
await row('checklist of a month', 100, 8, () => report.checklist({ month: lastMonth }))
await long('figures of a month', 1000, () => report.dataset({ month: lastMonth }))
await long('prove', undefined, () => stock.prove())
await long('check', undefined, () => journal.check())
await long('backup', undefined, () => backup.make({ callId: newId() }))
await unlocking()
await stopPaperWorker()
await whole.close()
rmSync(whole.folder, { recursive: true, force: true })

async function counted(): Promise<string> {
  const { database } = open ?? {}
  const of = (table: string) => database?.raw.prepare(`select count(*) from ${table}`).pluck().get()
  const size = Math.round(statSync(database?.files.database ?? '').size / 1e6)
  return `${of('movement')} movements, ${of('person_status')} people, ${of('case_event')} events, ${size} MB`
}

/** The median (or another share) of some runs beside what must be; `prepare` is not counted. */
async function row<Given>(
  what: string,
  mustMs: number,
  runs: number,
  act: (given: Given) => Promise<unknown>,
  { at = 0.5, prepare }: { at?: number; prepare?: () => Promise<Given> } = {},
): Promise<void> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const given = (await prepare?.()) as Given
    const before = performance.now()
    await act(given)
    if (run > 0) times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  print(what, times[Math.floor(times.length * at)] ?? 0, mustMs)
}

function print(what: string, ms: number, mustMs: number | undefined, more = ''): void {
  const wanted = mustMs === undefined ? '' : `must ${mustMs} ms ${ms < mustMs ? 'kept' : 'MISSED'}`
  say(`${what.padEnd(36)} ${ms.toFixed(1).padStart(9)} ms   ${wanted}${more}`)
}

/** Long work with what a small call takes meanwhile, and how much memory it adds. */
async function long(what: string, mustMs: number | undefined, act: () => Promise<unknown>): Promise<void> {
  const memory = process.memoryUsage().rss
  let most = memory
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const before = performance.now()
  const { p95 } = await measureSmallCalls(act(), () => consular.sessions({}))
  const ms = performance.now() - before
  clearInterval(watch)
  const more = `   small call p95 ${p95.toFixed(1)} ms (must 50), memory +${Math.round((most - memory) / 1e6)} MB (must 300)`
  print(what, ms, mustMs, more)
}

/** Documents of a hundred lines after each other: lines a second of each kind. */
async function bulk(): Promise<void> {
  const documents = 20
  const times = { receipt: 0, waybill: 0, arrival: 0 }
  const timed = async (kind: keyof typeof times, act: () => Promise<unknown>) => {
    const before = performance.now()
    await act()
    times[kind] += performance.now() - before
  }
  let moved = 0
  for (let run = 0; run < documents; run++) {
    await timed('receipt', () => receive(client, reference, items, today, `8${run}-2`))
    const lines = await propose(client, reference, items, today, run * 5)
    moved += lines.length
    let waybillId = ''
    await timed('waybill', async () => {
      waybillId = await dispatch(client, reference, lines, today)
    })
    await timed('arrival', () => arrive(client, waybillId, lines, today))
  }
  for (const [kind, ms] of Object.entries(times)) {
    const lines = kind === 'receipt' ? documents * 100 : moved
    const each = (lines / ms) * 1000
    say(
      `${`bulk, ${kind}`.padEnd(36)} ${each.toFixed(0).padStart(9)} lines/s   must 1500 ${each >= 1500 ? 'kept' : 'MISSED'}`,
    )
  }
}

async function visas(): Promise<void> {
  const people = ready.slice(0, 170)
  let requestId = ''
  const before = performance.now()
  requestId = await requestVisas(client, people, today)
  print(`exit visas requested for ${people.length}`, performance.now() - before, 300)
  const asked = performance.now()
  await answerVisas(client, requestId, people, today)
  print(`exit visas answered for ${people.length}`, performance.now() - asked, 300)
}

async function as<T>(role: Role, act: () => Promise<T>): Promise<T> {
  if (!open) throw new Error('The office is closed')
  const all = open.user
  open.user = { ...all, roles: [role] }
  try {
    return await act()
  } finally {
    open.user = all
  }
}

/** From the passphrase's slot to the first screen; the key is derived as cheaply as can be. */
async function unlocking(): Promise<void> {
  const { folder } = whole.running('manager')
  if (!folder) throw new Error('The office was left')
  const given = { userId: whole.userOf('manager'), passphrase: whole.passphraseOf('manager') }
  const before = performance.now()
  const vault = must(await unlock(folder, given))
  print('unlock, without key derivation', performance.now() - before, 1000)
  await vault.database.close()
}
