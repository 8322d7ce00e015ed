import { v7 as newId } from 'uuid'
import { os, reading, unmanaged, writing } from '../implementer.ts'
import { isProblem, refusal } from '../problem.ts'
import { arriveGoods } from './arrive-goods.ts'
import { dispatchGoods } from './dispatch-goods.ts'
import { listDocuments } from './list-documents.ts'
import { listStockOnHand } from './list-stock-on-hand.ts'
import { printDocument } from './print-document.ts'
import { printStockCard } from './print-stock-card.ts'
import { proposeLots } from './propose-lots.ts'
import { proveBalances } from './prove-balances.ts'
import { readDocument } from './read-document.ts'
import { readStockCard } from './read-stock-card.ts'
import { receiveGoods } from './receive-goods.ts'
import { reverseDocument } from './reverse-document.ts'

export const stockRouter = {
  receive: os.stock.receive.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await receiveGoods(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  proposeLots: os.stock.proposeLots.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await proposeLots(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  dispatch: os.stock.dispatch.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await dispatchGoods(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  arrive: os.stock.arrive.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await arriveGoods(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  reverse: os.stock.reverse.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await reverseDocument(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  documents: os.stock.documents.use(reading).handler(({ input, context }) => listDocuments(context.call, input)),
  document: os.stock.document.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await readDocument(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  onHand: os.stock.onHand.use(reading).handler(({ input, context }) => listStockOnHand(context.call, input)),
  stockCard: os.stock.stockCard.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await readStockCard(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  printCard: os.stock.printCard.use(unmanaged).handler(async ({ input, context, errors }) => {
    const outcome = await printStockCard(context.read, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  prove: os.stock.prove.use(reading).handler(({ context }) => proveBalances(context.call)),
  print: os.stock.print.use(unmanaged).handler(async ({ input, context, errors }) => {
    const outcome = await printDocument(context.read, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    await context.record(newId(), input, async (call) => {
      call.journal({ subjects: [{ kind: 'document', id: input.id, label: outcome.name }], topics: ['journal'] })
      return null
    })
    return outcome
  }),
}
