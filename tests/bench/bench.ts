// `npm run bench`: an office of ten times the example's size, and the same rows in a plain SQLite file; the same
// statements on both in turns. The ratio is what encryption costs; the milliseconds are this machine's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { showBoard } from '#office/consular/case/show-board.ts'
import { searchPersons } from '#office/consular/search/search-persons.ts'
import type { ReadCall } from '#office/context.ts'
import { makeDemoOffice } from '#office/demo/make-demo-office.ts'
import { newOfficeProcess, type OpenOffice } from '#office/office-process.ts'
import { renderPaper, stopPaperWorker } from '#office/print/render-paper.ts'
import { isProblem } from '#office/problem.ts'
import { computeMonth } from '#office/report/dataset/compute-month.ts'
import { datasetNow } from '#office/report/freeze-month.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import { clientOf } from '#office/router.ts'
import { leaveOffice } from '#office/session/lock-office.ts'
import { listStockOnHand } from '#office/stock/balance/list-stock-on-hand.ts'
import { proveBalances } from '#office/stock/balance/prove-balances.ts'
import { receiveGoods } from '#office/stock/kinds/receive-goods.ts'
import { callerOf, write } from '#office/write.ts'
import { firstDay } from '#shared/domain/dates.ts'
import { comparePair } from './pairs.ts'
import { openPlainCopy } from './plain-copy.ts'

const times = Number(process.argv[2] ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
const running = newOfficeProcess({
  vaultOptions: { clock: { now: () => new Date() } },
  programVersion: 'bench',
  log: (message, detail) => process.stderr.write(`${message} ${String(detail)}\n`),
})
const began = performance.now()
const made = await makeDemoOffice(running, clientOf, { folder: join(folder, 'office'), language: 'en', times })
if (isProblem(made)) throw new Error(made.problem)
const encrypted = running.open
if (!encrypted) throw new Error('The example office is not open')
const plain: OpenOffice = {
  ...encrypted,
  database: openPlainCopy(encrypted.database, encrypted.vault.dataKey, folder),
}
const counted = await proveBalances(readerOf(encrypted))
process.stdout.write(
  `${times} times the example office: ${counted.movements} movements, ${counted.balances} balances, made in ${Math.round((performance.now() - began) / 1000)} s\n\n`,
)

const reference = await readReference(encrypted)
await pair('post a receipt of five lines', 40, (open) => write(running, open, request(), (call) => postReceipt(call)))
await pair('stock on hand, today', 20, (open) => listStockOnHand(readerOf(open), onHand(null)))
await pair('stock on hand, on a past day', 20, (open) =>
  listStockOnHand(readerOf(open), onHand(firstDay(made.lastMonth))),
)
await pair('prove every balance', 5, (open) => proveBalances(readerOf(open)))
await pair('name search, across scripts', 20, (open) => searchPersons(readerOf(open), { text: 'محمد', limit: 20 }))
await pair('name search, family name', 20, (open) => searchPersons(readerOf(open), { text: 'Traore', limit: 20 }))
await pair('board of the consular desk', 10, (open) => showBoard(readerOf(open), { nationality: '' }))
await pair('figures of a month', 5, (open) => monthFigures(open))
const dataset = await monthFigures(encrypted)
await pair('the month as a PDF, figures and pages', 3, async (open) => {
  await monthFigures(open)
  return renderPaper(monthPaper(dataset, 'en', true))
})

await stopPaperWorker()
await plain.database.close()
await leaveOffice(running, 'stop')
rmSync(folder, { recursive: true, force: true })

function pair(what: string, runs: number, act: (open: OpenOffice) => Promise<unknown>): Promise<void> {
  const office = encrypted
  if (!office) throw new Error('The example office is not open')
  return comparePair({ what, runs, measured: () => act(office), floor: () => act(plain) })
}

function readerOf(open: OpenOffice): ReadCall {
  return { ...callerOf(running, open), db: open.database.db }
}

function monthFigures(open: OpenOffice) {
  const remarks = { highlights: '', limitations: '', preparedBy: null }
  const month = made && !isProblem(made) ? made.lastMonth : ''
  return datasetNow(readerOf(open), month, remarks, (question) => computeMonth(open.database.db, question))
}

function request() {
  return { action: 'stock.receive', callId: newId(), input: {}, touches: ['stock'] as const }
}

function onHand(asOf: string | null) {
  return { asOf, warehouseId: null, projectId: null, itemId: null, everywhere: false }
}

async function readReference(open: OpenOffice) {
  const { db } = open.database
  const warehouse = await db.selectFrom('warehouse').select('id').where('code', '=', 'TIP').executeTakeFirstOrThrow()
  const project = await db.selectFrom('project').select('id').orderBy('code').executeTakeFirstOrThrow()
  const items = await db
    .selectFrom('item')
    .select('id')
    .where('tracks_expiry', '=', 0)
    .where('tracks_batch', '=', 0)
    .limit(5)
    .execute()
  return { warehouse: warehouse.id, project: project.id, items: items.map((item) => item.id) }
}

async function postReceipt(call: Parameters<typeof receiveGoods>[0]): Promise<unknown> {
  const outcome = await receiveGoods(call, {
    callId: newId(),
    id: newId(),
    warehouseId: reference.warehouse,
    projectId: reference.project,
    source: { kind: 'opening' },
    owner: '',
    waybillNumber: '',
    noWaybillReason: 'Measured',
    happenedOn: call.today,
    deliveredBy: '',
    receivedBy: 'Salma Khalil',
    remarks: '',
    lines: reference.items.map((itemId) => ({
      itemId,
      batch: '',
      expiresOn: null,
      sent: 100,
      good: 100,
      damaged: 0,
      missing: 0,
      excess: 0,
      remark: '',
    })),
  })
  if (isProblem(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
