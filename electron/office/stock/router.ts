import { v7 as newId } from 'uuid'
import { os, reading, unmanaged, writing } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
import { proveNow } from './balance/last-proof.ts'
import { listStockOnHand } from './balance/list-stock-on-hand.ts'
import { readCardBalances } from './balance/read-card-balances.ts'
import { decideDocument, withdrawDocument } from './document/decide-document.ts'
import { readDocument } from './document/read-document.ts'
import { reverseDocument } from './document/reverse-document.ts'
import { postingRouter } from './kinds/kind-actions.ts'
import { proposeLots } from './kinds/propose-lots.ts'
import { printDocument } from './paper/print-document.ts'
import { printStockCard } from './paper/print-stock-card.ts'

export const stockRouter = {
  ...postingRouter,
  proposeLots: os.stock.proposeLots
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, proposeLots(context.call, input))),
  decide: os.stock.decide
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, decideDocument(context.call, input))),
  withdraw: os.stock.withdraw
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, withdrawDocument(context.call, input))),
  reverse: os.stock.reverse
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, reverseDocument(context.call, input))),
  document: os.stock.document
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, readDocument(context.call, input))),
  onHand: os.stock.onHand.use(reading).handler(({ input, context }) => listStockOnHand(context.call, input)),
  cardBalances: os.stock.cardBalances
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, readCardBalances(context.call, input))),
  printCard: os.stock.printCard
    .use(unmanaged)
    .handler(({ input, context, errors }) => orRefuse(errors, printStockCard(context.read, input))),
  prove: os.stock.prove.use(unmanaged).handler(({ context: { open }, signal }) => proveNow(open.vault, { signal })),
  print: os.stock.print.use(unmanaged).handler(async ({ input, context, errors }) => {
    const outcome = await orRefuse(errors, printDocument(context.read, input))
    await context.record(newId(), input, async (call) => {
      call.journal({ subjects: [{ kind: 'document', id: input.id, label: outcome.name }] })
      return null
    })
    return outcome
  }),
}
