import type { findDocument, listLines, NewMovement } from '#db/queries/stock/document.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { ApprovedKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { WriteCall } from '../../context.ts'
import { os, writing } from '../../implementer.ts'
import { orRefuse, type ProblemOf } from '../../problem.ts'
import { arriveGoods } from './arrive-goods.ts'
import { dispatchGoods } from './dispatch-goods.ts'
import { receiveGoods } from './receive-goods.ts'
import { findLossMovements, reportLoss } from './report-loss.ts'

/** What posts each kind of document: what is special of a kind is in the file of its action. */
export const postingRouter = {
  receive: os.stock.receive
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, receiveGoods(context.call, input))),
  dispatch: os.stock.dispatch
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, dispatchGoods(context.call, input))),
  arrive: os.stock.arrive
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, arriveGoods(context.call, input))),
  reportLoss: os.stock.reportLoss
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, reportLoss(context.call, input))),
}

/** What an approved document moves. Its lines are as they were posted. */
type FindMovements = (
  call: WriteCall,
  document: NonNullable<Awaited<ReturnType<typeof findDocument>>>,
  lines: Readonly<Awaited<ReturnType<typeof listLines>>>,
) => Promise<readonly NewMovement[] | ProblemOf<typeof stockContract.decide>>

/** What moves when a document of a kind that waits for approval is approved. */
export const movementsOnApproval: Record<ApprovedKind, FindMovements> = { 'loss-report': findLossMovements }
