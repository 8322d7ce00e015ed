import { v7 as newId } from 'uuid'
import type { Reader } from '#db/schema.ts'
import type { ReadCall, WriteCall } from '../context.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { renderPaper } from '../print/render-paper.ts'
import { orRefuse } from '../problem.ts'
import { lastProof, proveNow } from '../stock/balance/last-proof.ts'
import { approveMonth, recordApproved } from './approve-month.ts'
import { checkMonth } from './check-month.ts'
import { type CountMonth, countInWorker, datasetNow, frozenDataset } from './freeze-month.ts'
import { knownOffice } from './known-office.ts'
import { lastVersions } from './last-versions.ts'
import { listMonths } from './list-months.ts'
import { type MonthRow, rowOf, stateOf } from './month-state.ts'
import { prepareMonth, recordPrepared, reportName } from './prepare-month.ts'
import { reopenMonth, withdrawPreparation } from './reopen-month.ts'
import { signAs } from './sign-as.ts'
import { readFile } from './store-files.ts'
import { verifyFile } from './verify-file.ts'
import { readMonth } from './versions/month-versions.ts'

export const reportRouter = {
  months: os.report.months.use(reading).handler(({ context: { call } }) => listMonths(call)),
  checklist: os.report.checklist
    .use(unmanaged)
    .handler(({ input, context: { open, read } }) => checkMonth(read, input.month, lastProof(open.vault.database))),
  dataset: os.report.dataset
    .use(unmanaged)
    .handler(({ input, context: { open, read }, signal }) =>
      currentDataset(read, input.month, countInWorker(open.vault, { signal })),
    ),
  preview: os.report.preview.use(unmanaged).handler(async ({ input, context: { open, read, record }, signal }) => {
    const { state, dataset, signedId } = await currentDataset(read, input.month, countInWorker(open.vault, { signal }))
    const name = `${reportName(read, input.month)}-${input.language}`
    if (signedId === null || (state !== 'prepared' && state !== 'approved')) {
      return pdfFile(await renderPaper(readMonth(dataset).draw(input.language, true)), `${name}-draft`)
    }
    const bytes = await readFile(read.db, signedId, state, input.language)
    await record(newId(), input, async (call) => noteLeaving(call, input))
    return pdfFile(bytes, state === 'prepared' ? `${name}-prepared` : name)
  }),
  prepare: os.report.prepare.use(unmanaged).handler(async ({ input, context, errors, signal }) => {
    const { passphrase, ...harmless } = input
    if (await context.answered<null>(input.callId, harmless)) return monthNow(context.read.db, input.month)
    const signer = await orRefuse(errors, signAs(context.open, passphrase, 'prepared'))
    const { vault } = context.open
    const work = { count: countInWorker(vault, { signal }), prove: () => proveNow(vault, { signal }) }
    const prepared = await orRefuse(
      errors,
      prepareMonth(context.read, input, signer, work).finally(() => signer.privateKey.fill(0)),
    )
    await context.record(input.callId, harmless, async (call) => {
      await orRefuse(errors, recordPrepared(call, prepared))
      return null
    })
    return monthNow(context.read.db, input.month)
  }),
  withdrawPreparation: os.report.withdrawPreparation
    .use(unmanaged)
    .handler(async ({ input, context: { read, record }, errors }) => {
      await record(input.callId, input, async (call) => {
        await orRefuse(errors, withdrawPreparation(call, input))
        return null
      })
      return monthNow(read.db, input.month)
    }),
  approve: os.report.approve.use(unmanaged).handler(async ({ input, context, errors, signal }) => {
    const { passphrase, ...harmless } = input
    if (await context.answered<null>(input.callId, harmless)) return monthNow(context.read.db, input.month)
    const signer = await orRefuse(errors, signAs(context.open, passphrase, 'approved'))
    const count = countInWorker(context.open.vault, { signal })
    const approved = await orRefuse(
      errors,
      approveMonth(context.read, input.month, signer, count).finally(() => signer.privateKey.fill(0)),
    )
    await context.record(input.callId, harmless, async (call) => {
      await orRefuse(errors, recordApproved(call, approved))
      return null
    })
    return monthNow(context.read.db, input.month)
  }),
  reopen: os.report.reopen.use(unmanaged).handler(async ({ input, context: { read, record }, errors }) => {
    await record(input.callId, input, async (call) => {
      await orRefuse(errors, reopenMonth(call, input))
      return null
    })
    return monthNow(read.db, input.month)
  }),
  download: os.report.download.use(unmanaged).handler(async ({ input, context: { read, record }, errors }) => {
    const version = (await lastVersions(read.db, input.month)).get(input.month)
    const state = stateOf(version)
    if (state !== 'approved' || !version) throw errors.MONTH_IS({ data: { state } })
    const bytes = await readFile(read.db, version.id, 'approved', input.language)
    await record(newId(), input, async (call) => noteLeaving(call, input))
    return pdfFile(bytes, `${reportName(read, input.month)}-${input.language}`)
  }),
  verify: os.report.verify.handler(async ({ input: { file, authorities }, context: { running } }) => {
    const anchors = { own: await knownOffice(running.open), fingerprints: authorities }
    return verifyFile({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, anchors })
  }),
}

async function currentDataset(call: ReadCall, month: string, count: CountMonth) {
  const version = (await lastVersions(call.db, month)).get(month)
  const state = stateOf(version)
  const frozen = version && (state === 'prepared' || state === 'approved')
  return {
    state,
    dataset: frozen
      ? await frozenDataset(call, version.id)
      : await datasetNow(call, month, { highlights: '', limitations: '', preparedBy: null }, count),
    signedId: frozen ? version.id : null,
  }
}

/** Every signed file that leaves the office is an entry of the journal, whatever it leaves by. */
function noteLeaving(call: WriteCall, { month, language }: { month: string; language: string }): null {
  call.journal({ subjects: [{ kind: 'month', id: month, label: month }], after: { language } })
  return null
}

async function monthNow(db: Reader, month: string): Promise<MonthRow> {
  return rowOf(month, (await lastVersions(db, month)).get(month))
}

function pdfFile(bytes: Uint8Array, name: string): File {
  return new File([bytes.slice()], `${name}.pdf`, { type: 'application/pdf' })
}
