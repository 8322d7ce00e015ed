import { caseList } from '#shared/domain/consular/consular-lists.ts'
import { cardList, lotList } from '#shared/domain/stock/stock-lists.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { openCases } from './consular-lists.ts'
import { exportAndRecord } from './export-and-record.ts'
import { openLots, openStockCard } from './stock-lists.ts'

/** The lists of something, which ask of what. Each has a type of its own, so that one function cannot make them all. */
export const scopedLists = {
  cases: {
    rows: os.list.cases.rows
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openCases(call, input.scope)).rows({ ...input.question, group: input.group }, input),
      ),
    summary: os.list.cases.summary
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openCases(call, input.scope)).summary({ ...input.question, group: input.group }),
      ),
    export: os.list.cases.export
      .use(unmanaged)
      .handler(async ({ input, context, signal, errors }) =>
        exportAndRecord(caseList, await openCases(context.read, input.scope), input, context, signal, errors),
      ),
  },
  lots: {
    rows: os.list.lots.rows
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openLots(call, input.scope)).rows({ ...input.question, group: input.group }, input),
      ),
    summary: os.list.lots.summary
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openLots(call, input.scope)).summary({ ...input.question, group: input.group }),
      ),
    export: os.list.lots.export
      .use(unmanaged)
      .handler(async ({ input, context, signal, errors }) =>
        exportAndRecord(lotList, await openLots(context.read, input.scope), input, context, signal, errors),
      ),
  },
  stockCard: {
    rows: os.list.stockCard.rows
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openStockCard(call, input.scope)).rows({ ...input.question, group: input.group }, input),
      ),
    summary: os.list.stockCard.summary
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await openStockCard(call, input.scope)).summary({ ...input.question, group: input.group }),
      ),
    export: os.list.stockCard.export
      .use(unmanaged)
      .handler(async ({ input, context, signal, errors }) =>
        exportAndRecord(cardList, await openStockCard(context.read, input.scope), input, context, signal, errors),
      ),
  },
}
